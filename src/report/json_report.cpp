#include "report/formats.h"
#include "report/json_diagnostic.h"
#include "report/json_rows.h"

namespace matterlint {
namespace {

/// One document: {"version", "diagnostics", "summary"}.
class JsonReporter : public Reporter {
 public:
  void begin(std::string& out) override { out += "{\"version\": 1,\n\"diagnostics\": ["; }

  void file(const FileReport& report, std::string& out) override {
    for (const Finding& finding : report.findings) {
      rows_.next(out);
      append_json(out, report.path, finding);
    }
  }

  void end(const RunSummary& summary, std::string& out) override {
    rows_.end(out);
    out += "],\n";
    append_summary(out, summary);
    out += "}\n";
  }

 private:
  JsonRows rows_;
};

/// One diagnostic object a line and nothing else.
class JsonLinesReporter : public Reporter {
 public:
  void file(const FileReport& report, std::string& out) override {
    for (const Finding& finding : report.findings) {
      append_json(out, report.path, finding);
      out += '\n';
    }
  }
};

}  // namespace

std::unique_ptr<Reporter> make_json_reporter(const RuleSet& /*rules*/, const ReportStyle& /*style*/) {
  return std::make_unique<JsonReporter>();
}

std::unique_ptr<Reporter> make_jsonl_reporter(const RuleSet& /*rules*/, const ReportStyle& /*style*/) {
  return std::make_unique<JsonLinesReporter>();
}

}  // namespace matterlint
