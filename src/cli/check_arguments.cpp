#include "cli/check_arguments.h"

#include <algorithm>

#include "cli/command.h"
#include "cli/paths_file.h"
#include "cli/session.h"
#include "run/folder.h"
#include "run/paths.h"
#include "run/workspace.h"

namespace matterlint {
namespace {

void add_fix_options(Command& command, CheckArguments& arguments) {
  command.group("Fixes")
      .flag("--fix", arguments.fix, "Write the safe fixes")
      .flag("--unsafe-fixes", arguments.unsafe_fixes, "With --fix or --diff: unsafe fixes too")
      .flag("--fix-only", arguments.fix_only, "Fix, and report nothing")
      .flag("--show-fixes", arguments.show_fixes, "List the fixes that were made")
      .flag("--diff", arguments.diff, "Show what --fix would do, and write nothing")
      .flag("--keep-mtime", arguments.keep_mtime, "Fixed files keep the time of their last change");
}

void add_change_options(Command& command, CheckArguments& arguments) {
  command.group("What is new")
      .option("--since", "REF", arguments.since, "Only files that changed since HEAD left this commit")
      .flag("--staged", arguments.staged, "Only what git has staged, as it is staged")
      .flag("--changed-lines", arguments.changed_lines, "Of these files, findings on changed lines only")
      .option("--baseline", "FILE", arguments.baseline, "Hide the findings that `matterlint baseline` wrote there")
      .flag("--prune", arguments.prune, "Drop from the baseline what is fixed");
}

void add_report_options(Command& command, CheckArguments& arguments) {
  command.group("Report")
      .option("--format", "F[=FILE]", arguments.formats,
              "How to report: full, concise, json, sarif, html and more; into which file (repeatable)")
      .flag("--statistics", arguments.statistics, "Say how often each rule reported")
      .flag("--quiet,-q", arguments.quiet, "Findings only")
      .flag("--verbose,-v", arguments.verbose, "Say what was left out, what held for the notes, and how long it took")
      .option("--color", "WHEN", arguments.color, "auto, always or never");
}

void add_exit_options(Command& command, CheckArguments& arguments) {
  command.group("Exit code")
      .option("--fail-on", "SEVERITY", arguments.fail_on, "The least severity that fails: error, warning, info")
      .option("--max-warnings", "N", arguments.max_warnings, "So many warnings do not fail")
      .flag("--exit-zero", arguments.exit_zero, "Findings do not fail")
      .flag("--exit-non-zero-on-fix", arguments.exit_non_zero_on_fix, "Fixes fail");
}

void require_consistent_changes(const CheckArguments& arguments) {
  const bool has_changes = arguments.staged || !arguments.since.empty();
  if (arguments.staged && !arguments.since.empty()) throw UsageError("--staged and --since: give one of them");
  if (arguments.changed_lines && !has_changes) throw UsageError("--changed-lines needs --since or --staged");
  if (arguments.staged && arguments.fixes())
    throw UsageError("--staged checks what git has staged, and --fix writes what lies in the folder");
  if (arguments.changed_lines && arguments.fixes())
    throw UsageError("--fix mends whole notes: leave out --changed-lines");
  if (has_changes && arguments.reads_standard_input())
    throw UsageError("git knows nothing of standard input: leave out --since and --staged");
  if (!arguments.prune) return;
  if (arguments.baseline.empty()) throw UsageError("--prune needs --baseline");
  if (!arguments.checks_all())
    throw UsageError(
        "--prune needs a run of all rules on all notes: leave out --select, --ignore, --since, "
        "--staged and --files-from");
}

ConfigurationOverrides without_names(ConfigurationOverrides overrides) {
  overrides.presets.clear();
  overrides.select.clear();
  overrides.ignore.clear();
  return overrides;
}

/// The folders in which a run begins.
std::vector<std::string> first_folders(std::vector<std::string> paths, const std::string& stdin_filename) {
  if (!stdin_filename.empty()) paths.push_back(stdin_filename);
  if (paths.empty()) paths.emplace_back(".");
  for (std::string& path : paths) {
    path = absolute_path(path, current_folder());
    if (kind_of(path) != EntryKind::folder) path = parent_of(path);
  }
  return paths;
}

/// Names that no rule of matterlint has may be those of rules that a configuration makes: one that holds where the run
/// begins. Others need not know them.
void require_known_names(RunOptions& options, const std::string& stdin_filename, const RuleSet& rules) {
  const ConfigurationOverrides& names = options.overrides;
  std::vector<std::string> unknown = unknown_names(names, rules);
  if (unknown.empty()) return;
  // Presets and codes are those of matterlint alone.
  for (const std::string& message : unknown)
    if (!message.starts_with("unknown rule")) throw UsageError(message);
  Workspace workspace(rules, without_names(names), options.config_file);
  for (const std::string& folder : first_folders(options.paths, stdin_filename)) {
    const Configuration* const configuration = workspace.project_of(folder).configuration;
    if (configuration == nullptr) return;  // The run says what is wrong with it.
    std::vector<std::string> unknown_here = unknown_names(names, *configuration->rules());
    if (unknown_here.size() < unknown.size()) unknown = std::move(unknown_here);
  }
  if (!unknown.empty()) throw UsageError(unknown.front());
  options.overrides.names_are_known = true;
}

}  // namespace

void add_input_options(Command& command, CheckArguments& arguments) {
  command.arguments("PATHS", arguments.paths, "Files and folders; `-` is standard input")
      .group("Files")
      .option("--stdin-filename", "PATH", arguments.stdin_filename, "Read standard input, as if it stood in that file")
      .option("--files-from", "FILE", arguments.files_from, "Read paths from a file, one a line or NUL after each")
      .flag("--no-exclude", arguments.no_exclude, "Check what the configuration excludes, too")
      .option("--jobs,-j", "N", arguments.jobs, "Threads; as many as processors if not given");
}

void add_rule_options(Command& command, CheckArguments& arguments) {
  command.group("Rules")
      .option("--config", "FILE", arguments.config, "The configuration, in place of those that are found")
      .flag("--isolated", arguments.isolated, "Read no configuration")
      .option("--preset", "NAME", arguments.presets, "A preset, in place of `extends` (repeatable)")
      .option("--schema", "FILE", arguments.schemas, "A schema that all notes must fit (repeatable)")
      .list("--select", "IDS", arguments.select, "Only these rules, groups, presets or codes")
      .list("--ignore", "IDS", arguments.ignore, "Not these");
}

bool CheckArguments::checks_all() const {
  return select.empty() && ignore.empty() && since.empty() && files_from.empty() && !staged && !reads_standard_input();
}

bool CheckArguments::reads_standard_input() const {
  return !stdin_filename.empty() || std::find(paths.begin(), paths.end(), "-") != paths.end();
}

Severity CheckArguments::least_severity() const {
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error})
    if (fail_on == name_of(severity)) return severity;
  throw unknown("severity", fail_on, {"error", "warning", "info"});
}

