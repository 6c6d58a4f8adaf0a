#pragma once

#include <string_view>
#include <vector>

#include "markdown/parts.h"
#include "source/span.h"
#include "text/byte_map.h"

namespace matterlint::markdown {

/// What is written like an inline link or image. It may be code or text all the same.
struct LinkShape {
  Span text;                  ///< Between its brackets, or behind the last one that is in it.
  bool has_brackets = false;  ///< Whether there are brackets in it that are not escaped.
  bool is_image = false;      ///< Whether it is what a `![` begins; where there are brackets in it, that is not known.
  Span destination;           ///< Without `<>`.
};

/// What links a body may hold, by brackets and what stands beside them: a fiftieth of the work of reading it. No link
/// or definition is left out.
struct LinkShapes {
  std::vector<LinkShape> inline_links;
  std::vector<Definition> definitions;
  bool have_brackets = false;  ///< Whether there are brackets in the text of an inline link.

  /// `text` is the note, `map` that of it.
  void read(std::string_view text, Span body, const ByteMap& map);
};

}  // namespace matterlint::markdown
