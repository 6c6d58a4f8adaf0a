#include "lint/fixer.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "lint/fix_check.h"
#include "source/line_index.h"

namespace matterlint {
namespace {

constexpr int most_passes = 10;
/// How much is read in one pass to tell fixes that break something from those that do not.
constexpr std::uint64_t least_trial = std::uint64_t{1} << 22U;  // bytes
constexpr std::uint64_t most_trials = 32;                       // of a long note

/// What names a fix from pass to pass: where its finding begins, which is moved along, its rule, title and edits.
using Identity = std::tuple<std::uint32_t, std::string_view, std::string, std::string>;

Identity identity_of(const Candidate& candidate) {
  std::string replaced;
  for (const TextEdit& edit : candidate.fix->edits)
    replaced += std::to_string(edit.span.size()) + ' ' + edit.replacement + '\0';
  return {candidate.finding->span.begin, candidate.finding->rule, candidate.fix->title, replaced};
}

/// The same fixes in the edited text.
std::set<Identity> moved(const std::set<Identity>& fixes, const std::vector<TextEdit>& edits) {
  std::set<Identity> there;
  std::uint32_t shift = 0;  // A shift to the left wraps around, and so back.
  auto edit = edits.begin();
  for (auto [begin, rule, title, replaced] : fixes) {
    for (; edit != edits.end() && edit->span.end <= begin; ++edit)
      shift += static_cast<std::uint32_t>(edit->replacement.size()) - edit->span.size();
    there.emplace_hint(there.end(), begin + shift, rule, std::move(title), std::move(replaced));
  }
  return there;
}

const Fix* fix_at_least(const Diagnostic& finding, FixSafety safety) {
  const auto found = std::find_if(finding.fixes.begin(), finding.fixes.end(),
                                  [safety](const Fix& fix) { return fix.safety >= safety; });
  return found == finding.fixes.end() || found->edits.empty() ? nullptr : &*found;
}

/// Whole fixes that do not overlap, in the order of the findings. Insertions of one rule can share a place; those of
/// two rules might each open what the other closes. Nor is a text inserted right before what another rule deletes: the
/// indent of a line would stay where the line is gone.
class Selection {
 public:
  void add(const Candidate& candidate) {
    const std::vector<TextEdit>& edits = candidate.fix->edits;
    const std::string_view rule = candidate.finding->rule;
    if (std::any_of(edits.begin(), edits.end(), [&](const TextEdit& edit) { return is_taken(edit, rule); })) return;
    for (const TextEdit& edit : edits) take(edit, rule);
    candidates_.push_back(candidate);
  }
  std::vector<Candidate> take() { return std::move(candidates_); }

 private:
  struct Insertions {
    std::string_view rule;
    std::set<std::string_view> texts;
  };

  void take(const TextEdit& edit, std::string_view rule) {
    taken_.insert(edit.span);
    if (!edit.span.empty()) {
      if (edit.replacement.empty()) deletions_.emplace(edit.span.begin, rule);
      return;
    }
    Insertions& insertions = insertions_[edit.span.begin];
    insertions.rule = rule;
    insertions.texts.insert(edit.replacement);
  }

  bool is_taken(const TextEdit& edit, std::string_view rule) const {
    const auto next = taken_.lower_bound(edit.span);
    if (next != taken_.end() && next->overlaps(edit.span)) return true;
    if (next != taken_.begin() && std::prev(next)->overlaps(edit.span)) return true;
    const auto insertions = insertions_.find(edit.span.begin);
    const bool has_insertion = insertions != insertions_.end();
    if (!edit.span.empty()) return edit.replacement.empty() && has_insertion && insertions->second.rule != rule;
    const auto deletion = deletions_.find(edit.span.begin);
    if (deletion != deletions_.end() && deletion->second != rule) return true;
    return has_insertion && (insertions->second.rule != rule || insertions->second.texts.contains(edit.replacement));
  }

  std::set<Span> taken_;
  std::map<std::uint32_t, Insertions> insertions_;       ///< By their place.
  std::map<std::uint32_t, std::string_view> deletions_;  ///< Their rules, by where they begin.
  std::vector<Candidate> candidates_;
};

/// One note on its way through the passes.
class Fixer {
 public:
  Fixer(const Linter& linter, const NoteSettings& settings, const Context& context, FixSafety safety,
        std::optional<yaml::Language> data_file)
      : linter_(linter), settings_(settings), context_(context), safety_(safety), data_file_(data_file) {}

  FixOutcome run(std::string text) {
    FixOutcome outcome{.text = std::move(text), .applied = {}, .remaining = {}, .converged = true};
    for (int pass = 0; pass < most_passes; ++pass) {
      read(note_, outcome.text);
      outcome.remaining = linter_.lint(note_, context_);
      const std::vector<Candidate> kept = next(outcome.remaining, outcome.text);
      if (kept.empty() && !may_be_fine_now_) return outcome;
      if (kept.empty()) {
        may_be_fine_now_ = false;
        refused_.clear();
        continue;
      }
      const LineIndex lines(outcome.text);
      for (const Candidate& candidate : kept)
        outcome.applied.push_back(
            {candidate.finding->rule, candidate.fix->title, lines.line_of(candidate.finding->span.begin)});
      const std::vector<TextEdit> edits = edits_of(kept);
      refused_ = moved(refused_, edits);
      may_be_fine_now_ = !refused_.empty();
      outcome.text = apply_edits(outcome.text, edits);
    }
    read(note_, outcome.text);
    outcome.remaining = linter_.lint(note_, context_);
    outcome.converged = next(outcome.remaining, outcome.text).empty();
    return outcome;
  }

