#pragma once

#include <string_view>

namespace matterlint::urls {

/// Whether somebody who writes this means an address on the web, or a file on the own computer, well-formed or not:
/// `https://...`, `www.example.org`, `techcrunch.com/x`, `<https://...>`, `[text](https://...)`, `C:\notes`. Titles,
/// names of files, paths and identifiers do not look so.
bool looks_like_url(std::string_view text);

/// Whether a text begins with a host and a path and only lacks its scheme: `techcrunch.com/x`.
bool lacks_scheme(std::string_view text);

/// How much of a text is a scheme of the web that is written wrongly before a host: `http:/` of `http:/example.org`,
/// `https` of `https//example.org`, `htps://` of `htps://example.org`. 0: there is none.
std::size_t size_of_misspelt_scheme(std::string_view text);

/// Whether a text is a path of Windows: `C:\notes`.
bool is_windows_path(std::string_view text);

}  // namespace matterlint::urls
