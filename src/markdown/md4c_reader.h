#pragma once

#include <cstdint>
#include <string>

#include "markdown/flavor.h"
#include "markdown/parts.h"

namespace matterlint::markdown {

/// Reads Markdown with md4c and recovers the places of what it reports. Spans in `parts` are `base` + offsets into
/// `buffer`, whose last `padding` bytes are zeros and no part of the body (md4c looks a byte behind the end).
/// `regions`, `links`, `emphases` and `blocks` come out in an order of their own. False: given up, for it would take
/// longer than linear time; what is in `parts` is then of no use.
bool read_with_md4c(const std::string& buffer, std::uint32_t base, Flavor flavor, Parts& parts);

/// What md4c is to know of a flavor, as its flags.
unsigned md4c_flags(Flavor flavor);

inline constexpr std::size_t padding = 8;

}  // namespace matterlint::markdown
