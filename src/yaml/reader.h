#pragma once

#include <string_view>

#include "source/span.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

/// Reads the YAML in `text` under `block` into `tree`; spans are offsets into `text`. It cannot fail: what is wrong
/// becomes `tree.errors()`, and what could be read is still there.
///
/// Takes the direct reader where it can and yaml-cpp where it must; both give the same tree.
void read_yaml(std::string_view text, Span block, Tree& tree);

/// The same for JSON (RFC 8259), exactly.
void read_json(std::string_view text, Span block, Tree& tree);

/// The same for TOML 1.0. Keys that stand twice, and tables that are named twice, are entries that stand twice.
void read_toml(std::string_view text, Span block, Tree& tree);

/// The same for a block in any language.
void read(Language language, std::string_view text, Span block, Tree& tree);

/// The direct reader alone. False, with the tree unspecified, where the block has a construct that it leaves to
/// yaml-cpp. For tests and for read_yaml.
bool read_directly(std::string_view text, Span block, Tree& tree);

/// yaml-cpp alone, with ends, quotes and comments recovered. For tests and for read_yaml.
void read_with_yaml_cpp(std::string_view text, Span block, Tree& tree);

}  // namespace matterlint::yaml
