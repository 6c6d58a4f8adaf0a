#pragma once

#include <optional>
#include <string_view>

#include "markdown/flavor.h"
#include "source/span.h"

namespace matterlint::markdown {

/// What the lines of a body tell of its first heading of level 1.
struct TopHeading {
  bool is_known = false;     ///< False: only reading the body tells.
  std::optional<Span> text;  ///< As the span of its Block; none: there is no such heading.
};

/// Looks for it by the structure of blocks alone. Most bodies begin with theirs, so that they need not be read for it.
TopHeading top_heading(std::string_view text, Span body, Flavor flavor);

}  // namespace matterlint::markdown
