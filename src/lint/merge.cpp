#include "lint/merge.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace matterlint {
namespace {

/// Whether it is a complaint of a schema that some rule may explain.
bool is_general_mismatch(const Diagnostic& finding) {
  static constexpr std::array<std::string_view, 4> explained_by_rules = {"format", "pattern", "type", "enum"};
  return finding.rule == "schema-mismatch" &&
         std::find(explained_by_rules.begin(), explained_by_rules.end(), finding.code) != explained_by_rules.end();
}

/// How much a finding says about the value on its range; where two explain the same, the one that says more stays.
/// Zero: it stays whatever else is found there.
int precision(const Diagnostic& finding) {
  if (finding.rule == "yaml-syntax" || is_general_mismatch(finding)) return 1;
  if (finding.rule == "date-invalid") return 4;
  if (finding.rule == "date-ambiguous") return 3;
  if (finding.rule == "url-private" || finding.rule == "url-characters" || finding.rule == "url-placeholder") return 3;
  if (finding.rule == "date-format" || finding.rule == "url-invalid" || finding.rule == "yaml-smart-quotes") return 2;
  return 0;
}

struct SpanHash {
  std::size_t operator()(const Span& span) const {
    return std::hash<std::uint64_t>()(std::uint64_t{span.begin} << 32U | span.end);
  }
};

/// The same for a finding that others may give way to. Any rule explains a range better than the general words of
/// schema-mismatch and yaml-syntax.
int explanation(const Diagnostic& finding) {
  constexpr int any_rule = 2;
  const bool is_general = finding.rule == "schema-mismatch" || finding.rule == "yaml-syntax";
  return is_general ? precision(finding) : std::max(precision(finding), any_rule);
}

/// What is said of one range.
struct Said {
  Span span;
  int best = 0;
  Severity hidden = Severity::off;  ///< The highest of what gives way.
};

/// What is said of each range.
class SaidOfRanges {
 public:
  explicit SaidOfRanges(const std::vector<Diagnostic>& found) {
    all_.reserve(found.size());
    for (const Diagnostic& finding : found) all_.push_back({.span = finding.span, .best = explanation(finding)});
    std::sort(all_.begin(), all_.end(),
              [](const Said& a, const Said& b) { return std::tie(a.span, b.best) < std::tie(b.span, a.best); });
    const auto is_same = [](const Said& a, const Said& b) { return a.span == b.span; };
    all_.erase(std::unique(all_.begin(), all_.end(), is_same), all_.end());
  }

  Said& of(const Diagnostic& finding) {
    return *std::lower_bound(all_.begin(), all_.end(), finding.span,
                             [](const Said& said, Span span) { return said.span < span; });
  }

 private:
  std::vector<Said> all_;  ///< Sorted, one a range.
};

void keep_most_precise(std::vector<Diagnostic>& found) {
  if (std::none_of(found.begin(), found.end(), [](const Diagnostic& finding) { return precision(finding) != 0; }))
    return;
  SaidOfRanges ranges(found);
  std::erase_if(found, [&](const Diagnostic& finding) {
    Said& said = ranges.of(finding);
    const bool gives_way = precision(finding) != 0 && precision(finding) < said.best;
    if (gives_way) said.hidden = std::max(said.hidden, finding.severity);
    return gives_way;
  });
  for (Diagnostic& finding : found) {
    Said& said = ranges.of(finding);
    if (explanation(finding) != said.best) continue;
    // One cause is one finding, so but one of several takes it over.
    finding.severity = std::max(finding.severity, std::exchange(said.hidden, Severity::off));
  }
}

/// Spans, asked whether one of them holds another or lies in it.
class SpanSet {
 public:
  explicit SpanSet(std::vector<Span> spans) : spans_(std::move(spans)) {
    std::sort(spans_.begin(), spans_.end());
    std::uint32_t end = 0;
    for (const Span span : spans_) reach_.push_back(end = std::max(end, span.end));
  }

  bool empty() const { return spans_.empty(); }
  bool has_around(Span span) const {
    const auto behind = std::upper_bound(spans_.begin(), spans_.end(), Span{span.begin, UINT32_MAX});
    return behind != spans_.begin() && reach_[static_cast<std::size_t>(behind - spans_.begin()) - 1] >= span.end;
  }
  bool has_inside(Span span) const {
    auto next = std::lower_bound(spans_.begin(), spans_.end(), Span{span.begin, 0});
    for (; next != spans_.end() && next->begin < span.end; ++next)
      if (next->end <= span.end) return true;
    return false;
  }

