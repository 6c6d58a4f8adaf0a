#pragma once

#include <string_view>

namespace matterlint::markdown {

/// Whether a text plainly is a URL: it begins as one (`scheme://…`, `mailto:…`, `www.…`), and has no blanks, control
/// characters or angle brackets.
bool is_url(std::string_view text);

/// Whether it plainly is a path: it begins with `/`, `./` or `../` and a name, and holds nothing but letters, digits
/// and `-_./%#?=&~+`.
bool is_path(std::string_view text);

}  // namespace matterlint::markdown
