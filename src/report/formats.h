#pragma once

#include <memory>

#include "report/reporter.h"

namespace matterlint {

// One function a format, each in a file of its own; make_reporter() has the table of them.
std::unique_ptr<Reporter> make_full_reporter(const RuleSet& rules, const ReportStyle& style);
std::unique_ptr<Reporter> make_concise_reporter(const RuleSet& rules, const ReportStyle& style);
std::unique_ptr<Reporter> make_json_reporter(const RuleSet& rules, const ReportStyle& style);
std::unique_ptr<Reporter> make_jsonl_reporter(const RuleSet& rules, const ReportStyle& style);
std::unique_ptr<Reporter> make_sarif_reporter(const RuleSet& rules, const ReportStyle& style);
std::unique_ptr<Reporter> make_github_reporter(const RuleSet& rules, const ReportStyle& style);
std::unique_ptr<Reporter> make_gitlab_reporter(const RuleSet& rules, const ReportStyle& style);
std::unique_ptr<Reporter> make_junit_reporter(const RuleSet& rules, const ReportStyle& style);
std::unique_ptr<Reporter> make_checkstyle_reporter(const RuleSet& rules, const ReportStyle& style);
std::unique_ptr<Reporter> make_rdjson_reporter(const RuleSet& rules, const ReportStyle& style);
std::unique_ptr<Reporter> make_html_reporter(const RuleSet& rules, const ReportStyle& style);
std::unique_ptr<Reporter> make_markdown_reporter(const RuleSet& rules, const ReportStyle& style);

}  // namespace matterlint
