#include "lint/suppressor.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/suppression_writer.h"
#include "markdown/rendering.h"
#include "note/suppression_key.h"
#include "source/line_index.h"
#include "yaml/same_value.h"

namespace matterlint {
namespace {

/// How much is read to tell what can stand where, for a note and for each byte of a long one.
constexpr std::uint64_t least_effort = std::uint64_t{1} << 24U;
constexpr std::uint64_t effort_per_byte = 256;

constexpr std::array all_forms = {SuppressionForm::added,  SuppressionForm::usual,      SuppressionForm::unusual,
                                  SuppressionForm::around, SuppressionForm::whole_note, SuppressionForm::words};

using Counts = std::map<std::string, std::size_t>;

std::string full_name(const Diagnostic& finding) {
  return std::string(finding.rule) + (finding.code.empty() ? "" : "/" + finding.code);
}

Counts counts_of(const std::vector<Diagnostic>& found) {
  Counts counts;
  for (const Diagnostic& finding : found) ++counts[full_name(finding)];
  return counts;
}

/// What is written for some findings, and how often each of its names is among them.
struct Writing {
  SuppressionTarget target;
  std::vector<TextEdit> edits;
  Counts silenced;
  std::vector<AppliedFix> applied;  ///< One a finding.
};

bool is_key_of_ours(const Property& property) {
  return property.name() == suppression_key;
}

/// But for the key that asks for silence.
bool say_the_same(const Note& before, const Note& after) {
  if (before.is_broken() || after.is_broken())
    return before.is_broken() && after.is_broken() && before.tree().errors().size() == after.tree().errors().size();
  std::vector<const Property*> old;
  std::vector<const Property*> now;
  for (const Property& property : before.properties())
    if (!is_key_of_ours(property)) old.push_back(&property);
  for (const Property& property : after.properties())
    if (!is_key_of_ours(property)) now.push_back(&property);
  return std::equal(old.begin(), old.end(), now.begin(), now.end(), [](const Property* a, const Property* b) {
    return yaml::same_value(a->key(), b->key()) && yaml::same_value(a->value(), b->value());
  });
}

std::optional<std::string> body_rendering(const Note& note) {
  return markdown::rendering_of(note.text(note.front_matter().body), note.flavor());
}

std::vector<TextEdit> edits_of_writings(std::span<const Writing> writings) {
  std::vector<TextEdit> edits;
  for (const Writing& writing : writings) edits.insert(edits.end(), writing.edits.begin(), writing.edits.end());
  std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return a.span < b.span; });
  return edits;
}

/// Which findings are to be silent now.
struct Chosen {
  std::string_view name;       ///< Empty: those of all names.
  std::optional<bool> at_end;  ///< Whether at the very end of the note; none: both.

  bool holds(const Diagnostic& finding, std::string_view full_name, std::size_t end) const {
    return (name.empty() || name == full_name) &&
           at_end.value_or(finding.span.begin == end) == (finding.span.begin == end);
  }
};

/// One note on its way to silence.
class Suppressor {
 public:
  Suppressor(const Linter& linter, const NoteSettings& settings, const Context& context, const std::string& reason,
             std::optional<yaml::Language> data_file)
      : linter_(linter), settings_(settings), context_(context), reason_(reason), data_file_(data_file) {}

  FixOutcome run(std::string text) {
    FixOutcome outcome{.text = std::move(text), .applied = {}, .remaining = {}, .converged = true};
    effort_ = least_effort + effort_per_byte * outcome.text.size();
    read(note_, outcome.text);
    outcome.remaining = linter_.lint(note_, context_);
    // What is found at the end of the note comes last: a comment that ends the silence of a block moves that end.
    for (const bool at_end : {false, true})
      for (const SuppressionForm form : all_forms) write(form, {.name = {}, .at_end = at_end}, outcome);
    // One rule that can not be silent for the whole note must not keep the others from it.
    for (const auto& [name, count] : counts_of(outcome.remaining))
      for (const SuppressionForm form : {SuppressionForm::whole_note, SuppressionForm::words})
        write(form, {.name = name, .at_end = {}}, outcome);
    return outcome;
  }

 private:
  void read(Note& note, std::string_view text) const { note.read({context_.path, text, true}, settings_, data_file_); }

