#include "yaml/toml_reader.h"

#include <algorithm>
#include <set>
#include <utility>

#include "text/utf8.h"
#include "yaml/builder.h"
#include "yaml/reader.h"
#include "yaml/toml_bare.h"
#include "yaml/toml_check.h"
#include "yaml/toml_explain.h"

namespace matterlint::yaml {
namespace {

bool is_bare_key(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '-';
}

/// toml++ is not asked about what has no value's shape, which not always leaves it unharmed, nor about plain text.
bool is_right(std::string_view scalar) {
  const bool has_quotes = scalar.starts_with('"') || scalar.starts_with('\'');
  if (!has_quotes && !kind_of_toml_bare(scalar)) return false;
  const bool is_plain = has_quotes && scalar.find_first_of("\\\n") == std::string_view::npos;
  return (is_plain && find_stray_control(scalar) == scalar.size()) || is_toml_value(scalar);
}

}  // namespace

void TomlReader::read() {
  while (!at_end()) {
    skip_blanks_and_comment();
    if (!at_line_end()) statement();
    if (!std::exchange(is_at_next_, false)) skip_line();
  }
  tree_.set_root(tables_.node_of(TomlTables::root));
  check();
  for (SyntaxError& error : errors_) tree_.add_error(std::move(error));
}

/// A header or a property. Where it is wrong, false: reading goes on at the next line.
bool TomlReader::statement() {
  if (conflict_marker()) return false;
  return next() == '[' ? header() : property();
}

bool TomlReader::conflict_marker() {
  if (!text_.substr(at_).starts_with("<<<<<<< ")) return false;
  fault(at_, end_of_line(), "a merge conflict is not resolved", Fault::conflict_marker);
  return true;
}

bool TomlReader::property() {
  const std::size_t begin = at_;
  if (!key_path(path_) || next() != '=') return missing_equals(begin);
  const std::size_t equals = at_++;
  skip_blanks();
  if (at_line_end() || next() == '#') return fault(equals, equals + 1, "a value is missing behind this `=`");
  depth_ = tables_.depth_of(table_) + path_.size();
  if (depth_ > max_depth) return fault(begin, equals, "this is nested too deep");
  const std::optional<Node> read = value(false);
  if (!read) return false;
  tables_.add(table_, path_, *read);
  return end_of_statement();
}

/// `[a.b]`, `[[a.b]]`. What stands below a header that is wrong belongs to no table.
bool TomlReader::header() {
  const std::size_t begin = at_;
  const bool is_item = text_.substr(at_).starts_with("[[");
  table_ = tables_.open_alone(1, begin);
  at_ += is_item ? 2 : 1;
  skip_blanks();
  if (next() == ']') return fault(begin, at_ + 1, "a name is missing between these brackets");
  const bool has_path = key_path(path_);
  if (has_path && text_.substr(at_).starts_with(is_item ? "]]" : "]")) return open_table(begin, is_item);
  const std::size_t end = text_.substr(0, end_of_line()).find(']', at_);
  if (!has_path && next() == ']') return fault(at_ - 1, at_, "a name is missing behind this `.`");
  if (end == std::string_view::npos || next() == ']') return fault(begin, begin + 1, "this bracket is never closed");
  const std::size_t name = yaml::skip_blanks(text_, begin + (is_item ? 2 : 1), end);
  const std::string written(trim(text_.substr(name, end - name)));
  return fault(name, name + written.size(), "the name `" + written + "` must stand in quotes");
}

bool TomlReader::open_table(std::size_t begin, bool is_item) {
  at_ += is_item ? 2 : 1;
  if (path_.size() > max_depth) return fault(begin, at_, "this is nested too deep");
  table_ = is_item ? tables_.append(path_, at_) : tables_.open(path_, at_);
  if (tables_.depth_of(table_) > max_depth) return fault(begin, at_, "this is nested too deep");
  return end_of_statement();
}

/// `a."b c".d` and the blanks behind it. False where a part is none.
bool TomlReader::key_path(std::vector<Node>& path) {
  path.clear();
  do {
    if (!path.empty()) ++at_;
    skip_blanks();
    const std::optional<Node> part = key();
    if (!part) return false;
    path.push_back(*part);
    skip_blanks();
  } while (next() == '.');
  return true;
}

std::optional<Node> TomlReader::key() {
  const std::size_t begin = at_;
  if (next() == '"' || next() == '\'') {
    const bool is_long = text_.substr(at_).starts_with("\"\"\"") || text_.substr(at_).starts_with("'''");
    return is_long || !end_of_string(false) ? std::nullopt : string();
  }
  while (!at_end() && is_bare_key(text_[at_])) ++at_;
  if (at_ == begin) return std::nullopt;
  Node node;
  node.kind = Kind::string;
  node.span = node.outer = span_of(begin, at_);
  node.text = slice(text_, node.span);
  return node;
}

bool TomlReader::end_of_statement() {
  const std::size_t behind = at_;
  skip_blanks_and_comment();
  if (at_line_end()) return true;
  const std::size_t end = at_ + trim(text_.substr(at_, end_of_line() - at_)).size();
  const char before = text_[behind - 1];
  if (before == '"' || before == '\'') return text_behind_string(behind, end);
  return fault(at_, end, "nothing can follow here on the line");
}

/// `"Last "guy" x"` at `guy`, `"text" more` at `more`.
bool TomlReader::text_behind_string(std::size_t begin, std::size_t end) {
  const std::string_view behind = text_.substr(begin, end - begin);
  const std::size_t quote = behind.find(text_[begin - 1]);
  const bool has_inner = quote != std::string_view::npos && quote > 0 && !is_blank(behind.front());
  if (!has_inner) return fault(at_, end, "no text can stand behind the closing quote");
  return fault(begin, begin + quote,
               "the quotes around `" + std::string(behind.substr(0, quote)) + "` end the text that they stand in");
}

/// What stands in place of `key = ` at `begin`; `at_` is where it goes wrong.
bool TomlReader::missing_equals(std::size_t begin) {
  const std::string_view line = trim(text_.substr(begin, end_of_line() - begin));
  const std::size_t wrong = std::min(at_ - begin, line.size());
  if (line.front() == '=') return fault(begin, begin + 1, "a key is missing before this `=`");
  if (line.starts_with("- "))
    return fault(begin, begin + 1, "TOML has no lists of `-`, it writes them as `[\"a\", \"b\"]`");
  const bool is_quote = line.front() == '"' || line.front() == '\'';
  if (is_quote && wrong == 0) return fault(begin, begin + 1, "this quote is never closed");
  const std::size_t sign = line.find_first_of("=:\"'", wrong);
  const std::string_view rest = line.substr(std::min(sign, line.size()));
  if (rest.starts_with(':') && !rest.starts_with("://"))
    return fault(begin + sign, begin + sign + 1, "TOML has a `=` in place of this `:`");
  if (!rest.starts_with('=')) return fault(begin, begin + line.size(), "a `=` is missing on this line");
  const std::string_view name = trim(line.substr(0, sign));
  return fault(begin, begin + name.size(), "the key `" + std::string(name) + "` must stand in quotes");
}

/// Whether nothing in the block needs the judgement of toml++.
bool TomlReader::is_plain() const {
  const std::string_view block = slice(text_, block_);
  return has_plain_values_ && errors_.empty() && !tables_.has_doubles() && find_stray_control(block) == block.size();
}

/// Where there is any doubt, toml++ has the last word. Keys that stand twice are told by a rule of their own.
void TomlReader::check() {
  if (is_plain()) return;
  const std::string_view block = slice(text_, block_);
  std::optional<std::size_t> place;
  if (errors_.empty() && !has_odd_value_ && !(place = toml_fault(block))) return;
  check_values();
  sort_errors();
  if (!errors_.empty() || tables_.has_doubles()) return;
  const std::size_t control = find_stray_control(block);
  const std::size_t at = block_.begin + std::min(control, *place);
  fault(at, end_of_character(at),
        control < block.size() ? "a control character can not stand here" : "this can not be read as TOML");
}

/// Seeks what is wrong value by value, on lines without an error so far.
void TomlReader::check_values() {
  std::set<std::size_t> wrong;
  for (const SyntaxError& error : errors_) wrong.insert(text_.rfind('\n', error.span.begin) + 1);
  Line line = line_at(text_, block_.begin, text_.size());
  for (const Span scalar : scalars_) {
    while (line.next <= scalar.begin) line = line_at(text_, line.next, text_.size());
    if (wrong.contains(line.begin) || is_right(slice(text_, scalar))) continue;
    errors_.push_back(explain_toml_scalar(text_, scalar));
    wrong.insert(line.begin);
  }
}

void TomlReader::sort_errors() {
  const auto is_before = [](const SyntaxError& a, const SyntaxError& b) { return a.span < b.span; };
  const auto is_same = [](const SyntaxError& a, const SyntaxError& b) { return a.span == b.span; };
  std::stable_sort(errors_.begin(), errors_.end(), is_before);
  errors_.erase(std::unique(errors_.begin(), errors_.end(), is_same), errors_.end());
}

void TomlReader::skip_blanks_and_comment() {
  skip_blanks();
  if (next() != '#') return;
  const std::size_t begin = at_;
  at_ = end_of_line();
  tree_.add_comment(span_of(begin, at_));
}

void TomlReader::skip_space() {
  for (skip_blanks_and_comment(); !at_end() && at_line_end(); skip_blanks_and_comment()) skip_line();
}

bool TomlReader::fault(std::size_t begin, std::size_t end, std::string message, Fault fault) {
  const Span span = span_of(begin, end);
  if (!errors_.empty() && error_line_.contains(span.begin)) return false;
  errors_.push_back({.span = span, .message = std::move(message), .fault = fault});
  error_line_ = span_of(text_.rfind('\n', begin) + 1, line_at(text_, begin, text_.size()).next);
  return false;
}

std::size_t TomlReader::end_of_character(std::size_t at) const {
  return at < text_.size() ? at + first_code_point(text_.substr(at)).size : at;
}

void read_toml(std::string_view text, Span block, Tree& tree) {
  tree.clear(Language::toml);
  TomlReader(text, block, tree).read();
}

}  // namespace matterlint::yaml
