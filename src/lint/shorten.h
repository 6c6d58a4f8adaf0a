#pragma once

#include <string>

namespace matterlint {

/// Shortens what stands between backticks in a message, so that a value of any length can be quoted: of more than 100
/// code points the first 70 and the last 29 stay, with `…` between them. Cuts between code points only.
void shorten_values(std::string& message);

}  // namespace matterlint
