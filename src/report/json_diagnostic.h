#pragma once

#include <string>
#include <string_view>

#include "report/reporter.h"
#include "source/file_report.h"

namespace matterlint {

/// Adds a finding as the object that the formats `json` and `jsonl` promise, on one line; `with_excerpt`: its source
/// lines too, where there are any.
void append_json(std::string& out, std::string_view path, const Finding& finding, bool with_excerpt = false);

/// Adds the member `"summary": {...}` of the format `json`.
void append_summary(std::string& out, const RunSummary& summary);

}  // namespace matterlint
