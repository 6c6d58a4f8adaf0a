#pragma once

#include <string_view>

namespace matterlint::markdown {

/// Whether md4c 0.4.8 reads a repaired body in linear time. It does not where containers are nested a hundred deep (it
/// looks at all of them on every line), nor in a paragraph of ten thousand lines with as many links that could not be
/// cut (for each link it looks for its line from the first one on; but not in tables).
bool is_fit_for_md4c(std::string_view body);

}  // namespace matterlint::markdown
