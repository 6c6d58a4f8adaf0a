#include <algorithm>
#include <utility>

#include "spec/marks.h"
#include "spec/spec.h"
#include "spec/specimen.h"
#include "text/utf8.h"

namespace matterlint::spec {
namespace {

/// Whether a text can be cut here. One with bad bytes can be cut anywhere.
bool is_boundary(std::string_view text, std::size_t at) {
  if (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) return true;
  return find_invalid_utf8(text) < text.size();
}

/// Whether the edits lie in the text, in its order, without overlaps, cut no character, and all change something.
bool are_well_formed(const std::vector<TextEdit>& edits, std::string_view text) {
  std::size_t from = 0;
  for (const TextEdit& edit : edits) {
    if (edit.span.begin < from || edit.span.end < edit.span.begin || edit.span.end > text.size()) return false;
    if (!is_boundary(text, edit.span.begin) || !is_boundary(text, edit.span.end)) return false;
    if (slice(text, edit.span) == edit.replacement) return false;
    from = edit.span.end;
  }
  return !edits.empty();
}

bool is_title(std::string_view title) {
  return !title.empty() && !title.ends_with('.') && 'A' <= title.front() && title.front() <= 'Z';
}

bool is_message(std::string_view message) {
  return !message.empty() && !message.ends_with('.') && message.find('\n') == std::string_view::npos;
}

/// Checks the promises of one rule.
class Promises {
 public:
  explicit Promises(const RuleInfo& rule) : rule_(rule) {}

  void check(const Block& block, const Section& section) {
    if (!block.closed) broken("a block is not closed", block.info);
    if (block.is("options") && !section.settings->error().empty())
      broken("the options do not read: " + section.settings->error(), block.text);
    if (Specimen::is_in(block)) check_note(block, Specimen(block, section), section.severity);
  }

  std::string broken() && { return std::move(broken_); }

 private:
  void check_note(const Block& block, const Specimen& note, Severity usual) {
    const std::vector<Diagnostic> found = note.found();
    const auto outside = std::find_if(found.begin(), found.end(), [&note](const Diagnostic& finding) {
      return finding.span.end < finding.span.begin || finding.span.end > note.text().size();
    });
    if (outside != found.end()) return broken("a finding lies outside of the note: " + outside->message, note.text());

    const std::string shown = marked(note.text(), found, usual, block.is("visible"));
    if (block.is("good") && !found.empty()) broken("a `good` note is reported", shown);
    if (block.is("bad") && found.empty()) broken("a `bad` note is not reported", shown);
    for (const Diagnostic& finding : found) check_finding(finding, note.text(), shown);
    if (!found.empty()) check_settles(note);
  }

  void check_finding(const Diagnostic& finding, std::string_view text, std::string_view shown) {
    if (finding.code == "internal-error") broken("the rule throws", shown);
    if (!is_message(finding.message)) broken("a message is not one line without a period at its end", shown);
    for (const Fix& fix : finding.fixes) {
      if (fix.safety > rule_.fix) broken("the rule does not claim a fix that is so safe: " + fix.title, shown);
      if (!is_title(fix.title)) broken("a fix's title is not an order without a period: " + fix.title, shown);
      if (!are_well_formed(fix.edits, text))
        broken("the edits overlap, cut a character or do nothing: " + fix.title, shown);
    }
  }

  /// The fixer goes on until nothing is left that changes no other property; so what is left was refused.
  void check_settles(const Specimen& note) {
    for (const FixSafety safety : {FixSafety::safe, FixSafety::unsafe}) {
      const FixOutcome outcome = note.fixed(safety);
      if (!outcome.converged) broken("the fix needs a fix, and so on", outcome.text);
      for (const Diagnostic& left : outcome.remaining)
        for (const Fix& fix : left.fixes)
          if (outcome.converged && fix.safety >= safety)
            broken("a fix is refused, because it changes another property: " + fix.title, outcome.text);
    }
  }

  void broken(const std::string& what, std::string_view text) {
    broken_ += what + '\n';
    for (const std::string_view line : lines_of(text)) broken_ += "    " + std::string(line);
    if (!broken_.ends_with('\n')) broken_ += '\n';
  }

  const RuleInfo& rule_;
  std::string broken_;
};

}  // namespace

std::string broken_promises(const RuleInfo& rule, std::string_view specification) {
  Promises promises(rule);
  for_each_block(
      rule, blocks_of(specification),
      [&promises](const auto& blocks, std::size_t at, const Section& section) { promises.check(blocks[at], section); });
  return std::move(promises).broken();
}

}  // namespace matterlint::spec
