#pragma once

#include <optional>
#include <string_view>

namespace matterlint::config {

/// Whether a version is in a range as semver writes them: `>=0.1`, `^0.2.1`, `~1.4`, `1.x`, `>=0.1 <0.3`, `0.1 || 0.3`;
/// a bare version stands for itself, with `x` in place of what it leaves out. Empty: no range can be read there.
std::optional<bool> is_in_range(std::string_view version, std::string_view range);

}  // namespace matterlint::config
