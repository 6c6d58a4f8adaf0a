#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/output.h"
#include "report/reporter.h"
#include "report/summary_text.h"

namespace matterlint {

/// The reports of one run: on a stream and in files, each in its format.
class ReportFiles {
 public:
  /// `formats` are FORMAT or FORMAT=FILE; those without a file go to `stream`. Without any of those, the stream gets
  /// `full` on a terminal and `concise` elsewhere. With `github` on the stream, a table goes to the summary of GitHub's
  /// step, where the environment names its file. Throws UsageError for what can not be.
  ReportFiles(const std::vector<std::string>& formats, const RuleSet& rules, Output& stream, bool color);
  ~ReportFiles();
  ReportFiles(const ReportFiles&) = delete;
  ReportFiles& operator=(const ReportFiles&) = delete;

  /// Whether a format shows lines of the notes.
  bool want_excerpts() const;
  /// Whether the summary belongs below the findings, on the same stream.
  bool stream_is_full() const { return stream_format_ == "full"; }

  /// Opens the files. Throws UsageError for one that can not be written.
  void begin();
  void file(const FileReport& report);
  /// Answers what could not be written, in words; empty: all is well.
  std::string end(const RunSummary& summary);

 private:
  struct Sink;

  void add(const std::string& given, const RuleSet& rules, Output& stream, const ReportStyle& style);

  std::string stream_format_;
  std::vector<std::unique_ptr<Sink>> sinks_;
};

}  // namespace matterlint
