#include "report/reporter.h"

#include <array>

#include "report/formats.h"

namespace matterlint {
namespace {

struct Format {
  std::string_view name;
  std::unique_ptr<Reporter> (*make)(const RuleSet& rules, const ReportStyle& style);
};

constexpr std::array<Format, 12> formats = {{{"full", make_full_reporter},
                                             {"concise", make_concise_reporter},
                                             {"json", make_json_reporter},
                                             {"jsonl", make_jsonl_reporter},
                                             {"sarif", make_sarif_reporter},
                                             {"github", make_github_reporter},
                                             {"gitlab", make_gitlab_reporter},
                                             {"junit", make_junit_reporter},
                                             {"checkstyle", make_checkstyle_reporter},
                                             {"rdjson", make_rdjson_reporter},
                                             {"html", make_html_reporter},
                                             {"markdown", make_markdown_reporter}}};

}  // namespace

const RuleInfo* RunSummary::find(std::string_view id, const RuleSet& known) const {
  for (const std::shared_ptr<const RuleSet>& rules_of_one : rule_sets)
    if (const RuleInfo* const rule = rules_of_one->find(id)) return rule;
  return known.find(id);
}

std::unique_ptr<Reporter> make_reporter(std::string_view format, const RuleSet& rules, const ReportStyle& style) {
  for (const Format& known : formats)
    if (known.name == format) return known.make(rules, style);
  return nullptr;
}

std::vector<std::string_view> report_formats() {
  std::vector<std::string_view> names;
  for (const Format& format : formats) names.push_back(format.name);
  return names;
}

}  // namespace matterlint
