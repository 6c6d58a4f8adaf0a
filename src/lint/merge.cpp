#include "lint/merge.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace matterlint {
namespace {

/// How much a finding says about the value on its range; where two explain the same, the one that says more stays.
/// Zero: it stays whatever else is found there.
int precision(const Diagnostic& finding) {
  static constexpr std::array<std::string_view, 4> explained_by_rules = {"format", "pattern", "type", "enum"};
  if (finding.rule == "yaml-syntax") return 1;
  if (finding.rule == "date-invalid") return 4;
  if (finding.rule == "date-ambiguous") return 3;
  if (finding.rule == "date-format") return 2;
  const bool gives_way =
      std::find(explained_by_rules.begin(), explained_by_rules.end(), finding.code) != explained_by_rules.end();
  return finding.rule == "schema-mismatch" && gives_way ? 1 : 0;
}

struct SpanHash {
  std::size_t operator()(const Span& span) const {
    return std::hash<std::uint64_t>()(std::uint64_t{span.begin} << 32U | span.end);
  }
};

bool comes_first(const Diagnostic& a, const Diagnostic& b) {
  return std::tie(a.span.begin, a.rule) < std::tie(b.span.begin, b.rule);
}

}  // namespace

void merge(std::vector<Diagnostic>& found) {
  // Any rule explains a range better than the general words of schema-mismatch and yaml-syntax.
  constexpr int any_rule = 2;
  std::unordered_map<Span, int, SpanHash> best;
  for (const Diagnostic& finding : found) {
    const bool is_general = finding.rule == "schema-mismatch" || finding.rule == "yaml-syntax";
    const int said = is_general ? precision(finding) : std::max(precision(finding), any_rule);
    int& most = best[finding.span];
    most = std::max(most, said);
  }
  std::erase_if(found, [&](const Diagnostic& finding) {
    const int said = precision(finding);
    return said != 0 && said < best[finding.span];
  });
  std::stable_sort(found.begin(), found.end(), comes_first);
}

}  // namespace matterlint
