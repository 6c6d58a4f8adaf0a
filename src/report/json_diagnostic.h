#pragma once

#include <string>
#include <string_view>

#include "source/file_report.h"

namespace matterlint {

/// Adds a finding as the object that the formats `json` and `jsonl` promise, on one line.
void append_json(std::string& out, std::string_view path, const Finding& finding);

}  // namespace matterlint
