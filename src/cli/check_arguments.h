#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "run/runner.h"
#include "source/diagnostic.h"

namespace matterlint {

class Command;

/// The options of `matterlint check`, as they were given.
struct CheckArguments {
  std::vector<std::string> paths;
  bool fix = false;
  bool unsafe_fixes = false;
  bool fix_only = false;
  bool show_fixes = false;
  bool diff = false;
  std::vector<std::string> formats;  ///< FORMAT or FORMAT=FILE.
  std::string config;
  bool isolated = false;
  std::vector<std::string> presets;
  std::vector<std::string> schemas;
  std::map<std::string, std::string> schema_texts;  ///< Not given but made: schemas that stand in no file, by name.
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string stdin_filename;
  std::string files_from;
  std::string since;
  bool staged = false;
  bool changed_lines = false;
  std::string baseline;
  bool prune = false;
  bool no_exclude = false;
  bool keep_mtime = false;
  std::optional<std::size_t> max_warnings;
  std::string fail_on = "warning";
  bool exit_zero = false;
  bool exit_non_zero_on_fix = false;
  std::optional<std::size_t> jobs;  ///< As many threads as processors if not given.
  bool statistics = false;
  bool quiet = false;
  bool verbose = false;
  std::string color = "auto";

  bool reads_standard_input() const;
  bool fixes() const { return fix || fix_only; }
  /// Whether the list of --files-from is empty, and there are no other paths; without paths a run takes all there is.
  bool names_no_files(const RunOptions& options) const { return !files_from.empty() && options.paths.empty(); }
  bool checks_all() const;  ///< Every rule on every note below the paths, so that what is not found is not there.
  Severity least_severity() const;  ///< Of --fail-on. Throws UsageError for another word.
};

/// Adds the options to the command; they are filled when it is parsed.
void add_check_options(Command& command, CheckArguments& arguments);
/// Those of them that say which notes are checked by which rules.
void add_input_options(Command& command, CheckArguments& arguments);
void add_rule_options(Command& command, CheckArguments& arguments);

/// Throws UsageError where options contradict each other.
void require_consistent(const CheckArguments& arguments);

/// The run that is asked for; it reads the list of --files-from and asks git what is changed. Throws UsageError or
/// GitError where it can not be.
RunOptions run_options(const CheckArguments& arguments, const RuleSet& rules);

}  // namespace matterlint
