#pragma once

#include <string_view>

namespace matterlint::schema {

/// A host name of ASCII labels (RFC 1123); labels that begin with `xn--` must be what IDNA2008 allows.
bool is_host_name(std::string_view text);

/// A host name in any script, as IDNA2008 allows it (RFC 5890 to 5893).
bool is_idn_host_name(std::string_view text);

}  // namespace matterlint::schema
