#include "report/formats.h"
#include "report/html_page.h"
#include "report/json_diagnostic.h"
#include "report/json_writer.h"

namespace matterlint {
namespace {

constexpr std::string_view place_of_findings = "@findings@";

/// JSON that can stand in an element `script`: no text in it ends that, or begins a comment.
void escape_tags(std::string& out, std::size_t from) {
  std::string escaped;
  for (const char c : std::string_view(out).substr(from)) {
    if (c == '<')
      escaped += "\\u003c";
    else
      escaped += c;
  }
  out.replace(from, std::string::npos, escaped);
}

/// One page that works offline: the findings as JSON, and a script that shows them.
class HtmlReporter : public Reporter {
 public:
  void begin(std::string& out) override {
    const std::string_view page = html_page();
    out.append(page.substr(0, page.find(place_of_findings))).append("{\"findings\": [");
  }

  bool shows_lines() const override { return true; }

  void file(const FileReport& report, std::string& out) override {
    for (const Finding& finding : report.findings) {
      out += is_first_ ? "\n" : ",\n";
      is_first_ = false;
      const std::size_t begin = out.size();
      append_json(out, report.path, finding, true);
      escape_tags(out, begin);
    }
  }

  void end(const RunSummary& summary, std::string& out) override {
    out += "\n], ";
    append_summary(out, summary);
    const std::string_view page = html_page();
    out.append("}").append(page.substr(page.find(place_of_findings) + place_of_findings.size()));
  }

 private:
  bool is_first_ = true;
};

}  // namespace

std::unique_ptr<Reporter> make_html_reporter(const RuleSet& /*rules*/, const ReportStyle& /*style*/) {
  return std::make_unique<HtmlReporter>();
}

}  // namespace matterlint
