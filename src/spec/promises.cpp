#include "spec/promises.h"

#include <algorithm>
#include <utility>

#include "note/suppression_key.h"
#include "spec/marks.h"
#include "text/utf8.h"
#include "yaml/irregular_space.h"
#include "yaml/same_value.h"

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

bool is_same_fix(const Fix& a, const Fix& b) {
  return a.title == b.title && a.safety == b.safety && a.edits == b.edits;
}

bool is_same_finding(const Diagnostic& a, const Diagnostic& b) {
  return a.code == b.code && a.span == b.span && a.message == b.message &&
         std::equal(a.fixes.begin(), a.fixes.end(), b.fixes.begin(), b.fixes.end(), is_same_fix);
}

bool are_same(const std::vector<Diagnostic>& a, const std::vector<Diagnostic>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), is_same_finding);
}

/// The names of a note's properties in order, those that stand there again left out.
std::vector<std::string_view> keys_of(const Note& note) {
  std::vector<std::string_view> keys;
  for (const Property& property : note.properties())
    if (std::find(keys.begin(), keys.end(), property.name()) == keys.end()) keys.push_back(property.name());
  return keys;
}

bool has_same_data(const Note& a, const Note& b) {
  if (a.tree().root() == nullptr || b.tree().root() == nullptr) return a.tree().root() == b.tree().root();
  return yaml::same_value(*a.tree().root(), *b.tree().root());
}

bool has_irregular_space(std::string_view key) {
  for (std::size_t i = 0; i < key.size(); ++i)
    if (yaml::irregular_space_size(key.substr(i)) > 0) return true;
  return false;
}

/// Checks the promises of the rules.
class Promises {
 public:
  explicit Promises(const Rules& rules) : rules_(rules) {}

  void check(const MarkdownBlock& block, const Section& section) {
    if (!block.closed) broken("a block is not closed", block.info);
    if (block.is("options") && !section.settings->error().empty())
      broken("the options do not read: " + section.settings->error(), block.text);
    if (Specimen::is_in(block)) check_note(block, Specimen(block, section), section);
  }

  std::vector<BrokenPromise> broken() && { return std::move(broken_); }

 private:
  void check_note(const MarkdownBlock& block, const Specimen& note, const Section& section) {
    const std::vector<Diagnostic> found = note.found();
    const auto outside = std::find_if(found.begin(), found.end(), [&note](const Diagnostic& finding) {
      return finding.span.end < finding.span.begin || finding.span.end > note.text().size();
    });
    if (outside != found.end()) return broken("a finding lies outside of the note: " + outside->message, note.text());

    const std::string shown = marked(note.text(), found, section.marks(block));
    if (block.is("good") && !found.empty()) broken("a `good` note is reported", shown);
    if (block.is("bad") && found.empty()) broken("a `bad` note is not reported", shown);
    for (const Diagnostic& finding : found) check_finding(finding, note.text(), shown);
    check_reads(note, found, shown);
    if (found.empty()) return;
    check_settles(note);
    check_data(note);
  }

  void check_reads(const Specimen& note, const std::vector<Diagnostic>& found, std::string_view shown) {
    const auto has_markers = [](const RuleInfo* rule) { return !rule->markers.empty(); };
    if (std::any_of(rules_.begin(), rules_.end(), has_markers) && !are_same(found, note.found_unscreened()))
      broken("the rule finds something else where none of its markers stands", shown);
    if (!note.reads_body() && !are_same(found, note.found_in_head()))
      broken("the rule does not say that it reads beyond the front matter", shown);
  }

  void check_finding(const Diagnostic& finding, std::string_view text, std::string_view shown) {
    if (finding.code == "internal-error") broken("the rule throws", shown);
    if (!is_message(finding.message)) broken("a message is not one line without a period at its end", shown);
    for (const Fix& fix : finding.fixes) {
      if (fix.safety > rule_of(finding).fix)
        broken("the rule does not claim a fix that is so safe: " + fix.title, shown);
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

  /// A safe fix leaves the keys as they are. Values may become another form of the same date, URL or tag, or what the
  /// author must have meant, but only by a rule about values: whitespace, fences and the body are none of the data.
  void check_data(const Specimen& specimen) {
    const std::string fixed = specimen.fixed(FixSafety::safe).text;
    Note before;
    Note after;
    specimen.read(specimen.text(), before);
    specimen.read(fixed, after);
    const bool has_keys = before.tree().root() != nullptr && before.tree().root()->is_mapping();
    if (before.is_broken() || !has_keys) return;
    if (before.find(suppression_key) != nullptr) return;  // A key of ours is none of the note's data.
    if (!has_same_keys(before, after)) broken("a safe fix changes the keys", fixed);
    const bool is_about_values = std::any_of(rules_.begin(), rules_.end(), [](const RuleInfo* rule) {
      return rule->group != "fm" && rule->group != "text" && rule->group != "link";
    });
    if (!is_about_values && !has_same_data(before, after)) broken("a safe fix changes the data", fixed);
  }

  /// A key that was replaced is called by its new name. Spaces that are no blanks were never meant as part of a key,
  /// and a rule about the order of keys changes that.
  bool has_same_keys(const Note& before, const Note& after) const {
    std::vector<std::string_view> old = keys_of(before);
    std::vector<std::string_view> now = keys_of(after);
    if (rules_.front()->id == "deprecated-key") return old.size() == now.size();
    if (rules_.front()->id.ends_with("-key-order")) {
      std::sort(old.begin(), old.end());
      std::sort(now.begin(), now.end());
    }
    const auto is_irregular = [](std::string_view key) { return !is_ascii(key) && has_irregular_space(key); };
    if (std::none_of(old.begin(), old.end(), is_irregular)) return old == now;
    std::erase_if(old, is_irregular);
    return std::all_of(old.begin(), old.end(),
                       [&now](std::string_view key) { return std::find(now.begin(), now.end(), key) != now.end(); });
  }

  const RuleInfo& rule_of(const Diagnostic& finding) const {
    const auto is_its = [&finding](const RuleInfo* rule) { return rule->id == finding.rule; };
    return **std::find_if(rules_.begin(), rules_.end(), is_its);
  }

  void broken(std::string what, std::string_view text) { broken_.push_back({std::move(what), std::string(text)}); }

  const Rules& rules_;
  std::vector<BrokenPromise> broken_;
};

std::string in_lines(const BrokenPromise& promise) {
  std::string lines = promise.what + '\n';
  for (const std::string_view line : whole_lines(promise.shown)) lines += "    " + std::string(line);
  if (!lines.ends_with('\n')) lines += '\n';
  return lines;
}

}  // namespace

std::vector<BrokenPromise> promises_broken_in(const MarkdownBlock& block, const Section& section, const Rules& rules) {
  Promises promises(rules);
  promises.check(block, section);
  return std::move(promises).broken();
}

std::string broken_promises(const Rules& rules, std::string_view specification) {
  std::string lines;
  for_each_block(rules, markdown_blocks(specification),
                 [&](const auto& blocks, std::size_t at, const Section& section) {
                   for (const BrokenPromise& promise : promises_broken_in(blocks[at], section, rules))
                     lines += in_lines(promise);
                 });
  return lines;
}

}  // namespace matterlint::spec
