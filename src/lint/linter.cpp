#include "lint/linter.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <utility>

#include "lint/merge.h"
#include "lint/shorten.h"
#include "lint/suppression.h"
#include "markdown/comment_marks.h"
#include "source/line_index.h"

namespace matterlint {
namespace {

/// What rules look at and the note does not have.
Reads missing_in(const Note& note) {
  const FrontMatter& front_matter = note.front_matter();
  Reads missing = Reads::none;
  if (!front_matter.has_block() || note.is_broken()) missing = missing | Reads::tree;
  if (!note.is_broken()) missing = missing | Reads::faults;
  if (!note.roles().contains(Role::date)) missing = missing | Reads::dates;
  if (!note.roles().contains(Role::url)) missing = missing | Reads::urls;
  if (!note.is_complete()) missing = missing | Reads::body | Reads::text;
  if (front_matter.body.empty()) missing = missing | Reads::body;
  return missing;
}

/// Whether the note has what a rule looks at; `missing` is what it lacks.
bool concerns(Reads wanted, const Note& note, Reads missing) {
  return !reads(wanted, missing) && (!note.is_binary() || reads(wanted, Reads::bytes));
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
void report_failure(const RuleInfo& rule, const std::string& reason, const Note& note, std::vector<Diagnostic>& found) {
  const Span start = note.front_matter().opener;
  found.push_back({.rule = rule.id,
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

/// False: it failed.
bool run(const ActiveRule& active, const Note& note, const Context& context, std::vector<Diagnostic>& found) {
  Report report(active.rule->id, active.severity, active.severity_is_set, found);
  const auto before = static_cast<std::ptrdiff_t>(found.size());
  try {
    active.check(note, context, report);
    return true;
  } catch (...) {
    found.erase(found.begin() + before, found.end());
    report_failure(*active.rule, reason_of_failure(), note, found);
    return false;
  }
}

bool judges_suppressions(const ActiveRule& active) {
  return reads(active.reads(), Reads::suppressions);
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

void locate(std::vector<Recorded>& records, std::string_view text) {
  if (records.empty()) return;
  std::uint32_t last = 0;
  for (const Recorded& one : records) last = std::max(last, one.span.end);
  const LineIndex lines(text, last);
  for (Recorded& one : records) one.range = lines.range(one.span);
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
    if (judges_suppressions(active)) continue;
    Step& step = steps_.emplace_back(Step{i, active.reads(), active.record != nullptr, 0});
    for (const std::string_view marker : active.rule->markers)
      step.markers |= std::uint64_t{1} << marker_scan_.add(marker);
  }
  for (std::uint32_t i = 0; i < rules_.size(); ++i) {
    const bool reads_body = reads(rules_[i].reads(), Reads::body | Reads::text);
    reads_body_ = reads_body_ || reads_body;
    if (!rules_[i].record) continue;
    recorders_.push_back(i);
    records_body_ = records_body_ || reads_body;
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
  const auto judges = static_cast<std::size_t>(std::count_if(rules_.begin(), rules_.end(), judges_suppressions));
  const bool are_all_heard = !is_narrowed_ && heard.size() + judges == rules_.size();
  const SuppressionUse use = suppressions.use([&](std::string_view rule) {
    return rule.empty() ? are_all_heard : std::binary_search(heard.begin(), heard.end(), rule);
  });
  Context with_use = context;
  with_use.suppressions = &use;
  std::vector<Diagnostic> judged;
  for (const ActiveRule& active : rules_)
    if (judges_suppressions(active)) run(active, note, with_use, judged);
  shorten(judged);
  merge(judged);
  suppressions.apply(judged);
  std::move(judged.begin(), judged.end(), std::back_inserter(found));
  if (!judged.empty()) merge(found);
}

std::vector<Diagnostic> Linter::lint(const Note& note, const Context& context, const Occurring& occurring) const {
  std::vector<Diagnostic> found;
  const Reads missing = missing_in(note);
  const bool has_suppressions = occurring.may_hold_suppressions;
  std::vector<std::string_view> heard;  // Said all that they could. Sorted.
  for (const Step& step : steps_) {
    const bool has_marker = step.markers == 0 || (step.markers & occurring.markers) != 0;
    const bool is_run = has_marker && concerns(step.reads, note, missing) && (!step.compares_notes || context.notes);
    if (!is_run && !has_suppressions) continue;
    const ActiveRule& active = rules_[step.rule];
    const bool has_failed = is_run && !run(active, note, context, found);
    if (has_suppressions && !has_failed && is_heard(active, note, context)) heard.push_back(active.rule->id);
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
    if (concerns(rules_[rule].reads(), note, missing)) run_recorder(rules_[rule], note, records);
  locate(records, note.text());
  return records;
}

}  // namespace matterlint
