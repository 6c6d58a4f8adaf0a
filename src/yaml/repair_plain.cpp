#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.h"
#include "yaml/characters.h"
#include "yaml/key_words.h"
#include "yaml/quote.h"
#include "yaml/repair.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view quote_value = "Put the value in quotes";

bool begins_with(std::string_view text, std::string_view characters) {
  return !text.empty() && characters.find(text.front()) != std::string_view::npos;
}

/// `A: B"`: perhaps a quote is missing before it.
bool lacks_quote(std::string_view value) {
  return value.ends_with('"') && std::count(value.begin(), value.end(), '"') == 1;
}

/// What is filled in later may mean something else between quotes.
bool is_template(std::string_view value) {
  return value.find("<%") != value.npos || value.find("{{") != value.npos;
}

/// `A walk date: 2025-03-17`: where the second entry begins; npos where none plainly does.
std::size_t entry_in(std::string_view text, const SyntaxError& error) {
  const std::string_view before = slice(text, {error.value.begin, error.span.begin});
  const std::size_t blank = before.find_last_of(" \t");
  if (blank == before.npos) return before.npos;
  const std::string_view word = before.substr(blank + 1);
  const bool is_other = word != key_before(text, error.value.begin);
  const bool is_entry = is_entry_like(word, slice(text, {error.span.end, error.value.end}));
  return is_other && is_entry ? error.value.begin + blank + 1 : before.npos;
}

/// Two entries on one line.
Repair divide(std::string_view text, const SyntaxError& error, std::size_t entry) {
  std::size_t blank = entry;
  while (is_blank(text[blank - 1])) --blank;
  return {.edits = {{span_of(blank, entry), line_break_at(text, error.value.begin)}},
          .title = "Begin a line before this key",
          .is_only_one = false};
}

/// `image: image: a.png`
std::optional<Repair> without_second_key(std::string_view text, const SyntaxError& error) {
  const std::string_view key = key_before(text, error.value.begin);
  if (key.empty() || slice(text, {error.value.begin, error.span.begin}) != key) return std::nullopt;
  const std::size_t value = skip_blanks(text, error.span.end, error.value.end);
  if (value == error.value.end) return std::nullopt;
  return Repair{
      .edits = {{span_of(error.value.begin, value), ""}}, .title = "Delete the second key", .is_only_one = false};
}

/// What stands between the quotes of a word processor; empty where no pair of them is around the value.
std::string_view inside_curly_quotes(std::string_view value) {
  static constexpr std::array<std::array<std::string_view, 2>, 2> pairs = {{{"“", "”"}, {"‘", "’"}}};
  for (const auto& [opening, closing] : pairs)
    if (value.size() > opening.size() + closing.size() && value.starts_with(opening) && value.ends_with(closing))
      return value.substr(opening.size(), value.size() - opening.size() - closing.size());
  return {};
}

/// Quotes around text of several lines, which stay as they are.
Repair quote_lines(std::string_view text, Span value) {
  Repair repair{.edits = {{{value.begin, value.begin}, "\""}}, .title = quote_value, .is_only_one = false};
  for (std::uint32_t at = value.begin; at < value.end; ++at)
    if (text[at] == '"' || text[at] == '\\') repair.edits.push_back({{at, at}, "\\"});
  repair.edits.push_back({{value.end, value.end}, "\""});
  return repair;
}

/// What the lines above and below an item in a list of one level are.
enum class Siblings { none, texts, mappings };

/// An item's text from behind its dash, if a line holds one at this column.
std::string_view item_at(std::string_view text, Line line, std::size_t column) {
  const std::size_t content = skip_spaces(text, line.begin, line.end);
  const std::string_view rest = text.substr(content, line.end - content);
  return content - line.begin == column && rest.starts_with("- ") ? trim(rest.substr(2)) : std::string_view{};
}

Siblings siblings_of(std::string_view text, std::size_t at, std::size_t column) {
  const std::size_t begin = text.rfind('\n', at) + 1;
  const Line below = line_at(text, line_at(text, begin, text.size()).next, text.size());
  const std::size_t before = begin < 2 ? 0 : text.rfind('\n', begin - 2) + 1;
  const std::size_t below_content = skip_spaces(text, below.begin, below.end);
  if (below_content < below.end && below_content - below.begin > column) return Siblings::mappings;
  Siblings found = Siblings::none;
  for (const Line line : {line_at(text, before, begin), below}) {
    const std::string_view item = item_at(text, line, column);
    if (item.empty()) continue;
    const std::size_t colon = item.find(':');
    const bool is_mapping =
        colon != item.npos && (colon + 1 == item.size() || is_blank(item[colon + 1])) && item.find(' ') > colon;
    if (is_mapping) return Siblings::mappings;
    found = Siblings::texts;
  }
  return found;
}

