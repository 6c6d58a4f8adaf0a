#include <algorithm>
#include <array>
#include <vector>

#include "text/utf8.h"
#include "yaml/characters.h"
#include "yaml/key_words.h"
#include "yaml/quote.h"
#include "yaml/repair.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view curly_closer = "”";

constexpr char other_quote(char quote) {
  return quote == '"' ? '\'' : '"';
}

bool holds(std::string_view text, std::string_view characters) {
  return text.find_first_of(characters) != std::string_view::npos;
}

/// In the quotes that need the fewest escapes.
std::string quoted_plainly(std::string_view value) {
  const bool needs_escapes = holds(value, "\"\\");
  return quoted_as(value, needs_escapes && !holds(value, "'") ? Style::single_quoted : Style::double_quoted);
}

/// Bytes of letters that are not ASCII count too.
bool is_letter_byte(char c) {
  return ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80U;
}

/// `It's`, `12" wide`: a quote that can not have been meant to close the text.
bool is_within_word(std::string_view inside, std::size_t at) {
  if (at == 0 || at + 1 >= inside.size()) return false;
  return is_digit(inside[at - 1]) || (!is_blank(inside[at - 1]) && is_letter_byte(inside[at + 1]));
}

/// Quotes that stand in a quoted text as they are, neither escaped nor doubled.
std::vector<std::size_t> bare_quotes(std::string_view inside, char quote) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (quote == '"' && inside[i] == '\\') {
      ++i;
    } else if (inside[i] == quote) {
      const bool is_doubled = quote == '\'' && i > 0 && i + 2 < inside.size() && inside[i + 1] == quote;
      if (is_doubled) {
        ++i;
      } else {
        found.push_back(i);
      }
    }
  }
  return found;
}

