#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "markdown/flavor.h"
#include "source/span.h"

namespace matterlint::markdown {

/// The code span, its backticks included, that surely holds the byte at `at`, from the lines of its paragraph alone;
/// none where it is not sure, as where something else may hold backticks, or a span goes on in another line. `body` is
/// that of the note `text`.
std::optional<Span> sure_code_span(std::string_view text, Span body, Flavor flavor, std::size_t at);

}  // namespace matterlint::markdown
