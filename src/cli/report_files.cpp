#include "cli/report_files.h"

#include <algorithm>

#include "cli/session.h"
#include "run/writable_file.h"

namespace matterlint {
namespace {

UsageError unknown_format(const std::string& name) {
  std::string names;
  for (const std::string_view format : report_formats()) names += (names.empty() ? "" : ", ") + std::string(format);
  return UsageError(unknown("format", name, report_formats()).what() + std::string(" (formats: ") + names + ")");
}

}  // namespace

/// A reporter and where its text goes: the stream, or a file of its own.
struct ReportFiles::Sink {
  Sink(std::string format_name, std::unique_ptr<Reporter> of_format, Output& to)
      : format(std::move(format_name)), reporter(std::move(of_format)), output(&to) {}
  Sink(std::string format_name, std::unique_ptr<Reporter> of_format, std::string to)
      : format(std::move(format_name)), reporter(std::move(of_format)), path(std::move(to)) {}

  /// Empties the file, so only when the run is sure to begin.
  void open() {
    if (path.empty()) return;
    std::string error;
    if (!file.open(path, error)) throw UsageError("can not write the report " + path + ": " + error);
    own = std::make_unique<Output>(file.descriptor());
    output = own.get();
  }

  void write() {
    output->write(text);
    text.clear();
  }

  std::string format;
  std::unique_ptr<Reporter> reporter;
  std::string path;
  WritableFile file;
  std::unique_ptr<Output> own;
  Output* output = nullptr;
  std::string text;
};

ReportFiles::ReportFiles(const std::vector<std::string>& formats, const RuleSet& rules, Output& stream, bool color) {
  const bool terminal = stream.is_terminal();
  for (const std::string& given : formats) {
    const std::size_t equals = given.find('=');
    const std::string name = given.substr(0, equals);
    const bool to_file = equals != std::string::npos;
    const ReportStyle style = {color && !to_file, terminal && !to_file, to_file ? 100 : stream.width()};
    std::unique_ptr<Reporter> reporter = make_reporter(name, rules, style);
    if (reporter == nullptr) throw unknown_format(name);
    if (to_file) {
      if (equals + 1 == given.size()) throw UsageError("--format " + given + " names no file");
      sinks_.push_back(std::make_unique<Sink>(name, std::move(reporter), given.substr(equals + 1)));
    } else {
      if (!stream_format_.empty()) throw UsageError("two formats for one output; write one as FORMAT=FILE");
      stream_format_ = name;
      sinks_.push_back(std::make_unique<Sink>(name, std::move(reporter), stream));
    }
  }
  if (!stream_format_.empty()) return;
  stream_format_ = terminal ? "full" : "concise";
  const ReportStyle style = {color, terminal, stream.width()};
  sinks_.push_back(std::make_unique<Sink>(stream_format_, make_reporter(stream_format_, rules, style), stream));
}

ReportFiles::~ReportFiles() = default;

bool ReportFiles::want_excerpts() const {
  return std::any_of(sinks_.begin(), sinks_.end(), [](const auto& sink) { return sink->format == "full"; });
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
