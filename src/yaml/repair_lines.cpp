#include <algorithm>
#include <string>

#include "text/utf8.h"
#include "yaml/characters.h"
#include "yaml/irregular_space.h"
#include "yaml/key_words.h"
#include "yaml/repair.h"

namespace matterlint::yaml {
namespace {

Repair insert(std::size_t at, std::string text, std::string_view title, bool is_only_one) {
  return {.edits = {{span_of(at, at), std::move(text)}}, .title = title, .is_only_one = is_only_one};
}

/// Whether entries or items stand below a line, indented deeper than what begins at `begin`.
bool has_collection_below(std::string_view text, std::size_t begin) {
  const std::size_t indent = begin - (text.rfind('\n', begin) + 1);
  Line line = line_at(text, begin, text.size());
  do {
    line = line_at(text, line.next, text.size());
  } while (line.begin < text.size() && skip_blanks(text, line.begin, line.end) == line.end);
  const std::size_t content = skip_spaces(text, line.begin, line.end);
  if (line.begin >= text.size() || content - line.begin <= indent) return false;
  const std::string_view below = text.substr(content, line.end - content);
  return below.starts_with("- ") || below == "-" || below.ends_with(':') || below.find(": ") != below.npos;
}

/// `title Foo`, `title= Foo`: where the key's word ends.
std::optional<Repair> divide_words(std::string_view text, const SyntaxError& error) {
  const std::string_view line = slice(text, error.span);
  const std::size_t word = line.find_first_of(" \t=");
  if (word == std::string_view::npos || word == 0) return std::nullopt;
  const std::size_t at = error.span.begin + word;
  const std::size_t sign = skip_blanks(line, word, line.size());
  if (sign == line.size() || line[sign] != '=') return insert(at, ":", "Insert a colon behind the first word", false);
  const std::size_t value = skip_blanks(line, sign + 1, line.size());
  return Repair{.edits = {{span_of(at, error.span.begin + value), ": "}},
                .title = "Write a colon in place of the `=`",
                .is_only_one = false};
}

/// Whether the line above a place ends as a block of text begins: `key: >-`.
bool is_below_header(std::string_view text, std::size_t line) {
  std::string_view above = text.substr(0, line);
  while (!above.empty() && is_blank_or_break(above.back())) above.remove_suffix(1);
  if (above.ends_with('-') || above.ends_with('+')) above.remove_suffix(1);
  return above.ends_with('|') || above.ends_with('>');
}

}  // namespace

std::optional<Repair> repair_missing_colon(std::string_view text, const SyntaxError& error) {
  const std::string_view wrong = slice(text, error.span);
  if (wrong == ":" || wrong == "-")
    return insert(error.span.end, " ", "Insert a blank", is_text_behind_blank(text.substr(error.span.end)));
  if (wrong.empty()) return insert(error.span.begin, "- ", "Insert a dash", false);
  if (wrong.front() == '"' || wrong.front() == '\'') return std::nullopt;
  const bool is_word = wrong.find_first_of(" \t:/=") == wrong.npos;
  if (is_word) return insert(error.span.end, ":", "Insert a colon", has_collection_below(text, error.span.begin));
  return divide_words(text, error);
}

std::optional<Repair> repair_block_text(std::string_view text, const SyntaxError& error) {
  if (error.value.empty()) return std::nullopt;
  const char last = text[error.value.end - 1];
  const bool is_quoted = last == '"' || last == '\'';
  const bool is_plain = is_quoted || is_below_header(text, error.value.begin);
  Repair repair{.edits = {}, .title = "Indent the text", .is_only_one = is_plain};
  for (Line line = line_at(text, error.value.begin, text.size()); line.begin < error.value.end;
       line = line_at(text, line.next, text.size()))
    if (line.end > line.begin) repair.edits.push_back({span_of(line.begin, line.begin), "  "});
  return repair;
}

std::optional<Repair> repair_space(std::string_view text, const SyntaxError& error) {
  const std::string_view space = slice(text, error.span);
  if (irregular_space_size(space) == 0) return std::nullopt;
  return Repair{.edits = {{error.span, " "}}, .title = "Write a plain blank"};
}

}  // namespace matterlint::yaml
