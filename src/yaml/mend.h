#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "source/text_edit.h"
#include "yaml/node.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

/// How a line that can not be read can be made to say what its author plainly meant.
struct Repair {
  TextEdit edit;
  bool is_only_one = true;  ///< There is no second thing that the author can have meant.
};

/// What stands before the colon of a value on its line, indented as it is; empty where none does, or it is quoted.
std::string_view key_before(std::string_view text, Span value);

/// The repair of one error, within its line. Empty where none is known. `quotes` is what it quotes with, where both can
/// say the value.
std::optional<Repair> repair_of(std::string_view text, const SyntaxError& error, Style quotes = Style::double_quoted);

/// `[#fff]` with the `#`: what a list means that holds no tags.
std::optional<Repair> quote_hashes(std::string_view text, const SyntaxError& error);

/// Whether a broken block has a repair for each of its errors, each the only one, and can be read when all are made.
/// Then they are safe to make. Costs another reading of the block.
bool is_mendable(std::string_view text, Span block, const Tree& tree, Style quotes = Style::double_quoted);

}  // namespace matterlint::yaml
