#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "config/configuration.h"
#include "lint/fixer.h"

namespace matterlint {

/// What a run shall do; the options of `matterlint check`.
struct RunOptions {
  std::vector<std::string> paths;  ///< Files and folders; empty: the current folder.
  std::string config_file;         ///< From --config; trusted.
  ConfigurationOverrides overrides;
  enum class Fixing { none, safe, unsafe } fixing = Fixing::none;
  bool diff = false;  ///< Make fixes in memory only, for a unified diff.
  bool fix_only = false;
  bool no_exclude = false;
  bool keep_mtime = false;
  bool with_excerpts = false;  ///< Findings carry their source lines.
  std::size_t jobs = 0;        ///< 0: as many as there are processors.
  std::string stdin_filename;  ///< The name of the note on standard input.
};

/// What came out for one file, in the order of the paths.
struct FileResult {
  FileReport report;
  std::vector<AppliedFix> applied;
  std::string diff;  ///< Unified, when asked for.
  bool has_schema = false;
  bool failed = false;  ///< It could not be read or written; the finding says why.
};

struct RunResult {
  std::size_t files = 0;
  bool failed = false;  ///< The job could not be done for some file, configuration or schema: exit code 2.
};

/// Walks, reads, lints, fixes and writes. `result` is called from one thread at a time, in the order of the paths,
/// as soon as all earlier files are done; `progress` now and then from that thread too.
RunResult run(const RunOptions& options, const RuleSet& rules, const std::function<void(FileResult&&)>& result,
              const std::function<void(std::size_t done, std::size_t total)>& progress);

/// 0, 1 and 2 as documented in the README.
enum class ExitCode : int { success = 0, findings = 1, failure = 2 };

}  // namespace matterlint
