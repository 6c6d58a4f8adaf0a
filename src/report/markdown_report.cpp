#include "report/formats.h"
#include "report/summary_text.h"

namespace matterlint {
namespace {

/// More rows make a page that nobody reads, and a summary that GitHub does not take.
constexpr std::size_t most_rows = 500;

/// Text in the cell of a table, with nothing of Markdown or HTML in it but code between backquotes.
std::string in_cell(std::string_view text) {
  std::string out;
  bool in_code = false;
  for (const char c : text) {
    if (c == '`') in_code = !in_code;
    if (c == '\n' || c == '\r') {
      out += ' ';
      continue;
    }
    const bool is_markup = std::string_view("\\*_[]<>&~").find(c) != std::string_view::npos;
    if (c == '|' || (is_markup && !in_code)) out += '\\';
    out += c;
  }
  return out;
}

/// A table, for the summary of a run or a comment.
class MarkdownReporter : public Reporter {
 public:
  void file(const FileReport& report, std::string& out) override {
    for (const Finding& finding : report.findings) {
      if (rows_++ == 0) out += "| Where | Severity | What | Rule |\n|---|---|---|---|\n";
      if (rows_ > most_rows) continue;
      out += "| " + in_cell(report.path) + ":" + std::to_string(finding.range.start.line) + " | " +
             std::string(name_of(finding.severity)) + " | " + in_cell(finding.message) + " | `" +
             std::string(finding.rule) + "` |\n";
    }
  }

  void end(const RunSummary& summary, std::string& out) override {
    if (rows_ > most_rows) out += "\n… and " + std::to_string(rows_ - most_rows) + " more.\n";
    if (rows_ > 0) out += '\n';
    out += summary_text(summary, false);
  }

 private:
  std::size_t rows_ = 0;
};

}  // namespace

std::unique_ptr<Reporter> make_markdown_reporter(const RuleSet& /*rules*/, const ReportStyle& /*style*/) {
  return std::make_unique<MarkdownReporter>();
}

}  // namespace matterlint
