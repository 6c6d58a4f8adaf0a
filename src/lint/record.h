#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/position.h"
#include "source/span.h"

namespace matterlint {

/// What a rule remembers of one note, to find it again from others.
struct Recorded {
  std::string_view rule;  ///< Views into the RuleSet.
  std::string key;        ///< What other notes ask for.
  std::string value;      ///< What they want to know of the place, such as how it is written there.
  Span span;              ///< The place, in the note's text.
  Range range;            ///< The same for who does not have that text, once locate() has been asked.
};

/// Says the ranges of what is remembered of a note.
void locate(std::vector<Recorded>& records, std::string_view text);

/// Where a rule writes what other notes may ask about the note that it is shown. What it writes depends on that note
/// and on its options alone, so that notes can be read in any order.
class Record {
 public:
  Record(std::string_view rule, std::vector<Recorded>& out) : rule_(rule), out_(out) {}

  void add(std::string key, Span where, std::string value = {}) {
    out_.push_back({rule_, std::move(key), std::move(value), where, {}});
  }

 private:
  std::string_view rule_;
  std::vector<Recorded>& out_;
};

}  // namespace matterlint
