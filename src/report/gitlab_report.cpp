#include "report/formats.h"
#include "report/json_rows.h"
#include "report/json_writer.h"
#include "source/fingerprint.h"

namespace matterlint {
namespace {

std::string_view gitlab_severity(Severity severity) {
  return severity == Severity::error ? "major" : severity == Severity::warning ? "minor" : "info";
}

/// Every issue of Code Climate has one of a fixed list.
std::string_view category_of(Severity severity) {
  return severity == Severity::error ? "Bug Risk" : "Style";
}

/// A Code Quality report of GitLab: one array of issues, each with what Code Climate asks for, too.
/// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
/// https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md#issues
class GitlabReporter : public Reporter {
 public:
  void begin(std::string& out) override { out += '['; }

  void file(const FileReport& report, std::string& out) override {
    Fingerprints fingerprints;
    for (const Finding& finding : report.findings) {
      rows_.next(out);
      append(report.path, finding, fingerprints.next(finding), out);
    }
  }

  void end(const RunSummary& /*summary*/, std::string& out) override {
    rows_.end(out);
    out += "]\n";
  }

 private:
  static void append(std::string_view path, const Finding& finding, const std::string& fingerprint, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    json.member("type", "issue");
    json.member("description", finding.message);
    json.member("check_name", finding.rule);
    json.member("fingerprint", std::string(path) + ":" + fingerprint);
    json.member("severity", gitlab_severity(finding.severity));
    json.array("categories", [&] { json.value(category_of(finding.severity)); });
    json.object("location", [&] {
      json.member("path", path);
      json.object("lines", [&] {
        json.member("begin", std::size_t{finding.range.start.line});
        json.member("end", std::size_t{finding.range.end.line});
      });
    });
    json.end_object();
  }

  JsonRows rows_;
};

}  // namespace

std::unique_ptr<Reporter> make_gitlab_reporter(const RuleSet& /*rules*/, const ReportStyle& /*style*/) {
  return std::make_unique<GitlabReporter>();
}

}  // namespace matterlint
