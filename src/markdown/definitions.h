#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "markdown/parts.h"

namespace matterlint::markdown {

/// What looks like a definition and whose label ends with the `]` at `closer`, before a `:`; nothing: it does not. It
/// may be code or text all the same.
std::optional<Definition> definition_at(std::string_view text, std::size_t closer);

/// Finds the definitions of `parts`, of which md4c tells nothing: lines that begin with `[label]:` and that are no
/// text. Gives references whose destination is not known yet that of their definition.
void find_definitions(std::string_view text, Span body, Parts& parts);

/// A label as labels are compared: without regard to case and to how much blank stands in it.
std::string normal_label(std::string_view label);

/// The label that a reference names.
std::string_view label_of(std::string_view text, const Link& reference);

}  // namespace matterlint::markdown
