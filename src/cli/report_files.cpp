#include "cli/report_files.h"

#include <algorithm>
#include <cstdlib>

#include "cli/session.h"
#include "run/writable_file.h"
#include "text/joined.h"

namespace matterlint {
namespace {

UsageError unknown_format(const std::string& name) {
  return UsageError(unknown("format", name, report_formats()).what() + std::string(" (formats: ") +
                    joined(report_formats(), ", ") + ")");
}

}  // namespace

/// A reporter and where its text goes: the stream, or a file of its own.
struct ReportFiles::Sink {
  Sink(std::unique_ptr<Reporter> of_format, Output& to) : reporter(std::move(of_format)), output(&to) {}
  Sink(std::unique_ptr<Reporter> of_format, std::string to, bool to_its_end = false)
      : reporter(std::move(of_format)), path(std::move(to)), appends(to_its_end) {}

  /// Empties the file, so only when the run is sure to begin.
  void open() {
    if (path.empty()) return;
    std::string error;
    const bool is_open = appends ? file.append_to(path, error) : file.open(path, error);
    if (!is_open) throw UsageError("can not write the report " + path + ": " + error);
    own = std::make_unique<Output>(file.descriptor());
    output = own.get();
  }

  void write() {
    output->write(text);
    text.clear();
  }

  std::unique_ptr<Reporter> reporter;
  std::string path;
  bool appends = false;
  WritableFile file;
  std::unique_ptr<Output> own;
  Output* output = nullptr;
  std::string text;
};

ReportFiles::ReportFiles(const std::vector<std::string>& formats, const RuleSet& rules, Output& stream, bool color) {
  const ReportStyle style = {color, stream.is_terminal(), stream.width()};
  for (const std::string& format : formats) add(format, rules, stream, style);
  if (stream_format_.empty()) add(style.terminal ? "full" : "concise", rules, stream, style);
  const char* const step_summary = std::getenv("GITHUB_STEP_SUMMARY");
  if (stream_format_ == "github" && step_summary != nullptr)
    sinks_.push_back(std::make_unique<Sink>(make_reporter("markdown", rules, {}), std::string(step_summary), true));
}

ReportFiles::~ReportFiles() = default;

/// `given` is FORMAT or FORMAT=FILE.
void ReportFiles::add(const std::string& given, const RuleSet& rules, Output& stream, const ReportStyle& style) {
  const std::size_t equals = given.find('=');
  const std::string name = given.substr(0, equals);
  const bool to_file = equals != std::string::npos;
  std::unique_ptr<Reporter> reporter = make_reporter(name, rules, to_file ? ReportStyle{} : style);
  if (reporter == nullptr) throw unknown_format(name);
  if (to_file) {
    if (equals + 1 == given.size()) throw UsageError("--format " + given + " names no file");
    sinks_.push_back(std::make_unique<Sink>(std::move(reporter), given.substr(equals + 1)));
    return;
  }
  if (!stream_format_.empty()) throw UsageError("two formats for one output; write one as FORMAT=FILE");
  stream_format_ = name;
  sinks_.push_back(std::make_unique<Sink>(std::move(reporter), stream));
}

bool ReportFiles::want_excerpts() const {
  return std::any_of(sinks_.begin(), sinks_.end(), [](const auto& sink) { return sink->reporter->shows_lines(); });
}

void ReportFiles::begin() {
  for (const auto& sink : sinks_) sink->open();
  for (const auto& sink : sinks_) sink->reporter->begin(sink->text);
}

void ReportFiles::file(const FileReport& report) {
  for (const auto& sink : sinks_) {
    sink->reporter->file(report, sink->text);
    sink->write();
  }
}

std::string ReportFiles::end(const RunSummary& summary) {
  std::string errors;
  for (const auto& sink : sinks_) {
    sink->reporter->end(summary, sink->text);
    sink->write();
    if (sink->own == nullptr) continue;
    sink->own->flush();
    if (!sink->own->error().empty()) errors += "can not write the report " + sink->path + ": " + sink->own->error();
  }
  return errors;
}

}  // namespace matterlint
