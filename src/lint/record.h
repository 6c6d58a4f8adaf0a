#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "note/note.h"
#include "source/line_index.h"

namespace matterlint {

/// What a rule remembers of one note, to find it again from others.
struct Recorded {
  std::string_view rule;  ///< Views into the RuleSet.
  std::string key;        ///< What other notes ask for.
  std::string value;      ///< What they want to know of the place, such as how it is written there.
  Range range;
};

/// Where a rule writes what other notes may ask about the note that it is shown. What it writes depends on that note
/// and on its options alone, so that notes can be read in any order.
class Record {
 public:
  Record(std::string_view rule, const Note& note, std::vector<Recorded>& out) : rule_(rule), note_(note), out_(out) {}

  void add(std::string key, Span where, std::string value = {}) {
    // Most notes have nothing to be found by, and need no index of their lines.
    if (!lines_) lines_.emplace(note_.text());
    out_.push_back({rule_, std::move(key), std::move(value), lines_->range(where)});
  }

 private:
  std::string_view rule_;
  const Note& note_;
  std::vector<Recorded>& out_;
  std::optional<LineIndex> lines_;
};

}  // namespace matterlint
