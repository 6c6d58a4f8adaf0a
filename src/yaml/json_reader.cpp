#include <algorithm>
#include <optional>

#include "text/utf8.h"
#include "yaml/builder.h"
#include "yaml/characters.h"
#include "yaml/reader.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view no_value = "this is no value of JSON; text must stand between double quotes";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// RFC 8259, by recursive descent.
class JsonReader {
 public:
  JsonReader(std::string_view text, Span block, Tree& tree)
      : text_(text.substr(0, block.end)), at_(block.begin), tree_(tree) {}

  void read() {
    if (text_.substr(at_).starts_with(byte_order_mark)) at_ += byte_order_mark.size();
    skip_space();
    if (at_ == text_.size()) {
      fail(at_, at_, "there is nothing here; JSON needs a value");
      return;
    }
    const Result root = value();
    if (!root) return;
    skip_space();
    if (at_ < text_.size()) {
      fail_here("nothing can follow the value that ends above");
      return;
    }
    tree_.set_root(*root);
  }

 private:
  using Result = std::optional<Node>;

  Result value();
  Result array();
  Result object();
  Result string();
  Result number();
  Result word(std::string_view expected, Kind kind);
  bool entry();
  std::nullopt_t missing_key();
  std::nullopt_t missing_comma(char closer);
  std::nullopt_t no_comment();
  std::nullopt_t wrong_word();
  bool escape(std::string& out);
  std::optional<std::uint32_t> hex4(std::size_t at) const;

