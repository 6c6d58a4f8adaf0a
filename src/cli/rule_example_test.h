#pragma once

#include <string>
#include <vector>

#include "note/note.h"
#include "spec/spec.h"
#include "text/markdown_block.h"

namespace matterlint {

/// An example of a rule that a configuration makes, run. A note whose author wrote down what stands under its lines
/// must have that; else it is enough that it is reported, or left alone, and fixed as it is said to be.
class RuleExampleTest {
 public:
  /// `settings` are those of the note, by its path.
  RuleExampleTest(const RuleInfo& rule, const RuleExample& example, const NoteSettings& settings);

  bool is_right() const { return reasons_.empty(); }
  /// What the rule did, and where that is wrong, what was expected and what was found. Whole lines.
  std::string in_words() const;

 private:
  void compare_note(const MarkdownBlock& written, const MarkdownBlock& answer);
  /// `note` is what there is where nothing is fixed.
  void compare_fixed(const MarkdownBlock& written, const std::vector<MarkdownBlock>& answer, std::string_view note);

  const RuleInfo& rule_;
  spec::Passage passage_;
  bool is_good_ = false;
  bool is_fixed_ = false;
  std::vector<std::string> reasons_;  ///< Why it is wrong.
  std::string differences_;
};

}  // namespace matterlint
