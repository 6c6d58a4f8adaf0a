#include "lint/fixer.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "lint/fix_check.h"

namespace matterlint {
namespace {

constexpr int most_passes = 10;

struct Candidate {
  const Diagnostic* finding = nullptr;
  const Fix* fix = nullptr;
};

/// What names a fix from pass to pass, while offsets move.
using Identity = std::tuple<std::string_view, std::string, std::string>;

Identity identity_of(const Candidate& candidate) {
  std::string replaced;
  for (const TextEdit& edit : candidate.fix->edits) replaced += edit.replacement + '\0';
  return {candidate.finding->rule, candidate.finding->message, candidate.fix->title + '\0' + replaced};
}

bool overlap(const TextEdit& a, const TextEdit& b) {
  if (a.span == b.span) return true;
  return a.span.begin < b.span.end && b.span.begin < a.span.end;
}

/// The edits of all candidates, in the order of the text.
std::vector<TextEdit> edits_of(const std::vector<Candidate>& candidates) {
  std::vector<TextEdit> edits;
  for (const Candidate& candidate : candidates)
    edits.insert(edits.end(), candidate.fix->edits.begin(), candidate.fix->edits.end());
  std::sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return a.span < b.span; });
  return edits;
}

const Fix* fix_at_least(const Diagnostic& finding, FixSafety safety) {
  const auto found = std::find_if(finding.fixes.begin(), finding.fixes.end(),
                                  [safety](const Fix& fix) { return fix.safety >= safety; });
  return found == finding.fixes.end() || found->edits.empty() ? nullptr : &*found;
}

struct EditOrder {
  bool operator()(const TextEdit& a, const TextEdit& b) const { return a.span < b.span; }
};

/// Whole fixes that do not overlap, in the order of the findings.
class Selection {
 public:
  void add(const Candidate& candidate) {
    const std::vector<TextEdit>& edits = candidate.fix->edits;
    if (std::any_of(edits.begin(), edits.end(), [this](const TextEdit& edit) { return is_taken(edit); })) return;
    taken_.insert(edits.begin(), edits.end());
    candidates_.push_back(candidate);
  }
  std::vector<Candidate> take() { return std::move(candidates_); }

 private:
  bool is_taken(const TextEdit& edit) const {
    const auto next = taken_.lower_bound(edit);
    if (next != taken_.end() && overlap(*next, edit)) return true;
    return next != taken_.begin() && overlap(*std::prev(next), edit);
  }

  std::set<TextEdit, EditOrder> taken_;
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
      const std::vector<Candidate> kept = checked(selected(outcome.remaining), outcome.text);
      if (kept.empty()) return outcome;
      for (const Candidate& candidate : kept)
        outcome.applied.push_back(
            {candidate.finding->rule, candidate.fix->title, note_.line_of(candidate.finding->span.begin)});
      outcome.text = apply_edits(outcome.text, edits_of(kept));
    }
    read(note_, outcome.text);
    outcome.remaining = linter_.lint(note_, context_);
    outcome.converged = checked(selected(outcome.remaining), outcome.text).empty();
    return outcome;
  }

 private:
  void read(Note& note, std::string_view text) const { note.read({context_.path, text, true}, settings_, data_file_); }

  std::vector<Candidate> selected(const std::vector<Diagnostic>& found) const {
    Selection selection;
    for (const Diagnostic& finding : found) {
      const Fix* const fix = fix_at_least(finding, safety_);
      if (fix != nullptr && !refused_.contains(identity_of({&finding, fix}))) selection.add({&finding, fix});
    }
    return selection.take();
  }

  /// Those that break nothing. The usual case, all of them, costs one reading; else they are tried one after another.
  std::vector<Candidate> checked(std::vector<Candidate> candidates, const std::string& text) {
    if (candidates.empty() || is_fine(candidates, text)) return candidates;
    std::vector<Candidate> kept;
    for (const Candidate& candidate : candidates) {
      kept.push_back(candidate);
      if (is_fine(kept, text)) continue;
      kept.pop_back();
      refused_.insert(identity_of(candidate));
    }
    return kept;
  }

  bool is_fine(const std::vector<Candidate>& candidates, const std::string& text) {
    const std::vector<TextEdit> edits = edits_of(candidates);
    const std::string edited = apply_edits(text, edits);
    read(edited_note_, edited);
    return keeps_meaning(note_, edited_note_, edits, safety_ == FixSafety::safe);
  }

  const Linter& linter_;
  const NoteSettings& settings_;
  const Context& context_;
  FixSafety safety_;
  std::optional<yaml::Language> data_file_;
  Note note_;
  Note edited_note_;
  std::set<Identity> refused_;
};

}  // namespace

FixOutcome fix(const Linter& linter, std::string text, const NoteSettings& settings, const Context& context,
               FixSafety safety, std::optional<yaml::Language> data_file) {
  return Fixer(linter, settings, context, safety, data_file).run(std::move(text));
}

}  // namespace matterlint
