#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "source/span.h"

namespace matterlint::markdown {

/// A link destination, as CommonMark 0.30 §6.3 defines it.
struct LinkDestination {
  Span span;            ///< Without `<>`.
  std::size_t end = 0;  ///< Behind it, `>` included.
};

/// What follows the text of an inline link: `(destination "title")`.
struct LinkTail {
  Span destination;     ///< Without `<>`; empty, behind the `(`, where there is none.
  std::size_t end = 0;  ///< Behind the `)`.
};

/// The destination that begins at `at`, or nothing.
std::optional<LinkDestination> link_destination(std::string_view text, std::size_t at);

/// The tail that begins at `at`, where a `(` must stand, or nothing. Line breaks may be followed by the marks of
/// block quotes.
std::optional<LinkTail> link_tail(std::string_view text, std::size_t at);

}  // namespace matterlint::markdown
