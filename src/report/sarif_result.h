#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "source/file_report.h"

namespace matterlint {

/// Adds a finding as a `result` object of SARIF 2.1.0. `rule_index` is its rule's place in the run's list of rules.
void append_sarif_result(std::string& out, std::string_view path, const Finding& finding, std::size_t rule_index,
                         std::string_view fingerprint);

/// "error", "warning" or "note".
std::string_view sarif_level(Severity severity);

}  // namespace matterlint