 private:
  std::vector<Span> spans_;
  std::vector<std::uint32_t> reach_;  ///< How far the spans up to each one go.
};

template <class Predicate>
SpanSet spans_where(const std::vector<Diagnostic>& found, Predicate is_wanted) {
  std::vector<Span> spans;
  for (const Diagnostic& finding : found)
    if (is_wanted(finding)) spans.push_back(finding.span);
  return SpanSet(std::move(spans));
}

/// An error is not hidden by less than an error, or a run would pass that must not.
void give_way_to_yaml(std::vector<Diagnostic>& found) {
  Severity severity = Severity::off;
  for (const Diagnostic& finding : found)
    if (is_general_mismatch(finding)) severity = std::max(severity, finding.severity);
  if (severity == Severity::off) return;
  const SpanSet yaml = spans_where(found, [severity](const Diagnostic& finding) {
    return finding.rule.starts_with("yaml-") && finding.severity >= severity;
  });
  std::erase_if(found, [&yaml](const Diagnostic& finding) {
    return is_general_mismatch(finding) && (yaml.has_around(finding.span) || yaml.has_inside(finding.span));
  });
}

void give_way_to_final_newline(std::vector<Diagnostic>& found) {
  const SpanSet ends = spans_where(found, [](const Diagnostic& finding) { return finding.rule == "final-newline"; });
  if (ends.empty()) return;
  Severity hidden = Severity::off;
  std::erase_if(found, [&](const Diagnostic& finding) {
    const bool gives_way = finding.rule == "trailing-spaces" && ends.has_around(finding.span);
    if (gives_way) hidden = std::max(hidden, finding.severity);
    return gives_way;
  });
  for (Diagnostic& finding : found)
    if (finding.rule == "final-newline") finding.severity = std::max(finding.severity, hidden);
}

/// What gives way to whom on one range, where both say the same in other words.
struct Precedence {
  std::string_view yields;
  std::string_view stays;
  std::string_view code;  ///< Of what stays; empty: any.
};
constexpr std::array precedences = {
    Precedence{"schema-unknown-key", "schema-mismatch", ""},
    Precedence{"schema-unknown-key", "deprecated-key", ""},
    Precedence{"schema-unknown-key", "forbidden-key", ""},
    Precedence{"schema-unknown-key", "key-case", ""},
    Precedence{"key-style", "key-case", ""},
    Precedence{"deprecated-key", "forbidden-key", ""},
    Precedence{"schema-remote", "schema-mismatch", "note-schema"},
    Precedence{"required-value", "schema-mismatch", "required"},
    Precedence{"yaml-empty-value", "required-value", ""},
    Precedence{"no-invisible-char", "yaml-irregular-space", ""},
    Precedence{"obsidian-type", "date-invalid", ""},
    Precedence{"obsidian-type", "date-ambiguous", ""},
    Precedence{"obsidian-type", "date-format", ""},
};

bool may_yield(const Diagnostic& finding) {
  return std::any_of(precedences.begin(), precedences.end(),
                     [&finding](const Precedence& precedence) { return precedence.yields == finding.rule; });
}

bool may_stay(const Diagnostic& finding) {
  return std::any_of(precedences.begin(), precedences.end(),
                     [&finding](const Precedence& precedence) { return precedence.stays == finding.rule; });
}

bool yields_to(const Diagnostic& finding, const Diagnostic& other) {
  return std::any_of(precedences.begin(), precedences.end(), [&](const Precedence& precedence) {
    return precedence.yields == finding.rule && precedence.stays == other.rule &&
           (precedence.code.empty() || precedence.code == other.code);
  });
}

void give_way_to_same_words(std::vector<Diagnostic>& found) {
  if (std::none_of(found.begin(), found.end(), may_yield)) return;
  std::unordered_multimap<Span, Diagnostic*, SpanHash> by_range;
  for (Diagnostic& finding : found)
    if (may_stay(finding)) by_range.emplace(finding.span, &finding);
  if (by_range.empty()) return;
  std::vector<bool> gives_way;
  for (const Diagnostic& finding : found) {
    const auto [first, last] = by_range.equal_range(finding.span);
    const auto better = std::find_if(first, last, [&](const auto& one) { return yields_to(finding, *one.second); });
    if (better != last) better->second->severity = std::max(better->second->severity, finding.severity);
    gives_way.push_back(better != last);
  }
  std::erase_if(found, [&, i = std::size_t{0}](const Diagnostic&) mutable { return gives_way[i++]; });
}

bool comes_first(const Diagnostic& a, const Diagnostic& b) {
  return std::tie(a.span.begin, a.rule) < std::tie(b.span.begin, b.rule);
}

}  // namespace

void merge(std::vector<Diagnostic>& found) {
  give_way_to_same_words(found);
  keep_most_precise(found);
  give_way_to_yaml(found);
  give_way_to_final_newline(found);
  std::stable_sort(found.begin(), found.end(), comes_first);
}

}  // namespace matterlint
