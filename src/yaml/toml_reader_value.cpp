#include <algorithm>
#include <charconv>

#include "text/npos.h"
#include "text/utf8.h"
#include "yaml/builder.h"
#include "yaml/toml_bare.h"
#include "yaml/toml_check.h"
#include "yaml/toml_explain.h"
#include "yaml/toml_reader.h"

namespace matterlint::yaml {
namespace {

/// `[name]`, `[[name]]`, and no list of such values.
bool is_header(std::string_view line) {
  const std::size_t begin = line.starts_with("[[") ? 2 : 1;
  const std::string_view name = line.substr(begin, line.find(']') - begin);
  const bool has_end = line.substr(begin + name.size()).starts_with(begin == 2 ? "]]" : "]");
  return has_end && !kind_of_toml_bare(name) && !name.empty() && name.find_first_of(" \t\"',[{#+") == npos;
}

/// A number as the core schema writes it, which all that look at numbers know: `1000` for `1_000`, `5` for `0b101`,
/// `.inf` for `inf`.
std::string core_number(std::string_view bare) {
  std::string text(bare);
  std::erase(text, '_');
  if (text.ends_with("nan")) return ".nan";
  if (text.ends_with("inf")) return text.insert(text.size() - 3, ".");
  if (!text.starts_with("0b")) return text;
  std::uint64_t value = 0;
  std::from_chars(text.data() + 2, text.data() + text.size(), value, 2);
  return std::to_string(value);
}

}  // namespace

std::optional<Node> TomlReader::value(bool in_brackets) {
  switch (next()) {
    case '"':
    case '\'':
      return string();
    case '[':
      return array();
    case '{':
      return text_.substr(at_).starts_with("{{") ? placeholder() : inline_table();
    default:
      return bare(in_brackets);
  }
}

/// Where the closing quotes end of a string that begins here; nothing where they are missing.
std::optional<std::size_t> TomlReader::end_of_string(bool is_long) const {
  const char quote = text_[at_];
  const std::size_t quotes = is_long ? 3 : 1;
  const std::string closer(quotes, quote);
  for (std::size_t at = at_ + quotes; at < text_.size(); ++at) {
    if (text_[at] == '\n' && !is_long) return std::nullopt;
    if (text_[at] == '\\' && quote == '"') {
      if (is_long || !text_.substr(at + 1).starts_with('\n')) ++at;
    } else if (text_.substr(at).starts_with(closer)) {
      at += quotes;
      // Two quotes more are text that the long string ends with.
      for (std::size_t more = 0; is_long && more < 2 && at < text_.size() && text_[at] == quote; ++more) ++at;
      return at;
    }
  }
  return std::nullopt;
}

std::optional<Node> TomlReader::string() {
  const std::string_view rest = text_.substr(at_);
  const bool is_long = rest.starts_with("\"\"\"") || rest.starts_with("'''");
  const std::size_t begin = at_;
  const std::size_t quotes = is_long ? 3 : 1;
  const std::optional<std::size_t> end = end_of_string(is_long);
  Node node;
  node.kind = Kind::string;
  node.style = rest.front() == '"' ? Style::double_quoted : Style::single_quoted;
  if (!end) {
    fault(begin, begin + quotes, "this quote is never closed");
    at_ = is_long ? text_.size() : end_of_line();
    node.span = node.outer = span_of(begin, at_);
    return node;
  }
  node.outer = span_of(begin, *end);
  node.span = span_of(begin + quotes, *end - quotes);
  // The line break behind the opening quotes is no text.
  if (is_long && rest.substr(3).starts_with("\r\n")) ++node.span.begin;
  if (is_long && text_[node.span.begin] == '\n') ++node.span.begin;
  node.text = text_of_string(node, is_long);
  at_ = *end;
  scalars_.push_back(node.outer);
  return node;
}

/// The text itself where it stands there as it is.
std::string_view TomlReader::text_of_string(const Node& node, bool is_long) {
  const std::string_view inside = slice(text_, node.span);
  const bool has_escapes = node.style == Style::double_quoted && inside.find('\\') != npos;
  const bool has_returns = is_long && inside.find('\r') != npos;
  has_plain_values_ = has_plain_values_ && !has_escapes && !is_long;
  if (!has_escapes && !has_returns) return inside;
  std::optional<std::string> text = text_of_toml_string(slice(text_, node.outer));
  return text ? tree_.arena().copy(std::string_view(*text)) : inside;
}

/// Up to the end of the line or a comment, in brackets up to what ends an item.
std::optional<Node> TomlReader::bare(bool in_brackets) {
  std::size_t end = std::min(text_.find_first_of(in_brackets ? "#\n,]}" : "#\n", at_), text_.size());
  if (text_.substr(0, end).ends_with('\r') && text_.substr(end).starts_with('\n')) --end;
  Node node;
  node.span = node.outer = span_of(at_, at_ + trim(text_.substr(at_, end - at_)).size());
  node.text = slice(text_, node.span);
  const std::optional<Kind> kind = kind_of_toml_bare(node.text);
  node.kind = kind.value_or(Kind::string);
  has_odd_value_ = has_odd_value_ || !kind;
  has_plain_values_ = has_plain_values_ && kind && is_plainly_right(node.text, *kind);
  const bool is_number = node.kind == Kind::integer || node.kind == Kind::number;
  if (is_number && (node.text.find_first_of("_n") != npos || node.text.starts_with("0b")))
    node.text = tree_.arena().copy(std::string_view(core_number(node.text)));
  // What is no value at all is stepped over, so that reading goes on.
  at_ = node.span.empty() ? std::min(at_ + 1, text_.size()) : node.span.end;
  scalars_.push_back(node.span);
  return node;
}

/// `{{ .Date }}`: a template that was not filled in.
Node TomlReader::placeholder() {
  const std::string_view line = text_.substr(at_, end_of_line() - at_);
  const std::size_t closer = line.rfind("}}");
  Node node;
  node.kind = Kind::string;
  node.span = node.outer = span_of(at_, at_ + (closer == npos ? line.size() : closer + 2));
  node.text = slice(text_, node.span);
  fault(at_, node.span.end, "a placeholder must stand in quotes", Fault::placeholder);
  at_ = node.span.end;
  return node;
}

std::optional<Node> TomlReader::array() {
  const std::size_t begin = at_++;
  if (++depth_ > max_depth) return too_deep(begin);
  const std::size_t base = tree_.open_items().size();
  for (skip_space(); next() != ']'; skip_space()) {
    if (is_unclosed(begin)) return std::nullopt;
    if (stray(']')) continue;
    const std::optional<Node> item = value(true);
    if (!item) return std::nullopt;
    tree_.open_items().push_back(*item);
    if (!separator(begin, ']')) return std::nullopt;
  }
  --depth_;
  return close_sequence(tree_, base, Style::flow, span_of(begin, ++at_));
}

std::optional<Node> TomlReader::inline_table() {
  const std::size_t begin = at_++;
  if (++depth_ > max_depth) return too_deep(begin);
  const TomlTables::Table table = tables_.open_alone(depth_, begin);
  std::size_t comma = begin;
  for (skip_space_in_braces(begin); next() != '}'; skip_space_in_braces(begin)) {
    if (is_unclosed(begin)) return std::nullopt;
    if (stray('}')) continue;
    if (!entry(table) || !separator(begin, '}')) return std::nullopt;
    comma = at_ - 1;
  }
  if (text_[comma] == ',') fault(comma, comma + 1, "no `,` can follow the last entry");
  --depth_;
  Node node = tables_.node_of(table);
  node.style = Style::flow;
  node.span = node.outer = span_of(begin, ++at_);
  return node;
}

std::nullopt_t TomlReader::too_deep(std::size_t begin) {
  fault(begin, begin + 1, "this is nested too deep");
  return std::nullopt;
}

/// TOML breaks no line between braces.
void TomlReader::skip_space_in_braces(std::size_t opener) {
  skip_blanks();
  if (at_end() || (!at_line_end() && next() != '#')) return;
  skip_space();
  if (!at_end() && !opens_statement()) fault(opener, opener + 1, "a table in braces must stand on one line");
}

/// `key = value` between braces.
bool TomlReader::entry(TomlTables::Table table) {
  const std::size_t begin = at_;
  std::vector<Node> path;
  if (!key_path(path)) return fault(at_, end_of_character(at_), "a key is missing here");
  if (next() != '=' && next() != ':') return fault(begin, path.back().outer.end, "a `=` is missing behind this key");
  if (next() == ':') fault(at_, at_ + 1, "TOML has a `=` in place of this `:`");
  const std::size_t equals = at_++;
  skip_space();
  if (next() == ',' || next() == '}' || at_end())
    return fault(equals, equals + 1, "a value is missing behind this `=`");
  if (depth_ + path.size() > max_depth) return fault(begin, equals, "this is nested too deep");
  depth_ += path.size();
  const std::optional<Node> read = value(true);
  depth_ -= path.size();
  if (read) tables_.add(table, path, *read);
  return read.has_value();
}

/// What stands behind an item or entry. A comma that is missing does not keep from reading what follows.
bool TomlReader::separator(std::size_t opener, char closer) {
  const bool is_recovering = !errors_.empty() && error_line_.contains(static_cast<std::uint32_t>(at_));
  skip_space();
  if (next() == closer) return true;
  if (next() == ',') {
    ++at_;
  } else if (is_unclosed(opener)) {
    return false;
  } else if (!is_recovering) {
    fault(at_, end_of_character(at_), std::string("a `,` or `") + closer + "` is missing here");
  }
  return true;
}

/// A comma without an item before it, or a bracket of the other kind.
bool TomlReader::stray(char closer) {
  const bool is_bracket = next() != closer && (next() == ']' || next() == '}');
  if (next() != ',' && !is_bracket) return false;
  fault(at_, at_ + 1,
        is_bracket ? "`" + std::string(1, next()) + "` closes no bracket that is open"
                   : "nothing stands before this `,`");
  ++at_;
  return true;
}

/// Whether brackets are open to the end, or to a line that is the next statement, where reading goes on.
bool TomlReader::is_unclosed(std::size_t opener) {
  if (!at_end() && !opens_statement()) return false;
  fault(opener, opener + 1, "this bracket is never closed");
  is_at_next_ = !at_end();
  return true;
}

/// `key = `, `[name]` at the margin of a line. A list that is an item can stand there too.
bool TomlReader::opens_statement() const {
  if (at_ == 0 || text_[at_ - 1] != '\n') return false;
  const std::string_view line = text_.substr(at_, end_of_line() - at_);
  if (line.front() == '[') return is_header(line);
  const std::size_t key = line.find_first_of(" \t=\"'[]{},#");
  return key != npos && key > 0 && line.substr(yaml::skip_blanks(line, key, line.size())).starts_with('=');
}

}  // namespace matterlint::yaml