/// `- North: Part 2: The sea` among items that are text: where the item's text begins; npos where the item is a
/// mapping.
std::size_t text_of_item(std::string_view text, Span value, bool& is_certain) {
  const std::size_t line = text.rfind('\n', value.begin) + 1;
  const std::size_t dash = skip_spaces(text, line, value.begin);
  if (text.substr(dash, 2) != "- ") return std::string_view::npos;
  const Siblings siblings = siblings_of(text, value.begin, dash - line);
  is_certain = siblings != Siblings::none;
  return siblings == Siblings::texts ? skip_blanks(text, dash + 1, value.begin) : std::string_view::npos;
}

/// `>- text`: a block of text that must begin on the next line. Where the text ends that its sign and blanks take; 0:
/// no.
std::size_t header_of(std::string_view value) {
  if (!begins_with(value, "|>")) return 0;
  std::size_t end = 1;
  while (end < value.size() && (value[end] == '-' || value[end] == '+')) ++end;
  return end;
}

/// The text of a block that begins on the line of its sign, moved to a line of its own.
Repair move_text_below(std::string_view text, Span value) {
  const std::size_t header = value.begin + header_of(slice(text, value));
  const Line line = line_at(text, text.rfind('\n', value.begin) + 1, text.size());
  const Line below = line_at(text, line.next, text.size());
  const std::size_t indent = skip_spaces(text, line.begin, line.end) - line.begin;
  const std::size_t depth = skip_spaces(text, below.begin, below.end) - below.begin;
  const std::string deeper(depth > indent ? depth - indent : 2, ' ');
  return {.edits = {{span_of(header, skip_blanks(text, header, line.end)), line_break_at(text, value.begin) + deeper}},
          .title = "Begin the text on a line of its own",
          .is_only_one = false};
}

}  // namespace

std::string quoted_as(std::string_view value, Style quotes) {
  if (quotes == Style::single_quoted)
    if (std::optional<std::string> single = single_quoted(value)) return *std::move(single);
  return double_quoted(value);
}

std::string line_break_at(std::string_view text, std::size_t at) {
  const std::size_t begin = line_start(text, at);
  const Line line = line_at(text, begin, text.size());
  const std::string ending = line.next - line.end == 2 ? "\r\n" : "\n";
  return ending + std::string(skip_spaces(text, begin, line.end) - begin, ' ');
}

std::optional<Repair> repair_colon(std::string_view text, const SyntaxError& error, Style quotes) {
  const std::string_view value = slice(text, error.value);
  if (value.find('\n') != value.npos) return quote_lines(text, error.value);
  if (std::optional<Repair> repair = without_second_key(text, error)) return repair;
  if (const std::size_t entry = entry_in(text, error); entry != value.npos) return divide(text, error, entry);
  if (const std::string_view inside = inside_curly_quotes(value); !inside.empty())
    return Repair{.edits = {{error.value, quoted_as(inside, quotes)}}, .title = quote_value, .is_only_one = false};
  bool is_certain = true;
  Span whole = error.value;
  if (const std::size_t item = text_of_item(text, whole, is_certain); item != value.npos)
    whole.begin = static_cast<std::uint32_t>(item);
  return Repair{
      .edits = {{whole, quoted_as(slice(text, whole), quotes)}},
      .title = quote_value,
      .is_only_one = is_certain && !lacks_quote(value) && !is_template(value) && is_one_value(text, error.value)};
}

std::optional<Repair> repair_reserved_start(std::string_view text, const SyntaxError& error, Style quotes) {
  const std::string_view value = slice(text, error.value);
  if (value.front() == '[') return repair_reserved_items(text, error, quotes);
  // `tags: -`: a list that was never written.
  if (value == "-" && key_before(text, error.value.begin).ends_with('s'))
    return Repair{.edits = {{error.value, ""}}, .title = "Delete the dash", .is_only_one = false};
  const std::size_t header = header_of(value);
  const bool is_block = header == value.size() || (header > 1 && is_blank(value[header]));
  if (header > 0 && is_block) return move_text_below(text, error.value);
  const bool may_be_list = value.starts_with("- ") || value.starts_with("? ");
  return Repair{.edits = {{error.value, quoted_as(value, quotes)}},
                .title = quote_value,
                .is_only_one = !may_be_list && is_one_value(text, error.value)};
}

}  // namespace matterlint::yaml
