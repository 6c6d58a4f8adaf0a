#pragma once

#include <string_view>

namespace matterlint::schema {

bool is_ipv4(std::string_view text);
bool is_ipv6(std::string_view text);

}  // namespace matterlint::schema
