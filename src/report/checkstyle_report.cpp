#include "report/formats.h"
#include "report/xml_text.h"

namespace matterlint {
namespace {

/// The XML of Checkstyle, which many tools read.
class CheckstyleReporter : public Reporter {
 public:
  void begin(std::string& out) override {
    out += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<checkstyle version=\"4.3\">\n";
  }

  void file(const FileReport& report, std::string& out) override {
    if (report.findings.empty()) return;
    out.append("  <file name=\"").append(to_xml(report.path)).append("\">\n");
    for (const Finding& finding : report.findings) append(finding, out);
    out += "  </file>\n";
  }

  void end(const RunSummary& /*summary*/, std::string& out) override { out += "</checkstyle>\n"; }

 private:
  static void append(const Finding& finding, std::string& out) {
    const Position& start = finding.range.start;
    out += "    <error line=\"" + std::to_string(start.line) + "\" column=\"" + std::to_string(start.column);
    out.append("\" severity=\"").append(name_of(finding.severity));
    out.append("\" message=\"").append(to_xml(finding.message));
    out.append("\" source=\"matterlint.").append(finding.rule).append("\"/>\n");
  }
};

}  // namespace

std::unique_ptr<Reporter> make_checkstyle_reporter(const RuleSet& /*rules*/, const ReportStyle& /*style*/) {
  return std::make_unique<CheckstyleReporter>();
}

}  // namespace matterlint
