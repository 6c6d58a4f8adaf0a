#include "yaml/quote.h"

#include <algorithm>

#include "yaml/characters.h"
#include "yaml/core_schema.h"
#include "yaml/reading.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

bool needs_escape(char c) {
  return (c >= 0 && c < ' ') || c == '\x7F';
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), needs_escape);
}

/// Line separators of Unicode, the no-break next line and the byte order mark: some readers fold or drop them.
std::string_view escape_of_invisible(std::string_view rest) {
  if (rest.starts_with("\xC2\x85")) return "\\N";
  if (rest.starts_with("\xE2\x80\xA8")) return "\\L";
  if (rest.starts_with("\xE2\x80\xA9")) return "\\P";
  return rest.starts_with("\xEF\xBB\xBF") ? "\\uFEFF" : "";
}

std::string escape_of_control(char c) {
  switch (c) {
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    case '\0':
      return "\\0";
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  return {'\\', 'x', hex_digits[byte >> 4U], hex_digits[byte & 15U]};
}

/// Whether a plain scalar can begin so.
bool can_begin_plain(std::string_view value, Context context) {
  static constexpr std::string_view indicators = ",[]{}#&*!|>'\"%@`";
  const char first = value.front();
  if (indicators.find(first) != std::string_view::npos) return false;
  if (first != '-' && first != '?' && first != ':') return true;
  if (value.size() == 1 || is_blank(value[1])) return false;
  // Of libyaml and PyYAML, `[:a]` and `[?a]` begin no text.
  return context == Context::block || (first == '-' && !is_flow_indicator(value[1]));
}

bool is_marker(std::string_view value) {
  return (value.starts_with("---") || value.starts_with("...")) && (value.size() == 3 || is_blank(value[3]));
}

/// Whether `value` can be written plainly at all, whatever it then is.
bool is_plain_scalar(std::string_view value, Context context) {
  if (value.empty() || is_blank(value.front()) || is_blank(value.back())) return false;
  if (!can_begin_plain(value, context) || has_control(value) || is_marker(value)) return false;
  if (value.find("\xC2\x85") != std::string_view::npos || value.find("\xEF\xBB\xBF") != std::string_view::npos)
    return false;
  return end_of_plain(value, 0, value.size(), context == Context::flow) == value.size();
}

std::string escaped_for_double(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::string_view invisible = escape_of_invisible(value.substr(i));
    if (!invisible.empty()) {
      out += invisible;
      i += invisible == "\\N" ? std::size_t{1} : std::size_t{2};
    } else if (needs_escape(value[i])) {
      out += escape_of_control(value[i]);
    } else {
      if (value[i] == '"' || value[i] == '\\') out += '\\';
      out += value[i];
    }
  }
  return out;
}

}  // namespace

bool is_plain_text(std::string_view value, ReaderSet readers, Context context) {
  if (!is_plain_scalar(value, context) || core_kind(value) != Kind::string) return false;
  const ReaderSet others = readers_of_other_types(value);
  for (std::size_t i = 0; i < reader_names.size(); ++i)
    if (readers.contains(static_cast<Reader>(i)) && others.contains(static_cast<Reader>(i))) return false;
  return true;
}

bool stands_as_it_is(std::string_view value, Style style, Context context) {
  if (style == Style::plain) return is_plain_scalar(value, context);
  if (style == Style::double_quoted) return double_quoted(value).size() == value.size() + 2;
  if (style == Style::single_quoted) return !has_control(value) && value.find('\'') == std::string_view::npos;
  return !has_control(value);
}

std::string double_quoted(std::string_view value) {
  return '"' + escaped_for_double(value) + '"';
}

std::optional<std::string> single_quoted(std::string_view value) {
  if (has_control(value) || value.find("\xC2\x85") != std::string_view::npos) return std::nullopt;
  std::string out = "'";
  for (const char c : value) out.append(c == '\'' ? 2 : 1, c);
  return out + '\'';
}

std::string quoted(std::string_view value, Style like, ReaderSet readers, Context context) {
  const bool was_quoted = like == Style::single_quoted || like == Style::double_quoted;
  if (!was_quoted && is_plain_text(value, readers, context)) return std::string(value);
  if (like == Style::single_quoted)
    if (std::optional<std::string> single = single_quoted(value)) return *std::move(single);
  return double_quoted(value);
}

TextEdit replace_scalar(const Node& scalar, std::string_view text, std::string_view value, ReaderSet readers) {
  const bool is_missing =
      scalar.outer.empty() && scalar.outer.begin > 0 && !is_blank_or_break(text[scalar.outer.begin - 1]);
  std::string written = quoted(value, scalar.style, readers, context_of(scalar, text));
  const bool keeps_quotes = scalar.is_quoted() && written.front() == text[scalar.outer.begin];
  if (keeps_quotes) return {scalar.span, written.substr(1, written.size() - 2)};
  return {scalar.outer, is_missing ? ' ' + written : std::move(written)};
}

Context context_of(const Node& scalar, std::string_view text) {
  for (std::size_t at = scalar.outer.end; at < text.size(); ++at) {
    if (is_blank_or_break(text[at])) continue;
    if (text[at] != '#' || at == 0 || !is_blank_or_break(text[at - 1]))
      return text[at] == ',' || text[at] == ']' || text[at] == '}' ? Context::flow : Context::block;
    at = std::min(text.find('\n', at), text.size() - 1);
  }
  return Context::block;
}

std::optional<TextEdit> remove_lines(std::string_view text, Span entry_or_item) {
  const std::size_t begin = line_start(text, entry_or_item.begin);
  if (skip_blanks(text, begin, entry_or_item.begin) != entry_or_item.begin) return std::nullopt;
  const Line last = line_at(text, entry_or_item.end, text.size());
  if (skip_blanks(text, last.begin, last.end) != last.end) return std::nullopt;
  const std::string_view removed = text.substr(begin, entry_or_item.end - begin);
  if (removed.find('#') != std::string_view::npos && removed.find('\n') != std::string_view::npos) return std::nullopt;
  return TextEdit{span_of(begin, last.next), {}};
}

}  // namespace matterlint::yaml
