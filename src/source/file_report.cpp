#include "source/file_report.h"

#include <algorithm>
#include <utility>

namespace matterlint {
namespace {

constexpr std::uint32_t most_excerpt = 64 * 1024;
constexpr std::size_t most_subject = 1024;

LocatedFix locate(Fix fix, const LineIndex& lines) {
  LocatedFix located{std::move(fix.title), fix.safety, {}};
  located.edits.reserve(fix.edits.size());
  for (TextEdit& edit : fix.edits) located.edits.push_back({lines.range(edit.span), std::move(edit.replacement)});
  return located;
}

LocatedRelated locate(Related related, std::string_view path, const LineIndex& lines) {
  if (related.path.empty()) return {std::string(path), lines.range(related.span), std::move(related.message)};
  return {std::move(related.path), related.range, std::move(related.message)};
}

/// What marks only blanks, or nothing, is about its lines.
std::string subject_of(std::string_view marked, std::string_view lines) {
  constexpr std::string_view blanks = " \t\r\n";
  std::string_view subject = marked.find_first_not_of(blanks) == std::string_view::npos ? lines : marked;
  subject = subject.substr(0, most_subject);
  subject = subject.substr(0, subject.find_last_not_of(blanks) + 1);
  return std::string(subject.substr(std::min(subject.find_first_not_of(blanks), subject.size())));
}

}  // namespace

Finding locate(Diagnostic diagnostic, std::string_view path, std::string_view text, const LineIndex& lines,
               bool with_excerpt) {
  const Range range = lines.range(diagnostic.span);
  const Span excerpt = {lines.line(range.start.line).begin, lines.line(range.end.line).end};
  Finding finding{.rule = diagnostic.rule,
                  .code = std::move(diagnostic.code),
                  .severity = diagnostic.severity,
                  .message = std::move(diagnostic.message),
                  .range = range,
                  .fixes = {},
                  .related = {},
                  .subject = subject_of(slice(text, diagnostic.span), slice(text, excerpt)),
                  .excerpt = {}};
  if (with_excerpt && excerpt.size() <= most_excerpt) finding.excerpt = slice(text, excerpt);
  finding.fixes.reserve(diagnostic.fixes.size());
  for (Fix& fix : diagnostic.fixes) finding.fixes.push_back(locate(std::move(fix), lines));
  for (Related& related : diagnostic.related) finding.related.push_back(locate(std::move(related), path, lines));
  return finding;
}

}  // namespace matterlint
