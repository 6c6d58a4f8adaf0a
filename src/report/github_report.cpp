#include "report/formats.h"

namespace matterlint {
namespace {

/// As workflow commands want it; a property may hold neither `:` nor `,` either.
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
std::string escaped(std::string_view text, bool is_property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      case ':':
        out += is_property ? "%3A" : ":";
        break;
      case ',':
        out += is_property ? "%2C" : ",";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string_view command_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "notice";
}

/// Columns are only allowed where the range is on one line; the last one is included.
std::string place_of(const Range& range) {
  std::string place = ",line=" + std::to_string(range.start.line) + ",endLine=" + std::to_string(range.end.line);
  if (range.start.line != range.end.line) return place;
  const std::uint32_t last = range.end.column > range.start.column ? range.end.column - 1 : range.start.column;
  return place + ",col=" + std::to_string(range.start.column) + ",endColumn=" + std::to_string(last);
}

/// Annotations of GitHub Actions.
class GithubReporter : public Reporter {
 public:
  void file(const FileReport& report, std::string& out) override {
    for (const Finding& finding : report.findings) {
      out.append("::").append(command_of(finding.severity)).append(" file=").append(escaped(report.path, true));
      out.append(place_of(finding.range)).append(",title=").append(escaped(finding.rule, true)).append("::");
      out.append(escaped(finding.message, false)).append("\n");
    }
  }
};

}  // namespace

std::unique_ptr<Reporter> make_github_reporter(const RuleSet& /*rules*/, const ReportStyle& /*style*/) {
  return std::make_unique<GithubReporter>();
}

}  // namespace matterlint
