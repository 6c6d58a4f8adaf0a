#include "cli/rule_example_test.h"

#include <algorithm>

#include "cli/line_difference.h"
#include "spec/marks.h"

namespace matterlint {
namespace {

/// Whether the author wrote down what is found.
bool has_marks(const MarkdownBlock& note) {
  return spec::note_in(note) != note.text;
}

bool is_note(const MarkdownBlock& block) {
  return block.is("good") || block.is("bad");
}

}  // namespace

RuleExampleTest::RuleExampleTest(const RuleInfo& rule, const RuleExample& example, const NoteSettings& settings)
    : rule_(rule) {
  const std::vector<spec::Passage> passages = spec::passages({{&rule}, settings}, example.specification);
  passage_ = *std::find_if(passages.begin(), passages.end(), [](const auto& passage) { return passage.has_note; });
  reasons_ = passage_.broken;
  if (reads(rule.reads, Reads::tree) && !passage_.unread.empty())
    reasons_.push_back("the rule does not see the note: " + passage_.unread);
  const std::vector<MarkdownBlock> answer = markdown_blocks(passage_.answer);
  const auto found = std::find_if(answer.begin(), answer.end(), is_note);
  for (const MarkdownBlock& block : markdown_blocks(passage_.written)) {
    if (is_note(block)) compare_note(block, *found);
    if (block.is("fixed")) compare_fixed(block, answer, found->text);
  }
}

void RuleExampleTest::compare_note(const MarkdownBlock& written, const MarkdownBlock& answer) {
  is_good_ = written.is("good");
  const bool is_wrong = !reasons_.empty() || (has_marks(written) && written.text != answer.text);
  if (!is_wrong) return;
  if (reasons_.empty()) reasons_.emplace_back("something else is found (-: expected, +: found)");
  differences_ += difference_in_lines(written.text, answer.text, 1);
  // Where nothing is found, the note is as it was.
  if (differences_.empty()) differences_ = difference_in_lines({}, written.text, 1);
}

void RuleExampleTest::compare_fixed(const MarkdownBlock& written, const std::vector<MarkdownBlock>& answer,
                                    std::string_view note) {
  is_fixed_ = true;
  const auto is_same_kind = [&written](const MarkdownBlock& block) {
    return block.is("fixed") && block.is("unsafe") == written.is("unsafe");
  };
  const auto found = std::find_if(answer.begin(), answer.end(), is_same_kind);
  if (found != answer.end() && found->text == written.text) return;
  const std::string what = found == answer.end() ? "nothing is fixed" : "it is fixed to something else";
  reasons_.push_back(what + " (-: expected, +: found)");
  differences_ += difference_in_lines(written.text, found == answer.end() ? note : found->text, 1);
}

std::string RuleExampleTest::in_words() const {
  const std::string rule = "`" + rule_.id + "`";
  if (is_right())
    return rule +
           (is_good_    ? " leaves this note alone"
            : is_fixed_ ? " reports and fixes this note"
                        : " reports this note") +
           ", as it should\n";
  std::string text;
  for (const std::string& reason : reasons_) text += (text.empty() ? "" : "; ") + reason;
  return rule + " is wrong here: " + text + "\n" + differences_;
}

}  // namespace matterlint
