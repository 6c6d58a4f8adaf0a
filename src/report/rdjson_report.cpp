#include "report/formats.h"
#include "report/json_rows.h"
#include "report/json_writer.h"
#include "report/writable_fix.h"

namespace matterlint {
namespace {

std::string_view rdjson_severity(Severity severity) {
  return severity == Severity::error ? "ERROR" : severity == Severity::warning ? "WARNING" : "INFO";
}

void write_position(JsonWriter& json, std::string_view key, const Position& position) {
  json.object(key, [&] {
    json.member("line", std::size_t{position.line});
    json.member("column", std::size_t{position.utf8_column});
  });
}

void write_range(JsonWriter& json, const Range& range) {
  json.object("range", [&] {
    write_position(json, "start", range.start);
    write_position(json, "end", range.end);
  });
}

void write_location(JsonWriter& json, std::string_view path, const Range& range) {
  json.object("location", [&] {
    json.member("path", path);
    write_range(json, range);
  });
}

void write_suggestions(JsonWriter& json, const LocatedFix& fix) {
  json.array("suggestions", [&] {
    for (const LocatedEdit& edit : fix.edits) {
      json.begin_object();
      write_range(json, edit.range);
      json.member("text", edit.text);
      json.end_object();
    }
  });
}

void write_related_locations(JsonWriter& json, const std::vector<LocatedRelated>& related) {
  json.array("related_locations", [&] {
    for (const LocatedRelated& one : related) {
      json.begin_object();
      json.member("message", one.message);
      write_location(json, one.path, one.range);
      json.end_object();
    }
  });
}

/// The Reviewdog Diagnostic Format. Its columns count bytes.
/// https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
class RdjsonReporter : public Reporter {
 public:
  void begin(std::string& out) override { out += "{\"source\": {\"name\": \"matterlint\"}, \"diagnostics\": ["; }

  void file(const FileReport& report, std::string& out) override {
    for (const Finding& finding : report.findings) {
      rows_.next(out);
      append(report.path, finding, out);
    }
  }

  void end(const RunSummary& /*summary*/, std::string& out) override {
    rows_.end(out);
    out += "]}\n";
  }

 private:
  static void append(std::string_view path, const Finding& finding, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    json.member("message", finding.message);
    write_location(json, path, finding.range);
    json.member("severity", rdjson_severity(finding.severity));
    json.object("code", [&] { json.member("value", finding.rule); });
    if (const LocatedFix* fix = writable_fix(finding)) write_suggestions(json, *fix);
    if (!finding.related.empty()) write_related_locations(json, finding.related);
    json.end_object();
  }

  JsonRows rows_;
};

}  // namespace

std::unique_ptr<Reporter> make_rdjson_reporter(const RuleSet& /*rules*/, const ReportStyle& /*style*/) {
  return std::make_unique<RdjsonReporter>();
}

}  // namespace matterlint