  void skip_space() {
    while (at_ < text_.size() && (is_blank_or_break(text_[at_]))) ++at_;
  }
  bool take(char c) {
    skip_space();
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  std::nullopt_t fail(std::size_t begin, std::size_t end, std::string message) {
    if (!tree_.is_broken()) tree_.add_error({.span = span_of(begin, end), .message = std::move(message)});
    return std::nullopt;
  }
  /// At the character that is wrong.
  std::nullopt_t fail_here(std::string message) {
    const std::size_t size = at_ < text_.size() ? first_code_point(text_.substr(at_)).size : 0;
    return fail(at_, at_ + size, std::move(message));
  }

  std::string_view text_;
  std::size_t at_;
  Tree& tree_;
  std::size_t depth_ = 0;
};

JsonReader::Result JsonReader::value() {
  skip_space();
  if (at_ == text_.size()) return fail_here("a value is missing");
  switch (text_[at_]) {
    case '[':
      return array();
    case '{':
      return object();
    case '"':
      return string();
    case 't':
      return word("true", Kind::boolean);
    case 'f':
      return word("false", Kind::boolean);
    case 'n':
      return word("null", Kind::null);
    case '\'':
      return fail_here("JSON has double quotes only");
    case '/':
    case '#':
      return no_comment();
    case ',':
    case ']':
    case '}':
      return fail_here("a value is missing");
    default:
      return number();
  }
}

JsonReader::Result JsonReader::array() {
  const std::size_t begin = at_++;
  if (++depth_ > max_depth) return fail(begin, begin + 1, "this is nested too deep");
  std::vector<Node>& items = tree_.open_items();
  const std::size_t base = items.size();
  bool is_first = true;
  while (!take(']')) {
    if (at_ == text_.size()) return fail(begin, begin + 1, "this bracket is never closed");
    if (!is_first && !take(',')) return missing_comma(']');
    skip_space();
    if (!is_first && at_ < text_.size() && text_[at_] == ']')
      return fail(at_ - 1, at_, "no `,` can follow the last item");
    is_first = false;
    const Result item = value();
    if (!item) return std::nullopt;
    items.push_back(*item);
  }
  --depth_;
  return close_sequence(tree_, base, Style::flow, span_of(begin, at_));
}

JsonReader::Result JsonReader::object() {
  const std::size_t begin = at_++;
  if (++depth_ > max_depth) return fail(begin, begin + 1, "this is nested too deep");
  const std::size_t base = tree_.open_entries().size();
  bool is_first = true;
  while (!take('}')) {
    if (at_ == text_.size()) return fail(begin, begin + 1, "this bracket is never closed");
    if (!is_first && !take(',')) return missing_comma('}');
    is_first = false;
    if (!entry()) return std::nullopt;
  }
  --depth_;
  return close_mapping(tree_, base, Style::flow, span_of(begin, at_));
}

bool JsonReader::entry() {
  skip_space();
  if (at_ == text_.size() || text_[at_] != '"') {
    missing_key();
    return false;
  }
  const Result key = string();
  if (!key) return false;
  if (!take(':')) {
    fail_here("a `:` is missing behind the key");
    return false;
  }
  const Result found = value();
  if (!found) return false;
  tree_.open_entries().push_back({*key, *found});
  return true;
}

/// In place of a key.
std::nullopt_t JsonReader::missing_key() {
  const char here = at_ < text_.size() ? text_[at_] : '\0';
  if (here == '}') {
    const std::size_t comma = text_.find_last_not_of(" \t\r\n", at_ - 1);
    return fail(comma, comma + 1, "no `,` can follow the last entry");
  }
  if (here == '/' || here == '#') return no_comment();
  return here == ',' ? fail_here("nothing stands before this `,`")
                     : fail_here("a key must stand between double quotes");
}

/// In place of a comma: text behind a quote that was to end later, or what is next.
std::nullopt_t JsonReader::missing_comma(char closer) {
  const char here = text_[at_];
  if (here == '/' || here == '#') return no_comment();
  if (here == '=' || here == ':') return fail_here("this can not follow a value");
  const std::size_t line_end = line_at(text_, at_, text_.size()).end;
  const std::size_t quote = text_.substr(0, line_end).find('"', at_);
  if (text_[at_ - 1] == '"' && here != '"' && quote != std::string_view::npos)
    return fail(at_, quote,
                "the quotes around `" + std::string(text_.substr(at_, quote - at_)) +
                    "` end the text that they stand in; within text a quote is `\\\"`");
  return fail_here(std::string("a `,` or `") + closer + "` is missing here");
}

std::nullopt_t JsonReader::no_comment() {
  const bool is_comment =
      text_[at_] == '#' || text_.substr(at_).starts_with("//") || text_.substr(at_).starts_with("/*");
  return fail_here(is_comment ? "JSON has no comments" : std::string(no_value));
}

/// What is none of JSON's values, as a whole.
std::nullopt_t JsonReader::wrong_word() {
  static constexpr std::string_view ends = " \t\r\n,:]}\"";
  const std::string_view word = text_.substr(at_, text_.substr(at_).find_first_of(ends));
  if (word.starts_with("\u201C") || word.starts_with("\u2018"))
    return fail_here("`" + std::string(word.substr(0, 3)) + "` is no quote of JSON, which has `\"` alone");
  for (const std::string_view right : {"true", "false", "null"})
    if (equal_ignoring_ascii_case(word, right) || (right == "null" && word == "None"))
      return fail(at_, at_ + word.size(),
                  "`" + std::string(word) + "` is written `" + std::string(right) + "` in JSON");
  return fail_here(std::string(no_value));
}

JsonReader::Result JsonReader::string() {
  const std::size_t begin = at_++;
  std::string decoded;
  std::size_t copied = at_;
  for (; at_ < text_.size() && text_[at_] != '"';) {
    const char c = text_[at_];
    if (is_line_break(c)) return fail(begin, begin + 1, "this quote is not closed on its line");
    if (c >= 0 && c < ' ') return fail_here("a control character in text must be written as an escape");
    if (c != '\\') {
      ++at_;
      continue;
    }
    decoded += text_.substr(copied, at_ - copied);
    if (!escape(decoded)) return std::nullopt;
    copied = at_;
  }
  if (at_ == text_.size()) return fail(begin, begin + 1, "this quote is never closed");
  Node node;
  node.kind = Kind::string;
  node.style = Style::double_quoted;
  node.span = span_of(begin + 1, at_);
  node.outer = span_of(begin, ++at_);
  const bool has_escapes = copied != begin + 1;
  if (has_escapes) decoded += text_.substr(copied, at_ - 1 - copied);
  node.text = has_escapes ? tree_.arena().copy(std::string_view(decoded)) : slice(text_, node.span);
  return node;
}

std::optional<std::uint32_t> JsonReader::hex4(std::size_t at) const {
  if (at + 4 > text_.size()) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text_.substr(at, 4)) {
    if (hex_value(c) < 0) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(hex_value(c));
  }
  return value;
}

