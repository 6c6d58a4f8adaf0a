#pragma once

#include <string>
#include <string_view>

namespace matterlint::spec {

/// A text as a `visible` block shows it:
///
///     →  tab                    ␍  CR                ⊙  byte order mark (U+FEFF)
///     ⍽  no-break space         ·  blank before the end of a line
///     ⏎  LF (a line feed follows it, so that lines stay lines)
///     ⟦FF⟧      a byte that is part of no UTF-8 sequence
///     ⟦U+200B⟧  any other control, format or space character
///     ⟦→⟧       one of these glyphs itself
///
/// undraw() takes it back; undraw(draw(text)) is text for every text.
std::string draw(std::string_view text);
std::string undraw(std::string_view drawn);

}  // namespace matterlint::spec
