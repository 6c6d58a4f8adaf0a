#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "markdown/parts.h"

namespace matterlint::markdown {

/// The wikilink whose `[[` is at `at`, or nothing: it must close on its line and hold no other `[[`.
std::optional<Wikilink> wikilink_at(std::string_view text, std::size_t at);

}  // namespace matterlint::markdown
