#pragma once

#include <cstdint>

namespace matterlint {

/// A place as people and programs name it. All columns are from 1; a tab and a lone CR count one.
struct Position {
  std::uint32_t line = 1;          ///< From 1. Lines end with LF or CRLF.
  std::uint32_t column = 1;        ///< In code points; a byte order mark counts none.
  std::uint32_t byte = 0;          ///< From 0, in the file.
  std::uint32_t utf16_column = 1;  ///< In UTF-16 code units, as SARIF and LSP count; a byte order mark counts none.
  std::uint32_t utf8_column = 1;   ///< In bytes, a byte order mark's too.

  friend constexpr bool operator==(const Position&, const Position&) = default;
};

/// Half-open: `end` is behind the last character.
struct Range {
  Position start;
  Position end;

  friend constexpr bool operator==(const Range&, const Range&) = default;
};

}  // namespace matterlint
