#include <algorithm>
#include <string>

#include "text/utf8.h"
#include "yaml/characters.h"
#include "yaml/irregular_space.h"
#include "yaml/key_words.h"
#include "yaml/quote.h"
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

/// `key: >-`
bool ends_as_header(std::string_view line) {
  while (!line.empty() && is_blank_or_break(line.back())) line.remove_suffix(1);
  if (line.ends_with('-') || line.ends_with('+')) line.remove_suffix(1);
  return line.ends_with('|') || line.ends_with('>');
}

/// `title Foo`, `title= Foo`, `title; Foo`: where the key's word ends.
std::optional<Repair> divide_words(std::string_view text, const SyntaxError& error) {
  const std::string_view line = slice(text, error.span);
  if (const std::size_t semicolon = line.find("; "); semicolon > 0 && semicolon < line.find(' '))
    return Repair{.edits = {{span_of(error.span.begin + semicolon, error.span.begin + semicolon + 1), ":"}},
                  .title = "Write a colon in place of the `;`",
                  .is_only_one = false};
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

/// A blank behind a `:` or `-`. What would be a comment behind it must stand in quotes.
Repair divide_by_blank(std::string_view text, const SyntaxError& error) {
  const std::string_view behind = text.substr(error.span.end);
  if (!behind.starts_with('#') || error.value.empty())
    return insert(error.span.end, " ", "Insert a blank", is_text_behind_blank(behind));
  const Span value = {error.span.end, error.value.end};
  return {.edits = {{value, " " + double_quoted(slice(text, value))}},
          .title = "Insert a blank, and put the value in quotes",
          .is_only_one = false};
}

/// A sign that stands for another elsewhere: a `*` for a dash, `//` for a `#`, a wide colon.
std::optional<Repair> replace_sign(std::string_view text, const SyntaxError& error) {
  const std::string_view sign = slice(text, error.span);
  if (sign == "*") return Repair{.edits = {{error.span, "-"}}, .title = "Write a dash", .is_only_one = false};
  if (sign == "//") return Repair{.edits = {{error.span, "#"}}, .title = "Write a `#`"};
  const bool is_comment = sign == "<!--";
  if (!is_comment) {
    const bool has_blank = error.span.end < text.size() && is_blank_or_break(text[error.span.end]);
    return Repair{.edits = {{error.span, has_blank ? ":" : ": "}}, .title = "Write a plain colon"};
  }
  constexpr std::string_view closer = "-->";
  if (!slice(text, error.value).ends_with(closer)) return std::nullopt;
  std::size_t end = error.value.end - closer.size();
  while (end > error.span.end && is_blank(text[end - 1])) --end;
  return Repair{.edits = {{error.span, "#"}, {span_of(end, error.value.end), ""}}, .title = "Write a `#`"};
}

/// `"title" Foo`, `"title: Foo"`
std::optional<Repair> repair_quoted_line(std::string_view text, const SyntaxError& error) {
  const Line line = line_at(text, error.span.begin, text.size());
  if (skip_blanks(text, error.span.end, line.end) != line.end)
    return insert(error.span.end, ":", "Insert a colon", false);
  const std::string_view inside = slice(text, {error.span.begin + 1, error.span.end - 1});
  if (inside.find(": ") > inside.find(' ')) return std::nullopt;
  return Repair{.edits = {{{error.span.begin, error.span.begin + 1}, ""}, {{error.span.end - 1, error.span.end}, ""}},
                .title = "Delete the quotes",
                .is_only_one = false};
}

/// How deep the text of a block or value is that a line at `begin` goes on with: as the text above, or two deeper than
/// the line that it began on. Text is not searched for its beginning without end.
std::size_t indent_of_text_above(std::string_view text, std::size_t begin) {
  constexpr std::size_t step = 2;
  constexpr int most_lines = 500;
  std::size_t indent = 0;
  std::size_t least = std::string_view::npos;
  for (int i = 0; i < most_lines && begin > 0; ++i) {
    const std::size_t start = begin < 2 ? 0 : text.rfind('\n', begin - 2) + 1;
    const Line line = line_at(text, start, begin);
    begin = start;
    if (skip_blanks(text, line.begin, line.end) == line.end) continue;
    const std::size_t column = skip_spaces(text, line.begin, line.end) - line.begin;
    if (column < line.end - line.begin && text[line.begin + column] == '\t') continue;
    indent = column;
    const bool is_key = ends_as_header(text.substr(line.begin, line.end - line.begin));
    if (is_key || column == 0) return least == std::string_view::npos ? indent + step : least;
    least = column;
  }
  return least == std::string_view::npos ? indent + step : least;
}

/// Whether the line above a place ends as a block of text begins.
bool is_below_header(std::string_view text, std::size_t line) {
  return ends_as_header(text.substr(0, line));
}

}  // namespace

std::optional<Repair> repair_missing_colon(std::string_view text, const SyntaxError& error) {
  const std::string_view wrong = slice(text, error.span);
  if (wrong == ":" || wrong == "-") return divide_by_blank(text, error);
  if (wrong.empty()) return insert(error.span.begin, "- ", "Insert a dash", false);
  if (wrong == "*" || wrong == "//" || wrong == "<!--" || wrong == "：") return replace_sign(text, error);
  if (wrong.front() == '"' || wrong.front() == '\'') return repair_quoted_line(text, error);
  const bool is_word = wrong.find_first_of(" \t:/=") == wrong.npos;
  if (is_word) return insert(error.span.end, ":", "Insert a colon", has_collection_below(text, error.span.begin));
  return divide_words(text, error);
}

std::optional<Repair> repair_block_text(std::string_view text, const SyntaxError& error) {
  if (error.value.empty()) return std::nullopt;
  const char last = text[error.value.end - 1];
  const std::string_view value = slice(text, error.value);
  // Text that was never opened ends with a quote of its own.
  const bool is_quoted =
      (last == '"' || last == '\'') && (std::count(value.begin(), value.end(), last) % 2 == 1 || value.front() == last);
  const bool is_plain = is_quoted || is_below_header(text, error.value.begin);
  const std::size_t own = skip_spaces(text, error.value.begin, error.value.end) - error.value.begin;
  const std::size_t wanted = std::max(indent_of_text_above(text, error.value.begin), own + 1);
  Repair repair{.edits = {}, .title = "Indent the text", .is_only_one = is_plain};
  for (Line line = line_at(text, error.value.begin, text.size()); line.begin < error.value.end;
       line = line_at(text, line.next, text.size()))
    if (line.end > line.begin)
      repair.edits.push_back({span_of(line.begin, line.begin), std::string(wanted - own, ' ')});
  return repair;
}

std::optional<Repair> repair_tabs_of_text(std::string_view text, const SyntaxError& error) {
  const std::size_t indent = indent_of_text_above(text, text.rfind('\n', error.span.begin) + 1);
  return Repair{.edits = {{error.span, std::string(indent, ' ')}},
                .title = "Indent with blanks",
                .is_only_one = error.span.size() == 1};
}

std::optional<Repair> repair_space(std::string_view text, const SyntaxError& error) {
  const std::string_view space = slice(text, error.span);
  if (irregular_space_size(space) == 0) return std::nullopt;
  return Repair{.edits = {{error.span, " "}}, .title = "Write a plain blank"};
}

}  // namespace matterlint::yaml
