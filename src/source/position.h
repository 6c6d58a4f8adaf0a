#pragma once

#include <cstdint>

namespace matterlint {

/// A place as people and programs name it.
struct Position {
  std::uint32_t line = 1;    ///< From 1. Lines end with LF or CRLF.
  std::uint32_t column = 1;  ///< From 1, in code points; a tab and a lone CR count one, a byte order mark none.
  std::uint32_t byte = 0;    ///< From 0, in the file.

  friend constexpr bool operator==(const Position&, const Position&) = default;
};

/// Half-open: `end` is behind the last character.
struct Range {
  Position start;
  Position end;

  friend constexpr bool operator==(const Range&, const Range&) = default;
};

}  // namespace matterlint
