#pragma once

#include <string_view>

#include "yaml/tree.h"

namespace matterlint::fuzz {

/// Throws where a tree that was read from `text` under `block` has a place that is none: errors, comments, tokens and
/// values stand in the block, in order, and values in those that hold them (but for tables of TOML, which go on
/// elsewhere). A scalar that is written as it reads stands where its span says.
void check_tree(const yaml::Tree& tree, std::string_view text, Span block);

/// Whether some mapping has a key that stands twice.
bool has_double_key(const yaml::Node& node);

}  // namespace matterlint::fuzz