  /// Writes what can be written in one form. `note_` has been read from the text.
  void write(SuppressionForm form, const Chosen& chosen, FixOutcome& outcome) {
    if (outcome.remaining.empty()) return;
    found_ = counts_of(outcome.remaining);
    rendering_ = body_rendering(note_);
    std::vector<Writing> kept;
    keep(writings(form, chosen, outcome.remaining), kept);
    if (kept.empty()) return;
    for (Writing& writing : kept)
      std::move(writing.applied.begin(), writing.applied.end(), std::back_inserter(outcome.applied));
    outcome.text = apply_edits(outcome.text, edits_of_writings(kept));
    read(note_, outcome.text);
    outcome.remaining = linter_.lint(note_, context_);
  }

  /// Findings whose suppressions stand in one place have one that names them all.
  std::vector<Writing> writings(SuppressionForm form, const Chosen& chosen,
                                const std::vector<Diagnostic>& found) const {
    const SuppressionWriter writer(note_, reason_);
    const LineIndex lines(note_.text());
    std::map<std::uint32_t, Writing> by_place;
    for (const Diagnostic& finding : found) {
      const std::string name = full_name(finding);
      if (!chosen.holds(finding, name, note_.text().size())) continue;
      Writing& writing = by_place[writer.place(form, finding.span.begin)];
      if (writing.silenced.empty()) writing.target.offset = finding.span.begin;
      if (++writing.silenced[name] == 1) writing.target.names.push_back(name);
      writing.applied.push_back({finding.rule, "Silence `" + name + "`", lines.line_of(finding.span.begin)});
    }
    std::vector<Writing> all;
    for (auto& [place, writing] : by_place) {
      writing.edits = writer.write(form, writing.target);
      if (!writing.edits.empty()) all.push_back(std::move(writing));
    }
    return all;
  }

  /// The usual case, that all fit, costs one reading; else each half is tried by itself.
  void keep(std::span<const Writing> writings, std::vector<Writing>& kept) {
    if (writings.empty() || effort_ < note_.text().size()) return;
    const std::size_t before = kept.size();
    kept.insert(kept.end(), writings.begin(), writings.end());
    if (fit(kept)) return;
    kept.resize(before);
    if (writings.size() == 1) return;
    const std::size_t half = writings.size() / 2;
    keep(writings.first(half), kept);
    keep(writings.subspan(half), kept);
  }

  /// Whether they silence what they are for, nothing new is found, and the note says and shows what it did.
  bool fit(const std::vector<Writing>& writings) {
    effort_ -= std::min<std::uint64_t>(effort_, note_.text().size());
    const std::string edited = apply_edits(note_.text(), edits_of_writings(writings));
    read(edited_note_, edited);
    if (!say_the_same(note_, edited_note_)) return false;
    if (!rendering_ || rendering_ != body_rendering(edited_note_)) return false;
    Counts expected = found_;
    for (const Writing& writing : writings)
      for (const auto& [name, count] : writing.silenced) expected[name] -= std::min(expected[name], count);
    for (const auto& [name, count] : counts_of(linter_.lint(edited_note_, context_)))
      if (count > expected[name]) return false;
    return true;
  }

  const Linter& linter_;
  const NoteSettings& settings_;
  const Context& context_;
  const std::string& reason_;
  std::optional<yaml::Language> data_file_;
  Note note_;
  Note edited_note_;
  Counts found_;                          ///< In `note_`.
  std::optional<std::string> rendering_;  ///< Of it.
  std::uint64_t effort_ = 0;              ///< Bytes that may still be read to try what fits.
};

}  // namespace

FixOutcome suppress_findings(const Linter& linter, std::string text, const NoteSettings& settings,
                             const Context& context, const std::string& reason,
                             std::optional<yaml::Language> data_file) {
  return Suppressor(linter, settings, context, reason, data_file).run(std::move(text));
}

std::string fault_of_reason(std::string_view reason) {
  for (const std::string_view mark : {"--", "*/", "%%", "\n", "\r"})
    if (reason.find(mark) != std::string_view::npos)
      return mark == "\n" || mark == "\r" ? "it is longer than a line"
                                          : "`" + std::string(mark) + "` can not stand in a comment";
  return {};
}

}  // namespace matterlint
