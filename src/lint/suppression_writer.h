#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lint/directive.h"
#include "note/note.h"
#include "source/line_index.h"
#include "source/text_edit.h"

namespace matterlint {

/// Where a suppression can be written; what is nearest to its finding, first.
enum class SuppressionForm : std::uint8_t {
  added,       ///< The name is added to a comment that is there for that line.
  usual,       ///< In the front matter a comment behind its line, in the body one above it.
  unusual,     ///< The other way round.
  around,      ///< Comments before and behind the block of the body that it stands in.
  whole_note,  ///< The front matter key with a list, or a comment on top of the body.
  words        ///< The key with a text, where lists are to be written in another way.
};

/// What is to be silent in one place.
struct SuppressionTarget {
  std::uint32_t offset = 0;
  std::vector<std::string> names;  ///< `rule` or `rule/code`.
};

/// Writes suppressions into a note, in the syntax of its language and flavor. Whether one has an effect, and none but
/// that, is for the caller to see.
class SuppressionWriter {
 public:
  /// The note must outlive it. `reason` stands in each new comment; it may be empty.
  SuppressionWriter(const Note& note, std::string reason);
  SuppressionWriter(const SuppressionWriter&) = delete;
  SuppressionWriter& operator=(const SuppressionWriter&) = delete;

  /// Edits in the order of the text; none where the form does not fit the place.
  std::vector<TextEdit> write(SuppressionForm form, const SuppressionTarget& target) const;

  /// What tells where a form would write for a finding: those with one place share what is written.
  std::uint32_t place(SuppressionForm form, std::uint32_t offset) const;

 private:
  bool is_in_body(std::uint32_t offset) const { return offset >= note_.front_matter().body.begin; }
  std::string comment(std::string_view verb, const std::vector<std::string>& names, bool in_body,
                      std::string_view reason) const;
  std::vector<TextEdit> added(const SuppressionTarget& target) const;
  std::vector<TextEdit> above(const SuppressionTarget& target) const;
  std::vector<TextEdit> behind(const SuppressionTarget& target) const;
  std::vector<TextEdit> around(const SuppressionTarget& target) const;
  std::vector<TextEdit> key(const std::vector<std::string>& names, bool as_list) const;
  std::vector<TextEdit> longer_key(const yaml::Node& value, const std::vector<std::string>& names) const;
  std::vector<TextEdit> on_top(const std::vector<std::string>& names) const;
  TextEdit longer(const Directive& directive, const std::vector<std::string>& names) const;
  Span chunk_around(std::uint32_t offset) const;

  const Note& note_;
  std::string reason_;
  LineIndex lines_;
  std::vector<Directive> directives_;
  std::map<std::uint32_t, const Directive*> by_line_;  ///< Of those that hold for a line.
  bool can_write_key_ = false;
};

}  // namespace matterlint
