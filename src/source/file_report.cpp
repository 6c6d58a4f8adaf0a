#include "source/file_report.h"

#include <utility>

namespace matterlint {
namespace {

constexpr std::uint32_t most_excerpt = 64 * 1024;

LocatedFix locate(Fix fix, const LineIndex& lines) {
  LocatedFix located{std::move(fix.title), fix.safety, {}};
  for (TextEdit& edit : fix.edits) located.edits.push_back({lines.range(edit.span), std::move(edit.replacement)});
  return located;
}

LocatedRelated locate(Related related, std::string_view path, const LineIndex& lines) {
  if (related.path.empty()) return {std::string(path), lines.range(related.span), std::move(related.message)};
  return {std::move(related.path), related.range, std::move(related.message)};
}

}  // namespace

Finding locate(Diagnostic diagnostic, std::string_view path, std::string_view text, const LineIndex& lines,
               bool with_excerpt) {
  const LinePlace start = lines.place(diagnostic.span.begin);
  const LinePlace end = lines.place(diagnostic.span.end);
  const Range range = {start.position, end.position};
  const Span excerpt = {lines.line(range.start.line).begin, lines.line(range.end.line).end};
  Finding finding{.rule = diagnostic.rule,
                  .code = std::move(diagnostic.code),
                  .severity = diagnostic.severity,
                  .message = std::move(diagnostic.message),
                  .range = range,
                  .utf16_start = start.utf16_column,
                  .utf16_end = end.utf16_column,
                  .fixes = {},
                  .related = {},
                  .excerpt = {}};
  if (with_excerpt && excerpt.size() <= most_excerpt) finding.excerpt = slice(text, excerpt);
  for (Fix& fix : diagnostic.fixes) finding.fixes.push_back(locate(std::move(fix), lines));
  for (Related& related : diagnostic.related) finding.related.push_back(locate(std::move(related), path, lines));
  return finding;
}

}  // namespace matterlint
