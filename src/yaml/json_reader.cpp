#include "yaml/json_reader.h"

#include <vector>

#include "source/byte_order_mark.h"
#include "yaml/builder.h"
#include "yaml/reader.h"

namespace matterlint::yaml {
void JsonReader::read() {
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

void read_json(std::string_view text, Span block, Tree& tree) {
  tree.clear(Language::json);
  JsonReader(text, block, tree).read();
}

}  // namespace matterlint::yaml
