#pragma once

#include <string>

#include "markdown/flavor.h"

namespace matterlint::tests {

/// What a body is shown as, by md4c: its blocks and spans as tags, with their texts. It shares no code with the
/// product. md4c is shown `shift` line feeds before the body.
std::string rendering_by_md4c(const std::string& body, Flavor flavor, std::size_t shift);

}  // namespace matterlint::tests
