#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/configuration.h"
#include "lint/fixer.h"
#include "run/changes.h"

namespace matterlint {

class RunLog;

/// What a run shall do; the options of `matterlint check`.
struct RunOptions {
  std::vector<std::string> paths;  ///< Files and folders; empty: the current folder.
  std::string config_file;         ///< From --config; trusted.
  ConfigurationOverrides overrides;
  /// `suppress`: comments are written that silence what is found.
  enum class Fixing : std::uint8_t { none, safe, unsafe, suppress } fixing = Fixing::none;
  std::string reason;  ///< Stands in these comments.
  bool diff = false;   ///< Make fixes in memory only, for a unified diff.
  bool no_exclude = false;
  bool keep_mtime = false;
  std::shared_ptr<const Changes> changes;  ///< Only these files, of those below `paths`; null: all.
  bool with_excerpts = false;              ///< Findings carry their source lines.
  std::size_t jobs = 0;                    ///< 0: as many as there are processors.

  std::function<void(const std::string& message)> notice;  ///< Lines for people, such as of files that are left out.
  RunLog* log = nullptr;  ///< For people who want to know more: what is done, and how long it takes; null: nobody does.
};

/// What came out for one file, in the order of the paths.
struct FileResult {
  FileReport report;                ///< After fixes, unless they only make a diff.
  std::vector<AppliedFix> applied;  ///< Fixes that were made, or are in the diff.
  std::string diff;                 ///< Unified, when asked for.
  std::string fixed_text;           ///< Of standard input: the text after its fixes.
};

struct RunResult {
  std::size_t files = 0;           ///< That were checked.
  std::size_t without_schema = 0;  ///< Of them, those that no schema covered.
  std::size_t binary = 0;          ///< That were left out since they hold NUL bytes, as no text does.
  bool has_schemas = false;        ///< Some file had one.
  /// Those of the configurations that held, with the rules that these make; findings view into them.
  std::vector<std::shared_ptr<const RuleSet>> rules;
};

/// Walks, reads, lints, fixes and writes. `result` is called from one thread at a time, in the order of the paths, as
/// soon as all earlier files are done (or all files, where rules compare notes), for those with something to say;
/// `progress` now and then, likewise, with how many are done. When it writes, a file that has several names (by links)
/// is taken under the first of them alone, so that no two threads write it. Configurations, schemas and files that can
/// not be used are findings of the rules `config`, `schema-file` and `io`.
RunResult run(const RunOptions& options, const RuleSet& rules, const std::function<void(FileResult&&)>& result,
              const std::function<void(std::size_t done)>& progress);

/// The same for one text that stands in no file. `path` says which configuration holds for it.
RunResult run_on_text(const RunOptions& options, const RuleSet& rules, const std::string& path, std::string_view text,
                      const std::function<void(FileResult&&)>& result);

/// 0, 1 and 2 as documented in the README.
enum class ExitCode : int { success = 0, findings = 1, failure = 2 };

}  // namespace matterlint
