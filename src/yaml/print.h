#pragma once

#include <string>
#include <string_view>

#include "yaml/tree.h"

namespace matterlint::yaml {

/// The tree with kinds, styles and ranges (`line:column-line:column`, columns in code points), one node a line,
/// indented by two blanks a level; then the comments. `text` is what the tree was read from.
std::string print_tree(const Tree& tree, std::string_view text);

/// The tree in the event notation of the YAML test suite.
std::string print_events(const Tree& tree);

/// The values as JSON, indented by two blanks. Numbers as they were written where JSON can write them so; a key that
/// is no text is its text. Where a key comes twice, both are written.
std::string print_value(const Tree& tree);

}  // namespace matterlint::yaml
