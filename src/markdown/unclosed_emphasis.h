#pragma once

#include <string_view>
#include <vector>

#include "markdown/body.h"

namespace matterlint::markdown {

/// Whether a line of the body begins with a marker of emphasis that is not plainly closed on it. A quick look, at two
/// gigabytes a second, that spares most notes the reading of their body.
bool may_have_unclosed_emphasis(std::string_view body);

/// The runs of `_`, `*` and (Obsidian) `==` that begin a paragraph or heading, look like the opening of emphasis, and
/// open none; the first hundred. Names (`_config.yml`) and the asterisks of footnotes are none.
std::vector<Span> unclosed_emphasis(std::string_view text, const Body& body, Flavor flavor);

}  // namespace matterlint::markdown
