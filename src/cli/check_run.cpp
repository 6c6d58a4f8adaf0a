#include "cli/check_run.h"

#include <algorithm>

#include "cli/diff_view.h"
#include "cli/run_log_text.h"
#include "report/visible_text.h"
#include "run/read_file.h"

namespace matterlint {
namespace {

using namespace std::chrono_literals;

/// Whether an error of that kind means that the job could not be done.
bool is_failure(const Finding& finding) {
  return finding.severity == Severity::error && is_always_on(finding.rule);
}

bool has_fix(const Finding& finding, FixSafety safety) {
  return std::any_of(finding.fixes.begin(), finding.fixes.end(),
                     [safety](const LocatedFix& fix) { return fix.safety == safety; });
}

std::vector<RuleCount> most_frequent_first(const std::map<std::string, RuleCount, std::less<>>& by_rule) {
  std::vector<RuleCount> counts;
  for (const auto& [rule, count] : by_rule) counts.push_back(count);
  std::stable_sort(counts.begin(), counts.end(),
                   [](const RuleCount& a, const RuleCount& b) { return a.findings > b.findings; });
  return counts;
}

bool is_of_configuration_file(std::string_view path, const Finding& finding) {
  return finding.rule == config_rule && is_failure(finding) && path != "command line";
}

/// What shows the configuration of a run, with all that is wrong with it.
std::string config_command(const CheckArguments& arguments) {
  std::string command = "matterlint config";
  if (!arguments.config.empty()) command += " --config " + arguments.config;
  for (const std::string& preset : arguments.presets) command += " --preset " + preset;
  return command + (arguments.paths.empty() ? "" : " " + arguments.paths.front());
}

}  // namespace

CheckRun::CheckRun(const CheckArguments& arguments, Session& session)
    : arguments_(arguments),
      session_(session),
      findings_(arguments.diff || (arguments.reads_standard_input() && arguments.fixes()) ? session.err : session.out),
      fail_on_(arguments.least_severity()),
      reports_(arguments.formats, session.rules(), findings_, wants_color(arguments.color, findings_)),
      progress_at_(std::chrono::steady_clock::now() + 1s) {
  if (!arguments.baseline.empty()) known_.emplace(arguments.baseline);
  if (arguments.verbose && !arguments.quiet) log_.emplace();
}

ExitCode CheckRun::run() {
  try {
    return check();
  } catch (const GitError& error) {
    throw UsageError(error.what());
  }
}

ExitCode CheckRun::check() {
  RunOptions options = run_options(arguments_, session_.rules());
  options.with_excerpts = reports_.want_excerpts();
  if (!arguments_.quiet) options.notice = [this](const std::string& line) { tell(line); };
  if (log_) options.log = &*log_;
  reports_.begin();
  const RunResult result = arguments_.reads_standard_input() ? run_on_standard_input(options) : run_on_files(options);
  hide_progress();
  summary_.files = result.files;
  summary_.without_schema = result.without_schema;
  summary_.binary = result.binary;
  summary_.rule_sets = result.rules;
  if (known_) end_baseline();
  if (arguments_.statistics) summary_.rules = most_frequent_first(counts_);
  Profile profile = log_ ? log_->profile() : Profile();
  std::string errors;
  {
    const Profile::Turn turn(log_ ? &profile : nullptr, Profile::Stage::reporting);
    errors = reports_.end(summary_);
  }
  write_end(result, profile);
  return exit_code(errors);
}

RunResult CheckRun::run_on_files(const RunOptions& options) {
  if (arguments_.names_no_files(options)) return {};
  return matterlint::run(
      options, session_.rules(), [this](FileResult&& result) { take(std::move(result)); },
      [this](std::size_t done) { show_progress(done); });
}

RunResult CheckRun::run_on_standard_input(const RunOptions& options) {
  std::string error;
  const std::optional<std::string> text = read_standard_input(error);
  if (!text) throw UsageError("can not read standard input: " + error);
  const std::string path = arguments_.stdin_filename.empty() ? "-" : arguments_.stdin_filename;
  std::string fixed = *text;
  RunResult counts = run_on_text(options, session_.rules(), path, *text, [&](FileResult&& result) {
    if (!result.applied.empty()) fixed = result.fixed_text;
    take(std::move(result));
  });
  if (arguments_.fixes() && !failed_) session_.out.write(fixed);
  session_.out.flush();
  return counts;
}

void CheckRun::take(FileResult&& result) {
  hide_progress();
  summary_.fixed += arguments_.diff ? 0 : result.applied.size();
  would_change_ = would_change_ || !result.diff.empty();
  if (arguments_.show_fixes)
    for (const AppliedFix& fix : result.applied)
      fixes_shown_ += visible(result.report.path, true) + ":" + std::to_string(fix.line) + ": " +
                      visible(fix.title, true) + " [" + std::string(fix.rule) + "]\n";
  if (!result.diff.empty()) write_diff(result.diff, session_.out, wants_color(arguments_.color, session_.out));
  if (known_) summary_.hidden += known_->hide(result.report);
  count(result.report);
  if (arguments_.fix_only) std::erase_if(result.report.findings, [](const Finding& one) { return !is_failure(one); });
  reports_.file(result.report);
}

void CheckRun::count(const FileReport& report) {
  for (const Finding& finding : report.findings) {
    failed_ = failed_ || is_failure(finding);
    has_wrong_configuration_ = has_wrong_configuration_ || is_of_configuration_file(report.path, finding);
    if (finding.severity >= fail_on_) ++failing_;
    summary_.errors += finding.severity == Severity::error ? 1 : 0;
    summary_.warnings += finding.severity == Severity::warning ? 1 : 0;
    summary_.infos += finding.severity == Severity::info ? 1 : 0;
    const bool safe = has_fix(finding, FixSafety::safe);
    const bool unsafe = !safe && has_fix(finding, FixSafety::unsafe);
    summary_.fixable += safe ? 1 : 0;
    summary_.unsafely_fixable += unsafe ? 1 : 0;
    if (!arguments_.statistics) continue;
    RuleCount& rule = counts_[std::string(finding.rule)];
    rule.rule = finding.rule;
    ++rule.findings;
    rule.fixable += safe ? 1 : 0;
    rule.unsafely_fixable += unsafe ? 1 : 0;
  }
}

void CheckRun::tell(const std::string& line) {
  hide_progress();
  findings_.flush();
  side().write("matterlint: " + visible(line, true) + "\n");
}

void CheckRun::show_progress(std::size_t done) {
  if (arguments_.quiet || std::chrono::steady_clock::now() < progress_at_ || !session_.err.is_terminal()) return;
  progress_at_ = std::chrono::steady_clock::now() + 100ms;
  progress_is_shown_ = true;
  findings_.flush();
  session_.err.steer("\r" + counted(done, "note") + " checked\x1b[K");
}

void CheckRun::hide_progress() {
  if (!progress_is_shown_) return;
  progress_is_shown_ = false;
  session_.err.steer("\r\x1b[K");
}

void CheckRun::write_end(const RunResult& result, const Profile& profile) {
  session_.out.flush();
  findings_.flush();
  if (log_) session_.err.write(run_log_text(*log_, profile, std::chrono::steady_clock::now() - log_->begin));
  if (log_) session_.err.flush();
  side().write(fixes_shown_);
  if (summary_.rules && !summary_.rules->empty()) side().write(statistics_text(summary_, session_.rules()));
  if (arguments_.quiet) return;
  if (has_wrong_configuration_) tell("to see the configuration alone: " + config_command(arguments_));
  side().write(summary_text(summary_, result.has_schemas));
}

/// A run that could not do all of its work says nothing of what is fixed.
void CheckRun::end_baseline() {
  if (failed_ || !arguments_.checks_all()) return;
  const std::vector<BaselineEntry> fixed = known_->fixed(arguments_.paths);
  for (const BaselineEntry& entry : fixed) summary_.fixed_in_baseline += entry.count;
  summary_.pruned = arguments_.prune;
  if (arguments_.prune && !fixed.empty()) known_->drop(fixed);
}

ExitCode CheckRun::exit_code(const std::string& report_errors) const {
  if (!report_errors.empty()) throw UsageError(report_errors);
  if (failed_) return ExitCode::failure;
  if (arguments_.exit_non_zero_on_fix && (summary_.fixed > 0 || would_change_)) return ExitCode::findings;
  if (arguments_.exit_zero) return ExitCode::success;
  if (would_change_) return ExitCode::findings;
  const bool too_many_warnings = summary_.warnings > arguments_.max_warnings.value_or(0);
  const std::size_t forgiven = fail_on_ <= Severity::warning && !too_many_warnings ? summary_.warnings : 0;
  return failing_ > forgiven ? ExitCode::findings : ExitCode::success;
}

}  // namespace matterlint
