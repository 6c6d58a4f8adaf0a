#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// Text for an attribute in double quotes or between tags. What XML 1.0 can not hold (control characters, bytes that
/// are no UTF-8) becomes U+FFFD; line breaks and tabs stay what they are in attributes too.
std::string to_xml(std::string_view text);

}  // namespace matterlint
