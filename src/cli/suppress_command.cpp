#include <memory>

#include "cli/check_arguments.h"
#include "cli/commands.h"
#include "cli/diff_view.h"
#include "cli/program.h"
#include "cli/session.h"
#include "lint/rule_set.h"
#include "lint/suppressor.h"
#include "report/summary_text.h"

namespace matterlint {
namespace {

struct SuppressArguments {
  CheckArguments check;
  std::string reason;
};

/// Writes the comments and tells what they are for.
class SuppressRun {
 public:
  SuppressRun(const SuppressArguments& arguments, Session& session) : arguments_(arguments), session_(session) {}

  ExitCode run() {
    RunOptions options = run_options(arguments_.check, session_.rules());
    if (arguments_.check.names_no_files(options)) throw UsageError("the list of --files-from names no files");
    options.fixing = RunOptions::Fixing::suppress;
    options.reason = arguments_.reason;
    matterlint::run(
        options, session_.rules(), [this](FileResult&& result) { take(result); }, nullptr);
    session_.err.flush();  // The summary stands below what could not be done.
    if (!arguments_.check.diff)
      session_.out.write("Suppressed " + counted(suppressed_, "finding") + " in " + counted(files_, "note") + ".\n");
    if (failed_) return ExitCode::failure;
    return left_ > 0 || (arguments_.check.diff && files_ > 0) ? ExitCode::findings : ExitCode::success;
  }

 private:
  void take(const FileResult& result) {
    if (!result.applied.empty()) ++files_;
    suppressed_ += result.applied.size();
    if (!result.diff.empty()) write_diff(result.diff, session_.out, wants_color(arguments_.check.color, session_.out));
    for (const Finding& finding : result.report.findings) {
      if (is_always_on(finding.rule)) {
        failed_ = failed_ || finding.severity == Severity::error;
      } else if (arguments_.check.diff) {
        continue;
      } else {
        ++left_;
      }
      session_.err.write(result.report.path + ":" + std::to_string(finding.range.start.line) + ": " +
                         (is_always_on(finding.rule) ? "" : "can not be suppressed: ") + finding.message + " [" +
                         std::string(finding.rule) + "]\n");
    }
  }

  const SuppressArguments& arguments_;
  Session& session_;
  std::size_t files_ = 0;
  std::size_t suppressed_ = 0;
  std::size_t left_ = 0;
  bool failed_ = false;
};

ExitCode suppress(const SuppressArguments& arguments, Session& session) {
  if (arguments.check.reads_standard_input())
    throw UsageError("comments are written into files, not into standard input");
  if (const std::string fault = fault_of_reason(arguments.reason); !fault.empty())
    throw UsageError("--reason: " + fault);
  return SuppressRun(arguments, session).run();
}

}  // namespace

void add_suppress_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<SuppressArguments>();
  Command command = program.add_command("suppress", "Write comments that silence what is found now");
  add_input_options(command, arguments->check);
  add_rule_options(command, arguments->check);
  command.group("Suppression")
      .option("--reason", "TEXT", arguments->reason, "Why, for those who read the comments")
      .flag("--diff", arguments->check.diff, "Show what would be written, and write nothing")
      .flag("--keep-mtime", arguments->check.keep_mtime, "Files keep the time of their last change")
      .option("--color", "WHEN", arguments->check.color, "auto, always or never");
  command.runs([arguments, &session] { return suppress(*arguments, session); });
}

}  // namespace matterlint
