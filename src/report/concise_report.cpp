#include "report/colors.h"
#include "report/formats.h"
#include "report/visible_text.h"

namespace matterlint {
namespace {

/// `path:line:col: severity: message [rule]`, a line a finding.
class ConciseReporter : public Reporter {
 public:
  explicit ConciseReporter(const ReportStyle& style) : colors_(style.color), terminal_(style.terminal) {}

  void file(const FileReport& report, std::string& out) override {
    for (const Finding& finding : report.findings) append(report.path, finding, out);
  }

 private:
  void append(std::string_view path, const Finding& finding, std::string& out) const {
    out += colors_.bold();
    append_visible(out, path, terminal_);
    out += colors_.reset();
    out += ":" + std::to_string(finding.range.start.line) + ":" + std::to_string(finding.range.start.column) + ": ";
    out.append(colors_.of(finding.severity)).append(name_of(finding.severity)).append(colors_.reset()).append(": ");
    append_visible(out, finding.message, terminal_);
    out.append(" ").append(colors_.dim()).append("[").append(finding.rule).append("]").append(colors_.reset());
    out += '\n';
  }

  Colors colors_;
  bool terminal_;
};

}  // namespace

std::unique_ptr<Reporter> make_concise_reporter(const RuleSet& /*rules*/, const ReportStyle& style) {
  return std::make_unique<ConciseReporter>(style);
}

}  // namespace matterlint
