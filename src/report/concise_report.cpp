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
    std::string path(colors_.bold());
    append_visible(path, report.path, terminal_);
    path += colors_.reset();
    for (const Finding& finding : report.findings) append(path, finding, out);
  }

 private:
  void append(std::string_view path, const Finding& finding, std::string& out) const {
    const Position& start = finding.range.start;
    out.append(path).append(":").append(std::to_string(start.line)).append(":");
    out.append(std::to_string(start.column)).append(": ");
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
