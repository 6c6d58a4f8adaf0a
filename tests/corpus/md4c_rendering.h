#pragma once

#include <string>
#include <string_view>

#include "markdown/flavor.h"

namespace matterlint::tests {

/// What a body is shown as, by md4c: its blocks and spans as tags, with their texts. It shares no code with the
/// product. md4c is shown `shift` line feeds before the body.
std::string rendering_by_md4c(std::string_view body, Flavor flavor, std::size_t shift);

/// A rendering in which links whose text is their address are that text: GitHub makes links of bare addresses too, md4c
/// here of none.
std::string without_plain_addresses(std::string rendering);

}  // namespace matterlint::tests
