#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "run/baseline.h"
#include "source/file_report.h"

namespace matterlint {

/// What --baseline hides.
class KnownFindings {
 public:
  /// Reads the baseline; files that git knows to be renamed since are followed. Throws UsageError.
  explicit KnownFindings(const std::string& file);

  /// Takes what is known out of a report, and answers how much that was.
  std::size_t hide(FileReport& report);

  /// What the baseline has of files in these folders, or of these files, and the run has not found; call it at the end.
  std::vector<BaselineEntry> fixed(const std::vector<std::string>& paths) const;
  /// Writes the file without these. Throws UsageError.
  void drop(const std::vector<BaselineEntry>& fixed) const;

 private:
  std::string current_;
  std::string path_;
  Baseline all_;
  Baseline left_;
};

/// Writes a baseline. A file that is there and is none is left alone. Throws UsageError.
void write_baseline(const Baseline& baseline, const std::string& path);

}  // namespace matterlint
