#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// A path as the URI of SARIF: relative (RFC 3986, percent-encoded), or with `file://` if it is absolute.
std::string artifact_uri(std::string_view path);

}  // namespace matterlint
