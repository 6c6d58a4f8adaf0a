#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "source/span.h"
#include "source/text_edit.h"
#include "yaml/node.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

// How values are written in TOML and JSON, which quote all text. What YAML needs stands in quote.h.

/// A text with its quotes: single ones where it had some and they can say it, else double ones.
std::string quoted_text(Language language, std::string_view value, Style like = Style::double_quoted);

/// A scalar or a list of scalars on one line. Nothing for what the language can not say: TOML has no null, and numbers
/// that are none of JSON's are left to people.
std::optional<std::string> written_value(Language language, const Node& value);

/// The smallest edit that makes a scalar this text, between its own quotes where it has some that can say it.
TextEdit replace_with_text(Language language, const Node& scalar, std::string_view text, std::string_view value);

/// The same for a key, which needs no quotes in TOML where it is letters, digits and dashes.
TextEdit replace_key(Language language, const Node& key, std::string_view text, std::string_view name);

/// The edit that adds a property at the end of the top level of a block, in the style of the last one: before the first
/// header of TOML. `value` as the language writes it. Nothing where there is no top level.
std::optional<TextEdit> insert_property(const Tree& tree, std::string_view text, Span block, std::string_view name,
                                        std::string_view value, std::string_view line_ending);

}  // namespace matterlint::yaml