void add_check_options(Command& command, CheckArguments& arguments) {
  add_input_options(command, arguments);
  add_fix_options(command, arguments);
  add_rule_options(command, arguments);
  add_change_options(command, arguments);
  add_report_options(command, arguments);
  add_exit_options(command, arguments);
}

void require_consistent(const CheckArguments& arguments) {
  const bool fixes = arguments.fixes();
  require_consistent_changes(arguments);
  if (arguments.unsafe_fixes && !fixes && !arguments.diff) throw UsageError("--unsafe-fixes needs --fix or --diff");
  if (fixes && arguments.diff) throw UsageError("--fix writes and --diff does not: give one of them");
  if (arguments.isolated && !arguments.config.empty())
    throw UsageError("--isolated reads no configuration, --config names one: give one of them");
  if (std::find(arguments.paths.begin(), arguments.paths.end(), "") != arguments.paths.end())
    throw UsageError("an empty path names no file");
  if (!arguments.reads_standard_input()) return;
  if (!arguments.files_from.empty() || arguments.paths.size() > 1 ||
      (!arguments.paths.empty() && arguments.paths.front() != "-"))
    throw UsageError("standard input is one note: give no other paths with it");
}

RunOptions run_options(const CheckArguments& arguments, const RuleSet& rules) {
  RunOptions options;
  options.paths = arguments.paths;
  if (!arguments.files_from.empty()) {
    std::vector<std::string> more = read_paths(arguments.files_from);
    std::move(more.begin(), more.end(), std::back_inserter(options.paths));
  }
  if (arguments.staged)
    options.changes = std::make_shared<const Changes>(Changes::staged(arguments.changed_lines));
  else if (!arguments.since.empty())
    options.changes = std::make_shared<const Changes>(Changes::since(arguments.since, arguments.changed_lines));
  options.config_file = arguments.config;
  options.overrides.presets = arguments.presets;
  options.overrides.schemas = arguments.schemas;
  options.overrides.schema_texts = arguments.schema_texts;
  options.overrides.select = arguments.select;
  options.overrides.ignore = arguments.ignore;
  options.overrides.isolated = arguments.isolated;
  require_known_names(options, arguments.stdin_filename, rules);
  using Fixing = RunOptions::Fixing;
  if (arguments.fixes() || arguments.diff) options.fixing = arguments.unsafe_fixes ? Fixing::unsafe : Fixing::safe;
  options.diff = arguments.diff;
  options.no_exclude = arguments.no_exclude;
  options.keep_mtime = arguments.keep_mtime;
  options.jobs = arguments.jobs.value_or(0);
  return options;
}

}  // namespace matterlint
