#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "yaml/mend.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

// The repairs of single mistakes, which Mender asks for by their kind. Each is given the text that the error is in; its
// spans are offsets into that text. Empty where none is known.

/// `value` in quotes: in `quotes` where these can say it without escapes, else between double quotes.
std::string quoted_as(std::string_view value, Style quotes);

/// Another text in place of an error's value; none where it is empty.
std::optional<Repair> replace_value(const SyntaxError& error, std::string text, std::string_view title);

/// A line break as the line around a place has it, and its indentation.
std::string line_break_at(std::string_view text, std::size_t at);

inline TextEdit insertion(std::size_t at, std::string text) {
  return {span_of(at, at), std::move(text)};
}
inline TextEdit replacement_of_one(std::size_t at, std::string text) {
  return {span_of(at, at + 1), std::move(text)};
}

// repair_plain.cpp: values that must stand in quotes.
std::optional<Repair> repair_colon(std::string_view text, const SyntaxError& error, Style quotes);
std::optional<Repair> repair_reserved_start(std::string_view text, const SyntaxError& error, Style quotes);

// repair_escape.cpp: backslashes between double quotes.
std::optional<Repair> repair_escape(std::string_view text, const SyntaxError& error);

// repair_quotes.cpp: values whose quotes are not in order.
std::optional<Repair> repair_unclosed_quote(std::string_view text, const SyntaxError& error);
std::optional<Repair> repair_inner_quotes(std::string_view text, const SyntaxError& error);
std::optional<Repair> repair_text_after_quote(std::string_view text, const SyntaxError& error);

// repair_items.cpp: lists in brackets whose items must stand in quotes, or lose a sign.
std::optional<Repair> repair_items_of_tags(std::string_view text, const SyntaxError& error);
std::optional<Repair> repair_items_with_hash(std::string_view text, const SyntaxError& error);
std::optional<Repair> repair_reserved_items(std::string_view text, const SyntaxError& error, Style quotes);
std::optional<Repair> repair_links(std::string_view text, const SyntaxError& error, Style quotes);

// repair_list.cpp: brackets, quotes and commas that are not in order.
std::optional<Repair> repair_list(std::string_view text, const SyntaxError& error, Style quotes);

// repair_lines.cpp: lines that lack a character, or are not indented as they must be.
std::optional<Repair> repair_missing_colon(std::string_view text, const SyntaxError& error);
std::optional<Repair> repair_block_text(std::string_view text, const SyntaxError& error);
std::optional<Repair> repair_tabs_of_text(std::string_view text, const SyntaxError& error);
std::optional<Repair> repair_indentation(std::string_view text, const SyntaxError& error);
std::optional<Repair> repair_space(std::string_view text, const SyntaxError& error);
std::optional<Repair> repair_tabs(std::string_view text, const SyntaxError& error, std::size_t width);

}  // namespace matterlint::yaml
