#include <algorithm>

#include "report/formats.h"
#include "report/xml_text.h"

namespace matterlint {
namespace {

bool is_failure(const Finding& finding) {
  return finding.severity >= Severity::warning;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + to_xml(value) + "\"";
}

/// JUnit's XML: a file is a test suite, a finding a test case that failed. Infos fail nothing: what they say is the
/// output of a test case that passed. A run without findings is one test case, as some readers want at least one.
class JunitReporter : public Reporter {
 public:
  void begin(std::string& out) override {
    out += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites name=\"matterlint\">\n";
  }

  void file(const FileReport& report, std::string& out) override {
    const auto failures = std::count_if(report.findings.begin(), report.findings.end(), is_failure);
    if (report.findings.empty()) return;
    is_empty_ = false;
    begin_suite(report.path, report.findings.size(), static_cast<std::size_t>(failures), out);
    for (const Finding& finding : report.findings) append(report.path, finding, out);
    out += "  </testsuite>\n";
  }

  void end(const RunSummary& /*summary*/, std::string& out) override {
    if (is_empty_) {
      begin_suite("matterlint", 1, 0, out);
      out += "    <testcase name=\"no findings\" classname=\"matterlint\"/>\n  </testsuite>\n";
    }
    out += "</testsuites>\n";
  }

 private:
  static void begin_suite(std::string_view name, std::size_t tests, std::size_t failures, std::string& out) {
    out += "  <testsuite" + attribute("name", name) + attribute("tests", std::to_string(tests)) +
           attribute("failures", std::to_string(failures)) + attribute("errors", "0") + ">\n";
  }

  static void append(std::string_view path, const Finding& finding, std::string& out) {
    const Position& start = finding.range.start;
    const std::string place = std::to_string(start.line) + ":" + std::to_string(start.column);
    const std::string line = std::string(path) + ":" + place + ": " + finding.message;
    out += "    <testcase" + attribute("name", std::string(finding.rule) + " " + place) + attribute("classname", path) +
           ">\n";
    if (is_failure(finding)) {
      out += "      <failure" + attribute("type", name_of(finding.severity)) + attribute("message", finding.message) +
             ">" + to_xml(line) + "</failure>\n";
    } else {
      out += "      <system-out>" + to_xml(line) + "</system-out>\n";
    }
    out += "    </testcase>\n";
  }

  bool is_empty_ = true;
};

}  // namespace

std::unique_ptr<Reporter> make_junit_reporter(const RuleSet& /*rules*/, const ReportStyle& /*style*/) {
  return std::make_unique<JunitReporter>();
}

}  // namespace matterlint