/// At a backslash; surrogates come in pairs.
bool JsonReader::escape(std::string& out) {
  static constexpr std::string_view letters = "\"\\/bfnrt";
  static constexpr std::string_view values = "\"\\/\b\f\n\r\t";
  const std::size_t begin = at_;
  const char letter = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
  if (const std::size_t simple = letters.find(letter); letter != '\0' && simple != std::string_view::npos) {
    out += values[simple];
    at_ += 2;
    return true;
  }
  const std::optional<std::uint32_t> unit = letter == 'u' ? hex4(at_ + 2) : std::nullopt;
  if (!unit) {
    const std::size_t size = begin + 1 < text_.size() ? first_code_point(text_.substr(begin + 1)).size : 0;
    fail(begin, begin + 1 + size, "this escape is none of JSON's; a backslash itself is written `\\\\`");
    return false;
  }
  at_ += 6;
  char32_t value = *unit;
  const bool is_high = *unit >= 0xD800 && *unit < 0xDC00;
  const std::optional<std::uint32_t> low =
      is_high && text_.substr(at_).starts_with("\\u") ? hex4(at_ + 2) : std::nullopt;
  if (low && *low >= 0xDC00 && *low < 0xE000) {
    value = 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00);
    at_ += 6;
  } else if (is_high || (*unit >= 0xDC00 && *unit < 0xE000)) {
    fail(begin, at_, "this escape is half of a character; its other half is missing");
    return false;
  }
  append_utf8(out, value);
  return true;
}

/// `-? (0 | [1-9][0-9]*) (.[0-9]+)? ([eE][+-]?[0-9]+)?`
JsonReader::Result JsonReader::number() {
  const std::size_t begin = at_;
  const auto digits = [this] {
    const std::size_t first = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    return at_ - first;
  };
  const auto next_is = [this](std::string_view any) { return at_ < text_.size() && any.find(text_[at_]) != any.npos; };
  if (next_is("-")) ++at_;
  const bool has_zero = next_is("0");
  const std::size_t whole = digits();
  if (whole == 0) {
    at_ = begin;
    return wrong_word();
  }
  if (has_zero && whole > 1) return fail(begin, at_, "a number can not begin with 0");
  Kind kind = Kind::integer;
  if (next_is(".")) {
    ++at_;
    kind = Kind::number;
    if (digits() == 0) return fail_here("a digit is missing here");
  }
  if (next_is("eE")) {
    ++at_;
    kind = Kind::number;
    if (next_is("+-")) ++at_;
    if (digits() == 0) return fail_here("a digit is missing here");
  }
  Node node = plain_node(text_, span_of(begin, at_));
  node.kind = kind;
  return node;
}

JsonReader::Result JsonReader::word(std::string_view expected, Kind kind) {
  const std::size_t begin = at_;
  if (!text_.substr(at_).starts_with(expected)) return wrong_word();
  at_ += expected.size();
  Node node = plain_node(text_, span_of(begin, at_));
  node.kind = kind;
  return node;
}

}  // namespace

void read_json(std::string_view text, Span block, Tree& tree) {
  tree.clear(Language::json);
  JsonReader(text, block, tree).read();
}

}  // namespace matterlint::yaml