/// `'Tis the season`, `'90s`: an apostrophe more likely than a quote.
bool begins_with_apostrophe(std::string_view value) {
  static constexpr std::array<std::string_view, 8> words = {"tis", "twas", "til", "em", "cause", "n", "bout", "round"};
  if (value.size() < 2 || value[0] != '\'') return false;
  if (is_digit(value[1])) return true;
  const std::string_view rest = value.substr(1);
  const std::string word = ascii_lower(rest.substr(0, rest.find_first_of(" \t'")));
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a place is where an entry can begin: the first of its line, and not below a key without a value.
bool begins_entry(std::string_view text, std::size_t at) {
  const std::size_t line = text.rfind('\n', at) + 1;
  const std::string_view above = text.substr(0, line);
  const std::size_t last = above.find_last_not_of(" \t\r\n");
  return skip_spaces(text, line, at) == at && (last == above.npos || above[last] != ':');
}

/// `"title: A walk`: a quote before the key. `"`, `'Tis the season`: one that is text. `"C:\temp\"`: the closing one is
/// hidden by a backslash.
std::optional<Repair> repair_stray_quote(std::string_view text, Span value) {
  const std::string_view written = slice(text, value);
  const std::string_view inside = written.substr(1);
  const std::size_t colon = inside.find(": ");
  if (begins_entry(text, value.begin) && colon < inside.find(' ') && colon > 0)
    return Repair{.edits = {replacement_of_one(value.begin, "")}, .title = "Delete the quote", .is_only_one = false};
  if (inside.empty() || begins_with_apostrophe(written))
    return Repair{
        .edits = {{value, quoted_plainly(written)}}, .title = "Put the whole value in quotes", .is_only_one = false};
  const bool is_path = inside.size() > 3 && inside[1] == ':' && inside[2] == '\\' && inside.find("\\\\") == inside.npos;
  if (!is_path || !inside.ends_with("\\\"")) return std::nullopt;
  Repair repair{.edits = {}, .title = "Double the backslashes", .is_only_one = false};
  for (std::uint32_t at = value.begin; at < value.end; ++at)
    if (text[at] == '\\') repair.edits.push_back(insertion(at, "\\"));
  return repair;
}

/// A value whose closing quote is its last character, and whose inner quotes are `inner`.
Repair with_other_quotes(std::string_view text, Span value, const std::vector<std::size_t>& inner) {
  const char quote = text[value.begin];
  const std::string_view inside = slice(text, {value.begin + 1, value.end - 1});
  Repair repair{.edits = {}, .title = "Put the value in other quotes"};
  if (!holds(inside, std::string("\\") + other_quote(quote)) && inside.find("''") == inside.npos) {
    const std::string other(1, other_quote(quote));
    repair.edits = {replacement_of_one(value.begin, other), replacement_of_one(value.end - 1, other)};
    return repair;
  }
  repair.title = "Escape the quotes in the value";
  for (const std::size_t at : inner) repair.edits.push_back(insertion(value.begin + 1 + at, quote == '"' ? "\\" : "'"));
  return repair;
}

/// `'O\'Reilly'`, between quotes that know no escapes. Empty where a quote has no backslash, or both kinds stand
/// in the text.
std::optional<Repair> without_backslashes(Span value, std::string_view inside, const std::vector<std::size_t>& inner) {
  Repair repair{.edits = {replacement_of_one(value.begin, "\"")}, .title = "Put the value in double quotes"};
  for (const std::size_t at : inner) {
    if (at == 0 || inside[at - 1] != '\\') return std::nullopt;
    repair.edits.push_back(replacement_of_one(value.begin + at, ""));
  }
  const bool has_others = static_cast<std::size_t>(std::count(inside.begin(), inside.end(), '\\')) != inner.size();
  if (has_others || holds(inside, "\"")) return std::nullopt;
  repair.edits.push_back(replacement_of_one(value.end - 1, "\""));
  return repair;
}

/// `"x"helpviewer: y`: two entries on one line.
Repair break_line(std::string_view text, const SyntaxError& error, std::size_t behind_quote) {
  // `'It's: done`
  const bool is_apostrophe = text[error.value.begin] == '\'' && error.span.size() <= 2;
  return {.edits = {{span_of(behind_quote, error.span.begin), line_break_at(text, error.value.begin)}},
          .title = "Begin a line before this key",
          .is_only_one = behind_quote == error.span.begin && !is_apostrophe};
}

/// What other languages have behind and around quotes: `"x",`, `"x";`, `"x"# a comment`, `"""x"""`.
std::optional<Repair> repair_habit(const SyntaxError& error, std::string_view value, std::string_view rest) {
  if (rest == "," || rest == ";")
    return Repair{.edits = {{error.span, ""}}, .title = "Delete what is too much", .is_only_one = false};
  if (rest.front() == '#')
    return Repair{.edits = {insertion(error.span.begin, " ")}, .title = "Insert a blank", .is_only_one = false};
  const std::string triple(3, value.front());
  if (value.size() <= 2 * triple.size() || !value.starts_with(triple) || !value.ends_with(triple)) return std::nullopt;
  return Repair{
      .edits = {{{error.value.begin, error.value.begin + 2}, ""}, {{error.value.end - 2, error.value.end}, ""}},
      .title = "Delete the doubled quotes",
      .is_only_one = false};
}

/// Where the quoted text ends that a value begins with.
std::size_t end_of_quoted(std::string_view value) {
  const std::vector<std::size_t> quotes = bare_quotes(value.substr(1), value.front());
  return quotes.empty() ? value.size() : quotes.front() + 2;
}

/// `'a', 'b'`: nothing but quoted texts with commas between them.
bool is_list_of_quoted(std::string_view value) {
  std::size_t items = 0;
  for (std::size_t at = 0; at < value.size(); ++items) {
    if (value[at] != '"' && value[at] != '\'') return false;
    at = skip_blanks(value, at + end_of_quoted(value.substr(at)), value.size());
    if (at >= value.size()) break;
    if (value[at] != ',') return false;
    at = skip_blanks(value, at + 1, value.size());
  }
  return items > 0;
}

/// Whether the next line is `key: text"`: perhaps the end of the quoted text that a value begins.
bool is_closed_below(std::string_view text, Span value) {
  const Line next = line_at(text, line_at(text, value.end, text.size()).next, text.size());
  const std::string_view below = trim(text.substr(next.begin, next.end - next.begin));
  const char quote = text[value.begin];
  return !below.empty() && below.back() == quote && std::count(below.begin(), below.end(), quote) == 1;
}

}  // namespace

