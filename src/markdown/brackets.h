#pragma once

#include <cstddef>
#include <string_view>

#include "text/byte_map.h"

namespace matterlint::markdown {

/// Whether the character at `at` is escaped by the backslash before it.
inline bool is_escaped(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] != '\\') return false;
  return (at - (text.substr(0, at).find_last_not_of('\\') + 1)) % 2 == 1;
}

/// What stands before a `]`, up to the nearest bracket that is not escaped. Among many escaped ones it may end earlier.
struct BracketText {
  std::string_view text;
  bool is_whole = false;  ///< Whether that bracket is a `[`, and surely not in code or HTML.
  bool is_image = false;  ///< Whether that bracket is the one of a `![`.
};

/// That of the `]` at `closer`; `map` is that of the text.
BracketText text_before_bracket(std::string_view text, std::size_t closer, const ByteMap& map);

/// The `[` that the `]` at `closer` closes, on the same line and not far away; npos where there is none.
std::size_t bracket_before(std::string_view text, std::size_t closer);

/// The `)` that closes the `(` at `opener`, on the same line and not far away; npos where there is none.
std::size_t parenthesis_behind(std::string_view text, std::size_t opener);

}  // namespace matterlint::markdown
