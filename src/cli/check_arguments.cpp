#include "cli/check_arguments.h"

#include <CLI/App.hpp>
#include <algorithm>
#include <array>

#include "cli/session.h"

namespace matterlint {
namespace {

std::string require_whole_number(const std::string& given) {
  const bool fits = !given.empty() && given.size() < 10 && given.find_first_not_of("0123456789") == std::string::npos;
  return fits ? "" : "`" + given + "` is no whole number";
}

void add_fix_options(CLI::App& command, CheckArguments& arguments) {
  command.add_flag("--fix", arguments.fix, "Write the safe fixes")->group("Fixes");
  command.add_flag("--unsafe-fixes", arguments.unsafe_fixes, "With --fix or --diff: unsafe fixes too")->group("Fixes");
  command.add_flag("--fix-only", arguments.fix_only, "Fix, and report nothing")->group("Fixes");
  command.add_flag("--show-fixes", arguments.show_fixes, "List the fixes that were made")->group("Fixes");
  command.add_flag("--diff", arguments.diff, "Show what --fix would do, and write nothing")->group("Fixes");
  command.add_flag("--keep-mtime", arguments.keep_mtime, "Fixed files keep the time of their last change")
      ->group("Fixes");
}

void add_rule_options(CLI::App& command, CheckArguments& arguments) {
  command.add_option("--config", arguments.config, "The configuration, in place of those that are found")
      ->option_text("FILE")
      ->group("Rules");
  command.add_flag("--isolated", arguments.isolated, "Read no configuration")->group("Rules");
  command.add_option("--preset", arguments.presets, "A preset, in place of `extends` (repeatable)")
      ->option_text("NAME")
      ->group("Rules");
  command.add_option("--schema", arguments.schemas, "A schema that all notes must fit (repeatable)")
      ->option_text("FILE")
      ->group("Rules");
  command.add_option("--select", arguments.select, "Only these rules, groups, presets or codes")
      ->option_text("IDS")
      ->delimiter(',')
      ->group("Rules");
  command.add_option("--ignore", arguments.ignore, "Not these")->option_text("IDS")->delimiter(',')->group("Rules");
}

void add_input_options(CLI::App& command, CheckArguments& arguments) {
  command.add_option("PATHS", arguments.paths, "Files and folders; `-` is standard input")->option_text(" ");
  command.add_option("--stdin-filename", arguments.stdin_filename, "Read standard input, as if it stood in that file")
      ->option_text("PATH")
      ->group("Files");
  command.add_option("--files-from", arguments.files_from, "Read paths from a file, one a line or NUL after each")
      ->option_text("FILE")
      ->group("Files");
  command.add_flag("--no-exclude", arguments.no_exclude, "Check what the configuration excludes, too")->group("Files");
  command.add_option("--jobs,-j", arguments.jobs, "Threads; as many as processors if not given")
      ->check(require_whole_number)
      ->option_text("N")
      ->group("Files");
}

void add_report_options(CLI::App& command, CheckArguments& arguments) {
  command.add_option("--format", arguments.formats, "How to report, and into which file (repeatable)")
      ->option_text("F[=FILE]")
      ->group("Report");
  command.add_flag("--statistics", arguments.statistics, "Say how often each rule reported")->group("Report");
  command.add_flag("--quiet,-q", arguments.quiet, "Findings only")->group("Report");
  command.add_flag("--verbose,-v", arguments.verbose, "Say more of what is done")->group("Report");
  command.add_option("--color", arguments.color, "auto, always or never")->option_text("WHEN")->group("Report");
}

void add_exit_options(CLI::App& command, CheckArguments& arguments) {
  command.add_option("--fail-on", arguments.fail_on, "The least severity that fails: error, warning, info")
      ->option_text("SEVERITY")
      ->group("Exit code");
  command.add_option("--max-warnings", arguments.max_warnings, "So many warnings do not fail")
      ->check(require_whole_number)
      ->option_text("N")
      ->group("Exit code");
  command.add_flag("--exit-zero", arguments.exit_zero, "Findings do not fail")->group("Exit code");
  command.add_flag("--exit-non-zero-on-fix", arguments.exit_non_zero_on_fix, "Fixes fail")->group("Exit code");
}

}  // namespace

bool CheckArguments::reads_standard_input() const {
  return !stdin_filename.empty() || std::find(paths.begin(), paths.end(), "-") != paths.end();
}

Severity CheckArguments::least_severity() const {
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error})
    if (fail_on == name_of(severity)) return severity;
  throw unknown("severity", fail_on, {"error", "warning", "info"});
}

std::shared_ptr<CheckArguments> add_check_options(CLI::App& command) {
  auto arguments = std::make_shared<CheckArguments>();
  add_input_options(command, *arguments);
  add_fix_options(command, *arguments);
  add_rule_options(command, *arguments);
  add_report_options(command, *arguments);
  add_exit_options(command, *arguments);
  for (CLI::Option* const option : command.get_options())
    if (!option->get_positional()) option->allow_extra_args(false);
  return arguments;
}

void require_consistent(const CheckArguments& arguments) {
  const bool fixes = arguments.fix || arguments.fix_only;
  if (arguments.unsafe_fixes && !fixes && !arguments.diff) throw UsageError("--unsafe-fixes needs --fix or --diff");
  if (fixes && arguments.diff) throw UsageError("--fix writes and --diff does not: give one of them");
  if (arguments.isolated && !arguments.config.empty())
    throw UsageError("--isolated reads no configuration, --config names one: give one of them");
  if (std::find(arguments.paths.begin(), arguments.paths.end(), "") != arguments.paths.end())
    throw UsageError("an empty path names no file");
  if (!arguments.reads_standard_input()) return;
  if (arguments.paths.size() + (arguments.files_from.empty() ? 0 : 1) > 1 ||
      (!arguments.stdin_filename.empty() && !arguments.paths.empty() && arguments.paths.front() != "-"))
    throw UsageError("standard input is one note: give no other paths with it");
}

}  // namespace matterlint