 private:
  void read(Note& note, std::string_view text) const { note.read({context_.path, text, true}, settings_, data_file_); }

  /// What does not overlap, of what is not refused and is not `left_out`.
  std::vector<Candidate> selected(const std::vector<Diagnostic>& found, const Fix* left_out = nullptr) const {
    Selection selection;
    for (const Diagnostic& finding : found) {
      const Fix* const fix = fix_at_least(finding, safety_);
      if (fix == nullptr || fix == left_out || refused_.contains(identity_of({&finding, fix}))) continue;
      selection.add({&finding, fix});
    }
    return selection.take();
  }

  /// Fixes of what is found that break nothing. Where all that do not overlap are refused, those have their turn that
  /// overlap with them. What mends a broken block must not depend on what else is mended, so it is tried by itself.
  std::vector<Candidate> next(const std::vector<Diagnostic>& found, const std::string& text) {
    budget_ = least_trial + most_trials * text.size();
    std::vector<Candidate> kept;
    for (int turn = 0; turn < most_passes && kept.empty(); ++turn) {
      std::vector<Candidate> candidates = selected(found);
      if (candidates.empty()) break;
      const auto others = note_.is_broken() ? mending_first(candidates) : candidates.begin();
      mend({candidates.begin(), others}, found, text, kept);
      keep({others, candidates.end()}, text, kept);
    }
    std::sort(kept.begin(), kept.end(), [](const Candidate& a, const Candidate& b) { return a.finding < b.finding; });
    return kept;
  }

  std::vector<Candidate>::iterator mending_first(std::vector<Candidate>& candidates) const {
    return std::stable_partition(candidates.begin(), candidates.end(),
                                 [this](const Candidate& candidate) { return edits_front_matter(note_, candidate); });
  }

  /// Adds what mends a broken block: all of it, or what there is without one of them, which may be a wrong guess, or
  /// stand where another fix is needed.
  void mend(std::span<const Candidate> candidates, const std::vector<Diagnostic>& found, const std::string& text,
            std::vector<Candidate>& kept) {
    if (candidates.empty() || add_if_fine(candidates, text, kept)) return;
    for (const Candidate& guess : candidates) {
      if (budget_ < text.size()) break;
      std::vector<Candidate> others = selected(found, guess.fix);
      others.erase(mending_first(others), others.end());
      if (others.empty() || !add_if_fine(others, text, kept)) continue;
      refused_.insert(identity_of(guess));
      return;
    }
    keep(candidates, text, kept);
  }

  /// Adds what breaks nothing. The usual case, all of it, costs one reading; else each half is tried by itself, and
  /// what the budget is not enough for is refused.
  void keep(std::span<const Candidate> candidates, const std::string& text, std::vector<Candidate>& kept) {
    if (candidates.empty() || add_if_fine(candidates, text, kept)) return;
    if (candidates.size() == 1 || budget_ < text.size()) {
      for (const Candidate& candidate : candidates) refused_.insert(identity_of(candidate));
      return;
    }
    const std::size_t half = candidates.size() / 2;
    keep(candidates.first(half), text, kept);
    keep(candidates.subspan(half), text, kept);
  }

  bool add_if_fine(std::span<const Candidate> candidates, const std::string& text, std::vector<Candidate>& kept) {
    const std::size_t before = kept.size();
    kept.insert(kept.end(), candidates.begin(), candidates.end());
    const bool is_added = budget_ >= text.size() && is_fine(kept, text);
    if (!is_added) kept.resize(before);
    return is_added;
  }

  bool is_fine(const std::vector<Candidate>& candidates, const std::string& text) {
    budget_ -= text.size();
    const std::string edited = apply_edits(text, edits_of(candidates));
    read(edited_note_, edited);
    return keeps_meaning(note_, edited_note_, candidates, safety_);
  }

  const Linter& linter_;
  const NoteSettings& settings_;
  const Context& context_;
  FixSafety safety_;
  std::optional<yaml::Language> data_file_;
  Note note_;
  Note edited_note_;
  std::set<Identity> refused_;
  /// Whether the text changed since fixes were refused. A block that was broken may be readable now, so that they are
  /// tried again when all else is done.
  bool may_be_fine_now_ = false;
  std::uint64_t budget_ = 0;  ///< Bytes that may still be read in this pass to check fixes.
};

}  // namespace

FixOutcome fix(const Linter& linter, std::string text, const NoteSettings& settings, const Context& context,
               FixSafety safety, std::optional<yaml::Language> data_file) {
  return Fixer(linter, settings, context, safety, data_file).run(std::move(text));
}

}  // namespace matterlint
