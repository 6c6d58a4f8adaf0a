#pragma once

#include <string_view>

namespace matterlint::urls {

/// Whether a text is a host's name to the letter: labels of RFC 1123, and in other scripts or as `xn--...` those that
/// IDNA 2008 allows (RFC 5890 to 5893). Capital letters count as small ones. No dot stands at its end.
bool is_idna_host_name(std::string_view name);

}  // namespace matterlint::urls
