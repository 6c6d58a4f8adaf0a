#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

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
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string stdin_filename;
  std::string files_from;
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
  Severity least_severity() const;  ///< Of --fail-on. Throws UsageError for another word.
};

/// Adds the options to the command; they are filled when it is parsed.
void add_check_options(Command& command, CheckArguments& arguments);

/// Throws UsageError where options contradict each other.
void require_consistent(const CheckArguments& arguments);

}  // namespace matterlint
