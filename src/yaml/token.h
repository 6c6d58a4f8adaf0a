#pragma once

#include <cstdint>
#include <string_view>

#include "source/span.h"

namespace matterlint::yaml {

enum class TokenKind : std::uint8_t {
  dash,            ///< `- `
  question,        ///< `? `
  colon,           ///< `: `
  sequence_start,  ///< `[`
  sequence_end,    ///< `]`
  mapping_start,   ///< `{`
  mapping_end,     ///< `}`
  comma,           ///< `,` inside of brackets.
  plain,           ///< One line of a plain scalar, without the blanks around it.
  single_quoted,   ///< With its quotes; over several lines where it is.
  double_quoted,
  block_header,    ///< `|` or `>` with what belongs to it: `>-`, `|2`.
  block_text,      ///< The whole lines below a block header, the last line ending included.
  comment,         ///< From the `#` to the line's end.
  anchor,          ///< `&name`
  alias,           ///< `*name`
  tag,             ///< `!`, `!!str`, `!<...>`
  directive,       ///< `%YAML 1.2`: the whole line.
  document_start,  ///< `---`
  document_end,    ///< `...`
  reserved,        ///< One character that no plain scalar starts with, such as `@`.
  tabs,            ///< A run of tabs among the blanks that begin a line.
};

/// A piece of YAML with its place.
struct Token {
  TokenKind kind = TokenKind::plain;
  bool starts_line : 1 = false;  ///< Only blanks (and tabs) stand before it.
  bool is_closed : 1 = true;     ///< A quoted scalar: its closing quote is there.
  bool is_verbatim : 1 = false;  ///< A closed quoted scalar on one line whose text is what stands between its quotes.
  bool continues : 1 = false;    ///< A plain scalar that goes on from the line above.
  Span span;
  std::uint32_t column = 0;  ///< Bytes between the start of its line and itself.

  bool is(TokenKind wanted) const { return kind == wanted; }
  bool is_quoted() const { return kind == TokenKind::single_quoted || kind == TokenKind::double_quoted; }
  bool is_property() const { return kind == TokenKind::anchor || kind == TokenKind::tag; }
};

}  // namespace matterlint::yaml
