#include <algorithm>
#include <limits>

#include "report/colors.h"
#include "report/formats.h"
#include "report/snippet.h"
#include "report/visible_text.h"
#include "source/byte_order_mark.h"

namespace matterlint {
namespace {

std::vector<std::string_view> lines_of(std::string_view excerpt) {
  std::vector<std::string_view> lines;
  excerpt = without_byte_order_mark(excerpt);
  while (true) {
    const std::size_t feed = excerpt.find('\n');
    std::string_view line = excerpt.substr(0, feed);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    if (feed == std::string_view::npos) return lines;
    excerpt.remove_prefix(feed + 1);
  }
}

/// Whether the range ends where a line begins: the line before it is then the last one that is shown.
bool ends_at_line_start(const Range& range) {
  return range.end.column == 1 && range.end.line > range.start.line;
}

/// The message, the place, the source line with carets, and what a fix would do.
class FullReporter : public Reporter {
 public:
  explicit FullReporter(const ReportStyle& style)
      : colors_(style.color), terminal_(style.terminal), width_(style.width) {}

  bool shows_lines() const override { return true; }

  void file(const FileReport& report, std::string& out) override {
    for (const Finding& finding : report.findings) append(report.path, finding, out);
  }

 private:
  void append(std::string_view path, const Finding& finding, std::string& out) {
    const std::string margin(std::to_string(finding.range.end.line).size(), ' ');
    append_head(finding, out);
    out.append(margin).append(colors_.dim()).append("--> ").append(colors_.reset());
    append_place(path, finding.range, out);
    if (!finding.excerpt.empty()) append_source(finding, margin, out);
    for (const LocatedRelated& related : finding.related) append_related(related, margin, out);
    if (!finding.fixes.empty()) append_fix(finding.fixes.front(), margin, out);
    out += '\n';
  }

  void append_head(const Finding& finding, std::string& out) const {
    out.append(colors_.of(finding.severity)).append(name_of(finding.severity)).append(colors_.reset()).append(": ");
    out += colors_.bold();
    append_visible(out, finding.message, terminal_);
    out.append(colors_.reset()).append(" ").append(colors_.dim()).append("[").append(finding.rule);
    if (!finding.code.empty()) out.append("/").append(finding.code);
    out.append("]").append(colors_.reset()).append("\n");
  }

  void append_place(std::string_view path, const Range& range, std::string& out) const {
    out += colors_.path();
    append_visible(out, path, terminal_);
    out.append(colors_.reset());
    out += ":" + std::to_string(range.start.line) + ":" + std::to_string(range.start.column) + "\n";
  }

  /// The first line and, of a range over several, the last.
  void append_source(const Finding& finding, const std::string& margin, std::string& out) const {
    std::vector<std::string_view> lines = lines_of(finding.excerpt);
    if (ends_at_line_start(finding.range) && lines.size() > 1) lines.pop_back();
    const Range& range = finding.range;
    const bool is_long = lines.size() > 1;
    const std::uint32_t whole = std::numeric_limits<std::uint32_t>::max();
    append_line(lines.front(), range.start.line, range.start.column, is_long ? whole : last_column(range), finding,
                margin, out);
    if (!is_long) return;
    const auto last = range.start.line + static_cast<std::uint32_t>(lines.size()) - 1;
    if (lines.size() > 2) out.append(margin).append(colors_.dim()).append("...").append(colors_.reset()).append("\n");
    const auto indent =
        static_cast<std::uint32_t>(std::min(lines.back().find_first_not_of(" \t"), lines.back().size()));
    append_line(lines.back(), last, indent + 1, last_column(range), finding, margin, out);
  }

  static std::uint32_t last_column(const Range& range) {
    return ends_at_line_start(range) ? std::numeric_limits<std::uint32_t>::max() : range.end.column;
  }

  void append_line(std::string_view line, std::uint32_t number, std::uint32_t from, std::uint32_t to,
                   const Finding& finding, const std::string& margin, std::string& out) const {
    const std::string label = std::to_string(number);
    const Snippet snippet = make_snippet(line, from, std::max(from, to), width_ - margin.size() - 3);
    out.append(margin.size() - label.size(), ' ').append(colors_.dim()).append(label).append(" | ");
    out.append(colors_.reset()).append(snippet.text).append("\n");
    out.append(margin).append(colors_.dim()).append(" | ").append(colors_.reset()).append(snippet.begin, ' ');
    out.append(colors_.of(finding.severity)).append(snippet.width, '^').append(colors_.reset()).append("\n");
  }

  void append_related(const LocatedRelated& related, const std::string& margin, std::string& out) const {
    out.append(margin).append(colors_.dim()).append(" = see ").append(colors_.reset());
    append_visible(out, related.path, terminal_);
    out += ":" + std::to_string(related.range.start.line) + ":" + std::to_string(related.range.start.column) + ": ";
    append_visible(out, related.message, terminal_);
    out += '\n';
  }

  void append_fix(const LocatedFix& fix, const std::string& margin, std::string& out) const {
    out.append(margin).append(colors_.dim()).append(" = fix: ").append(colors_.reset());
    append_visible(out, fix.title, terminal_);
    out += fix.safety == FixSafety::safe ? " (--fix)\n" : " (--fix --unsafe-fixes)\n";
  }

  Colors colors_;
  bool terminal_;
  std::size_t width_;
};

}  // namespace

std::unique_ptr<Reporter> make_full_reporter(const RuleSet& /*rules*/, const ReportStyle& style) {
  return std::make_unique<FullReporter>(style);
}

}  // namespace matterlint
