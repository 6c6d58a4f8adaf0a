#include "report/summary_text.h"

#include <fmt/core.h>

#include <algorithm>

namespace matterlint {
namespace {

std::string fixes_in_words(const RunSummary& summary) {
  std::string words;
  if (summary.fixed > 0) words += " Fixed " + std::to_string(summary.fixed) + ".";
  if (summary.fixable > 0) words += " " + std::to_string(summary.fixable) + " fixable with --fix";
  if (summary.fixable > 0 && summary.unsafely_fixable > 0)
    words += ", " + std::to_string(summary.unsafely_fixable) + " more with --fix --unsafe-fixes";
  if (summary.fixable == 0 && summary.unsafely_fixable > 0)
    words += " " + std::to_string(summary.unsafely_fixable) + " fixable with --fix --unsafe-fixes";
  return summary.fixable + summary.unsafely_fixable > 0 ? words + "." : words;
}

std::string baseline_in_words(const RunSummary& summary) {
  std::string text;
  if (summary.hidden > 0) text += " " + std::to_string(summary.hidden) + " hidden by the baseline.";
  if (summary.fixed_in_baseline == 0) return text;
  text += " " + std::to_string(summary.fixed_in_baseline) + " of the baseline ";
  text += summary.fixed_in_baseline == 1 ? "is" : "are";
  return text + (summary.pruned ? " fixed and dropped from it." : " fixed: --prune drops them.");
}

}  // namespace

std::string problems_in_words(const RunSummary& summary) {
  std::string words;
  const auto add = [&words](std::size_t count, const char* noun) {
    if (count > 0) words += (words.empty() ? "" : ", ") + counted(count, noun);
  };
  add(summary.errors, "error");
  add(summary.warnings, "warning");
  add(summary.infos, "info");
  return words.empty() ? "no problems" : words;
}

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string summary_text(const RunSummary& summary, bool with_schemas) {
  std::string text = "Checked " + counted(summary.files, "note") + ": " + problems_in_words(summary) + ".";
  text += fixes_in_words(summary) + baseline_in_words(summary);
  if (with_schemas && summary.without_schema > 0)
    text += " " + counted(summary.without_schema, "note") + " against no schema.";
  if (summary.binary > 0) text += " " + counted(summary.binary, "binary file") + " left out.";
  return text + "\n";
}

std::string statistics_text(const RunSummary& summary, const RuleSet& rules) {
  const std::vector<RuleCount>& counts = *summary.rules;
  std::size_t width = 4;
  for (const RuleCount& count : counts) width = std::max(width, count.rule.size());
  std::string text = fmt::format("{:>7}  {:<{}}  {:>7}  {:>7}  {}\n", "count", "rule", width, "--fix", "unsafe", "");
  text.erase(text.find_last_not_of(" \n") + 1);
  text += '\n';
  for (const RuleCount& count : counts) {
    const RuleInfo* const rule = summary.find(count.rule, rules);
    text += fmt::format("{:>7}  {:<{}}  {:>7}  {:>7}  {}\n", count.findings, count.rule, width, count.fixable,
                        count.unsafely_fixable, rule == nullptr ? "" : rule->summary);
  }
  return text;
}

}  // namespace matterlint
