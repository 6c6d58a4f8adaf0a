#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "cli/check_arguments.h"
#include "cli/known_findings.h"
#include "cli/report_files.h"
#include "cli/session.h"
#include "run/run_log.h"
#include "run/runner.h"

namespace matterlint {

/// One run of `matterlint check`: starts it, reports what comes, and decides the exit code.
class CheckRun {
 public:
  /// Throws UsageError where the arguments can not be.
  CheckRun(const CheckArguments& arguments, Session& session);

  ExitCode run();

 private:
  ExitCode check();
  RunResult run_on_files(const RunOptions& options);
  RunResult run_on_standard_input(const RunOptions& options);
  void take(FileResult&& result);
  void count(const FileReport& report);
  void show_progress(std::size_t done);
  void hide_progress();
  void write_end(const RunResult& result, const Profile& profile);
  void end_baseline();
  ExitCode exit_code(const std::string& report_errors) const;
  /// Where the lines for people go.
  Output& side() { return reports_.stream_is_full() ? findings_ : session_.err; }
  void tell(const std::string& line);

  const CheckArguments& arguments_;
  Session& session_;
  Output& findings_;  ///< Standard output, unless it is taken by a diff or a fixed text.
  Severity fail_on_;
  ReportFiles reports_;
  RunSummary summary_;
  std::optional<KnownFindings> known_;  ///< By --baseline.
  std::map<std::string, RuleCount, std::less<>> counts_;
  std::optional<RunLog> log_;  ///< By --verbose.
  std::string fixes_shown_;
  bool failed_ = false;  ///< Exit code 2.
  bool has_wrong_configuration_ = false;
  bool would_change_ = false;
  std::size_t failing_ = 0;  ///< Findings at or above --fail-on.
  std::chrono::steady_clock::time_point progress_at_;
  bool progress_is_shown_ = false;
};

}  // namespace matterlint