std::optional<Repair> repair_unclosed_quote(std::string_view text, const SyntaxError& error) {
  const std::string_view value = slice(text, error.value);
  const char quote = value.front();
  const std::string_view inside = value.substr(1);
  if (value.back() == '\\') return std::nullopt;
  if (std::optional<Repair> repair = repair_stray_quote(text, error.value)) return repair;
  // `"C:\temp\"` has its closing quote, which a backslash hides.
  const bool is_hidden = value.ends_with("\\\"");
  const bool is_plain = !inside.empty() && !is_hidden && inside.find(" #") == inside.npos &&
                        !is_closed_below(text, error.value) && is_one_value(text, error.value);
  Repair repair{.edits = {}, .title = "Close the quote", .is_only_one = is_plain};
  if (quote == '"' && inside.ends_with(curly_closer) && inside.find("“") == inside.npos) {
    repair.edits = {{span_of(error.value.end - curly_closer.size(), error.value.end), "\""}};
    return repair;
  }
  const bool ends_with_other = !inside.empty() && inside.back() == other_quote(quote);
  const bool is_mixed = ends_with_other && std::count(inside.begin(), inside.end(), other_quote(quote)) % 2 == 1;
  repair.edits.push_back(is_mixed ? replacement_of_one(error.value.end - 1, std::string(1, quote))
                                  : insertion(error.value.end, std::string(1, quote)));
  return repair;
}

std::optional<Repair> repair_inner_quotes(std::string_view text, const SyntaxError& error) {
  const std::string_view value = slice(text, error.value);
  const char quote = value.front();
  if (value.size() < 3 || value.back() != quote) return std::nullopt;
  const std::string_view inside = value.substr(1, value.size() - 2);
  const std::vector<std::size_t> inner = bare_quotes(inside, quote);
  if (inner.empty()) return std::nullopt;
  const bool is_first = inner.front() == 0;
  const bool is_last = inner.back() + 1 == inside.size();
  const bool has_escaped = inside.find(std::string("\\") + quote) != inside.npos;
  const std::size_t ends = std::size_t{is_first} + std::size_t{is_last};
  if (ends > 0 && inner.size() == ends && !has_escaped) {
    Repair repair{.edits = {}, .title = "Delete the doubled quote", .is_only_one = ends == 1};
    for (const std::size_t at : inner) repair.edits.push_back(replacement_of_one(error.value.begin + 1 + at, ""));
    return repair;
  }
  if (auto repair = without_backslashes(error.value, inside, inner); repair && quote == '\'') return repair;
  Repair repair = with_other_quotes(text, error.value, inner);
  // A template's quotes are gone when it is filled in.
  const bool is_template = value.find("<%") != value.npos || value.find("{{") != value.npos;
  const bool is_half_escaped = quote == '\'' && has_escaped;
  // `"Hello", she said"`: it may have closed the text.
  const bool may_close = inner.size() == 1 && !has_escaped && !is_within_word(inside, inner.front());
  repair.is_only_one =
      !is_template && !is_half_escaped && !may_close && (inner.size() % 2 == 0 || ends == 0 || has_escaped);
  return repair;
}

std::optional<Repair> repair_text_after_quote(std::string_view text, const SyntaxError& error) {
  const std::string_view value = slice(text, error.value);
  const std::size_t behind_quote = error.value.begin + end_of_quoted(value);
  if (error.span.end < text.size() && text[error.span.end] == ':') return break_line(text, error, behind_quote);
  if (slice(text, error.span) != "," && is_list_of_quoted(value))
    return Repair{.edits = {insertion(error.value.begin, "["), insertion(error.value.end, "]")},
                  .title = "Put the list in brackets",
                  .is_only_one = false};
  const std::string_view rest = slice(text, error.span);
  const bool is_glued = behind_quote == error.span.begin;
  if (std::optional<Repair> repair = repair_habit(error, value, rest); repair && is_glued) return repair;
  if (is_glued && rest.find_first_not_of(".,;!?") == rest.npos)
    return Repair{
        .edits = {replacement_of_one(behind_quote - 1, ""), insertion(error.span.end, std::string(1, value.front()))},
        .title = "Move the closing quote to the end"};
  const bool is_empty = behind_quote == error.value.begin + 2;
  const bool may_be_other = is_glued || is_empty || rest.front() == ':' || rest.find(value.front()) != rest.npos ||
                            value.find("<%") != value.npos || !has_plain_key(text, error.value.begin);
  return Repair{.edits = {{error.value, quoted_plainly(value)}},
                .title = "Put the whole value in quotes",
                .is_only_one = !may_be_other};
}

}  // namespace matterlint::yaml
