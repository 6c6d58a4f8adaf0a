#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "markdown/body.h"
#include "text/byte_map.h"

namespace matterlint::markdown {

/// Whether a line of the body begins with a marker of emphasis that is not plainly closed on it, and is no code. A
/// quick look that spares most notes the reading of their body. The map is that of `text`.
bool may_have_unclosed_emphasis(std::string_view text, const ByteMap& map, Span body, Flavor flavor);

enum class NotClosed : std::uint8_t {
  no_closer,           ///< Nothing looks like the closing marker.
  shorter_closer,      ///< `**a*`
  blank_before,        ///< `**a **`
  behind_punctuation,  ///< `**a:**b`: punctuation before the closing marker, a letter behind it.
};

struct UnclosedEmphasis {
  Span opener;
  NotClosed why = NotClosed::no_closer;
};

/// The runs of `_`, `*` and (Obsidian) `==` that begin a paragraph or heading, look like the opening of emphasis, and
/// open none, or less than they should; the first hundred. Names (`_config.yml`) and the asterisks of footnotes are
/// none.
std::vector<UnclosedEmphasis> unclosed_emphasis(std::string_view text, const Body& body, Flavor flavor);

}  // namespace matterlint::markdown
