#include "run/located_report.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "source/line_index.h"

namespace matterlint {
namespace {

/// The last byte that findings speak of.
std::uint32_t last_place(const std::vector<Diagnostic>& found) {
  std::uint32_t last = 0;
  for (const Diagnostic& finding : found) {
    last = std::max(last, finding.span.end);
    for (const Related& related : finding.related) last = std::max(last, related.span.end);
    for (const Fix& fix : finding.fixes)
      for (const TextEdit& edit : fix.edits) last = std::max(last, edit.span.end);
  }
  return last;
}

}  // namespace

FileReport located_report(const std::string& path, std::vector<Diagnostic>&& found, std::string_view text,
                          bool with_excerpts) {
  FileReport report{path, {}};
  if (found.empty()) return report;
  const LineIndex lines(text, last_place(found));
  report.findings.reserve(found.size());
  for (Diagnostic& finding : found)
    report.findings.push_back(locate(std::move(finding), path, text, lines, with_excerpts));
  return report;
}

}  // namespace matterlint
