#pragma once

#include <string_view>

namespace matterlint {

/// Whether programs that read front matter know a property of that name, or many authors use it: such a key is what it
/// says, and no slip for another one.
bool is_common_key(std::string_view key);

}  // namespace matterlint
