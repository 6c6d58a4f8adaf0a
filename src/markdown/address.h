#pragma once

#include <string_view>

namespace matterlint::markdown {

/// Whether a text plainly is a URL: `scheme://…`, `mailto:…`, `www.…`, without blanks.
bool is_url(std::string_view text);

/// Whether it plainly is a path: it begins with `/`, `./` or `../` and a name, and holds nothing but letters, digits
/// and `-_./%#?=&~+`.
bool is_path(std::string_view text);

}  // namespace matterlint::markdown
