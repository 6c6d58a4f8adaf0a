#include "yaml/notation.h"

#include <algorithm>
#include <vector>

#include "text/json_text.h"
#include "text/utf8.h"
#include "yaml/characters.h"

namespace matterlint::yaml {
namespace {

bool is_escaped_in_toml(char c) {
  return is_control(c) || is_line_break(c) || c == '\t' || c == '"' || c == '\\';
}

std::string escaped_in_toml(char c) {
  static constexpr std::string_view letters = "btnfr\"\\";
  static constexpr std::string_view values = "\b\t\n\f\r\"\\";
  static constexpr std::string_view hex_digits = "0123456789ABCDEF";
  if (const std::size_t simple = values.find(c); simple != std::string_view::npos) return {'\\', letters[simple]};
  const auto byte = static_cast<unsigned char>(c);
  return {'\\', 'u', '0', '0', hex_digits[byte >> 4U], hex_digits[byte & 15U]};
}

std::string toml_text(std::string_view value, Style like) {
  const auto needs_escape = [](char c) { return is_control(c) || is_line_break(c) || c == '\''; };
  if (like == Style::single_quoted && std::none_of(value.begin(), value.end(), needs_escape))
    return "'" + std::string(value) + "'";
  std::string out = "\"";
  for (const char c : value) out += is_escaped_in_toml(c) ? escaped_in_toml(c) : std::string(1, c);
  return out + '"';
}

bool is_bare_key(std::string_view name) {
  const auto is_wrong = [](char c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return !is_letter && !is_digit(c) && c != '_' && c != '-';
  };
  return !name.empty() && std::none_of(name.begin(), name.end(), is_wrong);
}

std::string written_key(Language language, std::string_view name, Style like) {
  const bool is_bare = language == Language::toml && like == Style::plain && is_bare_key(name);
  return is_bare ? std::string(name) : quoted_text(language, name, like);
}

/// How many digits begin a text; they are taken off.
std::size_t take_digits(std::string_view& text) {
  const auto other = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto count = static_cast<std::size_t>(other - text.begin());
  text.remove_prefix(count);
  return count;
}

/// RFC 8259; TOML reads the same from all of these.
bool is_json_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const bool has_zero = text.starts_with('0');
  const std::size_t whole = take_digits(text);
  if (whole == 0 || (has_zero && whole > 1)) return false;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (take_digits(text) == 0) return false;
  }
  if (text.empty()) return true;
  if (text.front() != 'e' && text.front() != 'E') return false;
  text.remove_prefix(1);
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  return take_digits(text) > 0 && text.empty();
}

TextEdit replace(const Node& scalar, std::string_view text, std::string written) {
  const bool has_one_quote = scalar.is_quoted() && scalar.outer.size() == scalar.span.size() + 2;
  if (has_one_quote && written.front() == text[scalar.outer.begin])
    return {scalar.span, written.substr(1, written.size() - 2)};
  return {scalar.outer, std::move(written)};
}

/// The values over several lines.
void add_long_values(const Node& node, std::string_view text, std::vector<Span>& found) {
  const bool is_leaf = node.is_scalar() || node.style == Style::flow;
  if (is_leaf && slice(text, node.outer).find('\n') != std::string_view::npos) found.push_back(node.outer);
  if (is_leaf) return;
  for (const Node& item : node.items()) add_long_values(item, text, found);
  for (const Entry& entry : node.entries()) add_long_values(entry.value, text, found);
}

/// Where the first header of TOML begins, or what stands right above it: comments and empty lines. The end of the block
/// where there is none.
std::size_t end_of_top_level(const Node& root, std::string_view text, Span block) {
  std::vector<Span> long_values;
  add_long_values(root, text, long_values);
  std::size_t end = block.begin;
  for (std::size_t at = block.begin; at < block.end;) {
    const Line line = line_at(text, at, block.end);
    const bool is_inside = std::any_of(long_values.begin(), long_values.end(),
                                       [&line](Span span) { return span.begin < line.begin && line.begin < span.end; });
    const std::string_view written = trim(text.substr(line.begin, line.end - line.begin));
    if (!is_inside && written.starts_with('[')) return end;
    if (is_inside || (!written.empty() && !written.starts_with('#'))) end = line.next;
    at = line.next;
  }
  return block.end;
}

/// What stands before the text of a line, if that is nothing but blanks.
std::optional<std::string_view> indent_before(std::string_view text, std::size_t at) {
  const std::size_t line = text.substr(0, at).rfind('\n') + 1;
  if (line == 0 || skip_blanks(text, line, at) != at) return std::nullopt;
  return text.substr(line, at - line);
}

TextEdit insert_in_json(const Node& root, std::string_view text, const std::string& entry, std::string_view line_end) {
  if (root.size() == 0) return {span_of(root.span.begin + 1U, root.span.begin + 1U), entry};
  const Entry& last = root.entries().back();
  const std::optional<std::string_view> indent = indent_before(text, last.key.outer.begin);
  const std::string before = indent ? "," + std::string(line_end) + std::string(*indent) : ", ";
  return {{last.value.outer.end, last.value.outer.end}, before + entry};
}

}  // namespace

std::string quoted_text(Language language, std::string_view value, Style like) {
  return language == Language::toml ? toml_text(value, like) : to_json(value);
}

std::optional<std::string> written_value(Language language, const Node& value) {
  if (value.is_string()) return quoted_text(language, value.text);
  if (value.is_null()) return language == Language::json ? std::optional("null") : std::nullopt;
  if (value.kind == Kind::boolean) return ascii_lower(value.text);
  if (value.is_scalar()) return is_json_number(value.text) ? std::optional(std::string(value.text)) : std::nullopt;
  if (!value.is_sequence()) return std::nullopt;
  std::string list;
  for (const Node& item : value.items()) {
    const std::optional<std::string> written = item.is_scalar() ? written_value(language, item) : std::nullopt;
    if (!written) return std::nullopt;
    list += (list.empty() ? "" : ", ") + *written;
  }
  return "[" + list + "]";
}

TextEdit replace_with_text(Language language, const Node& scalar, std::string_view text, std::string_view value) {
  return replace(scalar, text, quoted_text(language, value, scalar.style));
}

TextEdit replace_key(Language language, const Node& key, std::string_view text, std::string_view name) {
  return replace(key, text, written_key(language, name, key.style));
}

std::optional<TextEdit> insert_property(const Tree& tree, std::string_view text, Span block, std::string_view name,
                                        std::string_view value, std::string_view line_ending) {
  if (tree.root() == nullptr || !tree.root()->is_mapping()) return std::nullopt;
  const std::string sign = tree.language() == Language::json ? ": " : " = ";
  const std::string entry = written_key(tree.language(), name, Style::plain) + sign + std::string(value);
  if (tree.language() == Language::json) return insert_in_json(*tree.root(), text, entry, line_ending);
  const std::size_t at = end_of_top_level(*tree.root(), text, block);
  const bool is_at_margin = at == block.begin || text[at - 1] == '\n';
  return TextEdit{span_of(at, at), (is_at_margin ? "" : std::string(line_ending)) + entry + std::string(line_ending)};
}

}  // namespace matterlint::yaml
