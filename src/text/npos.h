#pragma once

#include <string_view>

namespace matterlint {

/// What a search in a text says that found nothing.
inline constexpr std::size_t npos = std::string_view::npos;

}  // namespace matterlint
