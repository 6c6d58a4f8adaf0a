#include "lint/linter.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <utility>

#include "lint/merge.h"
#include "lint/shorten.h"
#include "lint/suppression.h"
#include "markdown/comment_marks.h"

namespace matterlint {
namespace {

/// What rules look at and the note does not have.
Reads missing_in(const Note& note) {
  const FrontMatter& front_matter = note.front_matter();
  Reads missing = Reads::never;
  if (!front_matter.has_block() || note.is_broken()) missing = missing | Reads::tree;
  if (!note.is_broken()) missing = missing | Reads::faults;
  if (!note.roles().contains(Role::date)) missing = missing | Reads::dates;
  if (!note.roles().contains(Role::url)) missing = missing | Reads::urls;
  if (!note.is_complete()) missing = missing | Reads::body | Reads::text;
  if (front_matter.body.empty()) missing = missing | Reads::body;
  return missing;
}

/// Whether the note has what a rule looks at; `missing` is what it lacks.
bool concerns(Reads wanted, bool is_binary, Reads missing) {
  return !reads(wanted, missing) && (!is_binary || reads(wanted, Reads::bytes));
}

/// What the exception says that is being handled.
std::string reason_of_failure() {
  try {
    throw;
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "it says no reason";
  }
}

/// A bug in one rule must not cost the findings of the others.
void report_failure(std::string_view rule, const std::string& reason, const Note& note,
                    std::vector<Diagnostic>& found) {
  const Span start = note.front_matter().opener;
  found.push_back({.rule = rule,
                   .code = "internal-error",
                   .severity = Severity::error,
                   .span = {start.begin, start.begin},
                   .message = "the rule failed on this note, which is a bug in matterlint: " + reason,
                   .fixes = {},
                   .related = {}});
}

/// Values may be as long as the note.
void shorten(std::vector<Diagnostic>& found) {
  for (Diagnostic& finding : found) {
    shorten_values(finding.message);
    for (Fix& fix : finding.fixes) shorten_values(fix.title);
    for (Related& related : finding.related) shorten_values(related.message);
  }
}

/// A rule that throws remembers nothing; that it throws is told where the note is checked.
void run_recorder(const ActiveRule& active, const Note& note, std::vector<Recorded>& records) {
  const std::size_t before = records.size();
  Record record(active.rule->id, records);
  try {
    active.record(note, record);
  } catch (...) {
    records.erase(records.begin() + static_cast<std::ptrdiff_t>(before), records.end());
  }
}

}  // namespace

ActiveRule activated(const RuleInfo& rule, Severity severity, bool severity_is_set, const yaml::Node* given) {
  return {.rule = &rule,
          .severity = severity,
          .severity_is_set = severity_is_set,
          .check = rule.make_check(given),
          .also_reads = rule.reads_with(given),
          .record = rule.make_recorder ? rule.make_recorder(given) : Recorder()};
}

Linter::Linter(std::vector<ActiveRule> rules, bool is_narrowed) : rules_(std::move(rules)), is_narrowed_(is_narrowed) {
  std::sort(rules_.begin(), rules_.end(),
            [](const ActiveRule& a, const ActiveRule& b) { return a.rule->id < b.rule->id; });
  for (std::uint32_t i = 0; i < rules_.size(); ++i) {
    const ActiveRule& active = rules_[i];
    Step step = {.id = active.rule->id,
                 .check = active.check,
                 .rule = i,
                 .reads = active.reads(),
                 .severity = active.severity,
                 .severity_is_set = active.severity_is_set,
                 .compares_notes = active.record != nullptr};
    for (const std::string_view marker : active.rule->markers)
      step.markers |= std::uint64_t{1} << marker_scan_.add(marker);
    const bool reads_body = reads(step.reads, Reads::body | Reads::text);
    reads_body_ = reads_body_ || reads_body;
    records_body_ = records_body_ || (step.compares_notes && reads_body);
    if (step.compares_notes) recorders_.push_back(i);
    (reads(step.reads, Reads::suppressions) ? judges_ : steps_).push_back(std::move(step));
  }
  if (!reads_body_) return;
  for (const markdown::CommentMarks& marks : markdown::all_comment_marks)
    comment_markers_ |= std::uint64_t{1} << marker_scan_.add(marks.opener);
}

/// In the body, suppressions only count for rules that look there.
Linter::Occurring Linter::occurring_in(const Note& note) const {
  const Span body = note.front_matter().body;
  const bool is_body_looked_at = !marker_scan_.empty() && note.is_complete() && !body.empty();
  Occurring occurring;
  if (is_body_looked_at) occurring.markers = marker_scan_.occurring_in(note.text(), body.begin);
  occurring.may_hold_suppressions =
      may_hold_directives(note.text().substr(0, body.begin)) ||
      ((occurring.markers & comment_markers_) != 0 && may_hold_directives(note.text(body)));
  return occurring;
}

/// False: it failed. In its caller, since most checks take no longer than a call.
[[gnu::always_inline]] inline bool Linter::ask(const Step& step, const Note& note, const Context& context,
                                               std::vector<Diagnostic>& found) {
  Report report(step.id, step.severity, step.severity_is_set, found);
  const auto before = static_cast<std::ptrdiff_t>(found.size());
  try {
    step.check(note, context, report);
    return true;
  } catch (...) {
    found.erase(found.begin() + before, found.end());
    report_failure(step.id, reason_of_failure(), note, found);
    return false;
  }
}

/// Whether what the rule does not report here is not there.
bool Linter::is_heard(const ActiveRule& active, const Note& note, const Context& context) const {
  if (active.is_narrowed || !note.is_complete() || note.is_binary()) return false;
  if (active.record && !context.notes) return false;
  if (reads(active.reads(), Reads::tree) && note.is_broken()) return false;
  return active.rule->group != "schema" || context.own_schema_error.empty();
}

/// Asks the rules about suppressions, whose findings can be silenced too.
void Linter::judge(Suppressions& suppressions, const std::vector<std::string_view>& heard, const Note& note,
                   const Context& context, std::vector<Diagnostic>& found) const {
  const bool are_all_heard = !is_narrowed_ && heard.size() == steps_.size();
  const SuppressionUse use = suppressions.use([&](std::string_view rule) {
    return rule.empty() ? are_all_heard : std::binary_search(heard.begin(), heard.end(), rule);
  });
  Context with_use = context;
  with_use.suppressions = &use;
  std::vector<Diagnostic> judged;
  for (const Step& step : judges_) ask(step, note, with_use, judged);
  shorten(judged);
  merge(judged);
  suppressions.apply(judged);
  std::move(judged.begin(), judged.end(), std::back_inserter(found));
  if (!judged.empty()) merge(found);
}

std::vector<Diagnostic> Linter::lint(const Note& note, const Context& context, const Occurring& occurring) const {
  std::vector<Diagnostic> found;
  const Reads missing = missing_in(note);
  const bool is_binary = note.is_binary();
  const bool has_suppressions = occurring.may_hold_suppressions;
  std::vector<std::string_view> heard;  // Said all that they could. Sorted.
  for (const Step& step : steps_) {
    const bool has_marker = step.markers == 0 || (step.markers & occurring.markers) != 0;
    const bool is_run =
        has_marker && concerns(step.reads, is_binary, missing) && (!step.compares_notes || context.notes);
    if (!is_run && !has_suppressions) continue;
    const bool has_failed = is_run && !ask(step, note, context, found);
    if (has_suppressions && !has_failed && is_heard(rules_[step.rule], note, context)) heard.push_back(step.id);
  }
  shorten(found);
  if (!found.empty()) merge(found);
  if (!has_suppressions) return found;
  Suppressions suppressions(note);
  suppressions.apply(found);
  judge(suppressions, heard, note, context, found);
  return found;
}

std::vector<Recorded> Linter::record(const Note& note) const {
  std::vector<Recorded> records;
  const Reads missing = missing_in(note);
  for (const std::uint32_t rule : recorders_)
    if (concerns(rules_[rule].reads(), note.is_binary(), missing)) run_recorder(rules_[rule], note, records);
  return records;
}

}  // namespace matterlint
