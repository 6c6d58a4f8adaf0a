#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "yaml/token.h"

namespace matterlint::yaml {

/// A space that looks like a blank where YAML wants one, and is none.
struct IrregularSpace {
  enum class Place { indent, behind_colon, behind_dash, key };

  Span span;  ///< A run of such spaces.
  Place place = Place::key;
};

/// Bytes of the character that `text` begins with, if it is such a space or has no width at all; else 0.
std::size_t irregular_space_size(std::string_view text);

/// With its article: "a no-break space". `text` begins with it.
std::string_view name_of_irregular_space(std::string_view text);

/// Those that stand where a blank divides or indents, and those in keys. What is text is not looked at.
std::vector<IrregularSpace> irregular_spaces(std::string_view text, Span block, std::span<const Token> tokens);

}  // namespace matterlint::yaml
