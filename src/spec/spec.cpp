#include "spec/spec.h"

#include <map>
#include <utility>

#include "spec/marks.h"
#include "spec/promises.h"
#include "spec/specimen.h"

namespace matterlint::spec {
namespace {

/// Which of the two blocks that may follow a note.
std::string kind_of(const MarkdownBlock& fixed) {
  return fixed.is("unsafe") ? "fixed unsafe" : "fixed";
}

std::string fixed_block(const MarkdownBlock& note, const std::string& kind, const std::string& text) {
  const bool visible = note.is("visible") || !text.ends_with('\n');
  return fenced(std::string(note.language()) + ' ' + kind + (visible ? " visible" : ""), unmarked(text, visible));
}

/// Whether a block of this kind stands between a note's block and the next note or heading.
bool stands_below(const std::vector<MarkdownBlock>& blocks, std::size_t at, const std::string& kind) {
  for (std::size_t i = at + 1; i < blocks.size(); ++i) {
    if (blocks[i].starts_section() || Specimen::is_in(blocks[i])) return false;
    if (blocks[i].is("fixed") && kind_of(blocks[i]) == kind) return true;
  }
  return false;
}

/// Writes a specification anew, block by block.
class Answer {
 public:
  void take(const std::vector<MarkdownBlock>& blocks, std::size_t at, const Section& section) {
    const MarkdownBlock& block = blocks[at];
    if (Specimen::is_in(block)) {
      take_note(block, Specimen(block, section), section);
    } else if (block.is("fixed")) {
      written_ += std::exchange(fixed_[kind_of(block)], {});
    } else {
      written_ += as_written(block);
      return;
    }
    write_missing(blocks, at);
  }

  /// What was written since the last time.
  std::string take_written() { return std::exchange(written_, {}); }

 private:
  void take_note(const MarkdownBlock& block, const Specimen& note, const Section& section) {
    fixed_.clear();
    const std::vector<Diagnostic> found = note.found();
    written_ += fenced(block.info, marked(note.text(), found, section.marks(block)));
    if (found.empty()) return;
    const std::string safe = note.fixed(FixSafety::safe).text;
    const std::string unsafe = note.fixed(FixSafety::unsafe).text;
    if (safe != note.text()) fixed_["fixed"] = fixed_block(block, "fixed", safe);
    if (unsafe != safe) fixed_["fixed unsafe"] = fixed_block(block, "fixed unsafe", unsafe);
  }

  /// Blocks that no author made a place for.
  void write_missing(const std::vector<MarkdownBlock>& blocks, std::size_t at) {
    for (auto& [kind, text] : fixed_) {
      if (stands_below(blocks, at, kind)) return;
      written_ += std::exchange(text, {});
    }
  }

  std::string written_;
  std::map<std::string, std::string> fixed_;  ///< By kind, until they are written.
};

/// Blocks that what stands before them has nothing to do with.
bool begins_passage(const MarkdownBlock& block) {
  return Specimen::is_in(block) || block.starts_section() || block.is("options");
}

/// Where a block begins, fence and all.
const char* begin_of(const MarkdownBlock& block) {
  return block.is_prose() ? block.text.data() : block.fence.data();
}

}  // namespace

std::string answer(const Rules& rules, std::string_view specification) {
  return answer(Subject(rules), specification);
}

std::string answer(const Subject& subject, std::string_view specification) {
  Answer answer;
  for_each_block(
      subject, markdown_blocks(specification),
      [&answer](const auto& blocks, std::size_t at, const Section& section) { answer.take(blocks, at, section); });
  return answer.take_written();
}

std::vector<Passage> passages(const Subject& subject, std::string_view specification) {
  std::vector<Passage> passages;
  Answer answer;
  const auto visit = [&](const std::vector<MarkdownBlock>& blocks, std::size_t at, const Section& section) {
    const MarkdownBlock& block = blocks[at];
    // NOLINTNEXTLINE(bugprone-string-constructor): it ends where the next one begins.
    if (at == 0 || begins_passage(block)) passages.emplace_back().written = {begin_of(block), 0};
    Passage& passage = passages.back();
    const char* const end = specification.data() + specification.size();
    const char* const behind = at + 1 == blocks.size() ? end : begin_of(blocks[at + 1]);
    passage.written = {passage.written.data(), static_cast<std::size_t>(behind - passage.written.data())};
    answer.take(blocks, at, section);
    passage.answer += answer.take_written();
    for (BrokenPromise& promise : promises_broken_in(block, section, subject.rules))
      passage.broken.push_back(std::move(promise.what));
    if (!Specimen::is_in(block)) return;
    passage.has_note = true;
    passage.unread = Specimen(block, section).why_unread();
  };
  for_each_block(subject, markdown_blocks(specification), visit);
  return passages;
}

}  // namespace matterlint::spec
