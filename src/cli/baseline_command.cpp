#include <memory>
#include <set>

#include "cli/check_arguments.h"
#include "cli/commands.h"
#include "cli/known_findings.h"
#include "cli/program.h"
#include "cli/session.h"
#include "lint/rule_set.h"
#include "report/summary_text.h"
#include "run/paths.h"

namespace matterlint {
namespace {

struct BaselineArguments {
  CheckArguments check;
  std::string output = "matterlint-baseline.json";
};

/// What is found now, for files that can be read. The others are told, and fail the command.
class BaselineRun {
 public:
  BaselineRun(const BaselineArguments& arguments, Session& session)
      : arguments_(arguments),
        session_(session),
        current_(current_folder()),
        path_(absolute_path(arguments.output, current_)),
        baseline_(std::string(parent_of(path_))) {}

  ExitCode run() {
    const RunOptions options = run_options(arguments_.check, session_.rules());
    if (arguments_.check.names_no_files(options)) throw UsageError("the list of --files-from names no files");
    matterlint::run(
        options, session_.rules(), [this](FileResult&& result) { take(result.report); }, nullptr);
    if (failed_) return ExitCode::failure;
    write_baseline(baseline_, path_);
    session_.out.write("Wrote " + counted(findings_, "finding") + " of " + counted(files_.size(), "note") + " to " +
                       arguments_.output + ".\nHide them with: matterlint check --baseline " + arguments_.output +
                       "\n");
    return ExitCode::success;
  }

 private:
  void take(const FileReport& report) {
    for (const Finding& finding : report.findings) {
      if (is_always_on(finding.rule)) {
        failed_ = failed_ || finding.severity == Severity::error;
        session_.err.write(report.path + ":" + std::to_string(finding.range.start.line) + ": " + finding.message +
                           "\n");
        continue;
      }
      baseline_.add(absolute_path(report.path, current_), finding);
      files_.insert(report.path);
      ++findings_;
    }
  }

  const BaselineArguments& arguments_;
  Session& session_;
  std::string current_;
  std::string path_;
  Baseline baseline_;
  std::set<std::string> files_;
  std::size_t findings_ = 0;
  bool failed_ = false;
};

}  // namespace

void add_baseline_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<BaselineArguments>();
  Command command = program.add_command("baseline", "Write down what is found now, to be hidden from later runs");
  add_input_options(command, arguments->check);
  add_rule_options(command, arguments->check);
  command.group("Baseline")
      .option("--output,-o", "FILE", arguments->output, "The file; matterlint-baseline.json if not given");
  command.runs([arguments, &session] {
    if (arguments->check.reads_standard_input()) throw UsageError("a baseline is of files, not of standard input");
    return BaselineRun(*arguments, session).run();
  });
}

}  // namespace matterlint
