#include <algorithm>
#include <optional>

#include "source/byte_order_mark.h"
#include "yaml/builder.h"
#include "yaml/odd_characters.h"
#include "yaml/reader.h"
#include "yaml/tokenizer.h"

namespace matterlint::yaml {
namespace {

constexpr std::size_t longest_key = 1000;

enum class BlankLines : std::uint8_t { refused, allowed_if_empty };

/// Whether no reader takes the lines of a scalar in another way: some do where there are tabs, or lines of blanks.
bool is_plain_text(std::string_view lines, BlankLines blank_lines) {
  if (lines.find('\t') != std::string_view::npos) return false;
  for (Line line = line_at(lines, 0, lines.size()); line.next < lines.size();) {
    line = line_at(lines, line.next, lines.size());
    const bool is_blank = skip_spaces(lines, line.begin, line.end) == line.end;
    if (is_blank && (blank_lines == BlankLines::refused || line.begin != line.end)) return false;
  }
  return true;
}

/// Every method that reads something is left with `at_` behind it, and answers false (or nothing) where the text is not
/// plain enough; then the whole block is left to yaml-cpp.
class DirectReader {
 public:
  DirectReader(std::string_view text, Tree& tree)
      : text_(text),
        at_(tree.token_buffer().data()),
        end_(at_ + tree.token_buffer().size()),
        tree_(tree),
        items_(tree.open_items()),
        entries_(tree.open_entries()) {}

  bool read() {
    skip_comments();
    if (at_ == end_) return true;
    const std::optional<Node> root = block(at_->column);
    if (!root || at_ != end_) return false;
    tree_.set_root(*root);
    return true;
  }

 private:
  std::optional<Node> block(std::uint32_t column);
  std::optional<Node> mapping(std::uint32_t column);
  std::optional<Node> sequence(std::uint32_t column);
  bool entry(std::uint32_t column);
  std::optional<Node> value_below(std::uint32_t column, std::size_t offset, bool in_mapping);
  std::optional<Node> value_here(std::uint32_t column);
  std::optional<Node> block_scalar();
  std::optional<Node> scalar();
  std::optional<Node> plain();
  std::optional<Node> quoted();
  std::optional<Node> flow();
  std::optional<Node> flow_sequence();
  std::optional<Node> flow_mapping();
  bool flow_entry();

  bool has_on_line() const { return at_ != end_ && !at_->starts_line; }
  bool is_item(std::uint32_t column) const { return at_ != end_ && at_->is(TokenKind::dash) && at_->column == column; }
  bool begins_key() const {
    return end_ - at_ > 1 && (at_->is(TokenKind::plain) || at_->is_quoted()) && at_[1].is(TokenKind::colon) &&
           !at_[1].starts_line;
  }
  bool is_one_line(Span span) const { return slice(text_, span).find('\n') == std::string_view::npos; }
  bool has_tab(Span span) const { return slice(text_, span).find('\t') != std::string_view::npos; }
  bool is_plain_text(Span span, BlankLines blank_lines) const {
    return yaml::is_plain_text(slice(text_, span), blank_lines);
  }

  /// Inside of brackets: whether the next token is on the line, or on one that is indented deep enough. A closing
  /// bracket may stand below what it belongs to.
  bool is_inside(std::uint32_t least_column) {
    for (; at_ != end_ && at_->is(TokenKind::comment); ++at_) {
      // Where it looks like a key, the tokenizer has given up on the brackets.
      if (at_->starts_line && at_->column <= column_) return false;
      tree_.add_comment(at_->span);
    }
    return at_ != end_ && (!at_->starts_line || at_->column >= least_column);
  }
  bool goes_on() { return is_inside(column_ + 1); }
  bool closes(TokenKind bracket) { return is_inside(column_) && at_->is(bracket); }
  bool take_comma() {
    if (!goes_on() || !at_->is(TokenKind::comma)) return false;
    ++at_;
    return true;
  }
  void skip_comments() {
    if (at_ == end_ || !at_->is(TokenKind::comment)) return;
    take_comments();
  }
  void take_comments() {
    for (; at_ != end_ && at_->is(TokenKind::comment); ++at_) tree_.add_comment(at_->span);
  }

  std::string_view text_;
  const Token* at_;
  const Token* end_;
  Tree& tree_;
  std::vector<Node>& items_;
  std::vector<Entry>& entries_;
  std::size_t depth_ = 0;
  std::uint32_t column_ = 0;  ///< What belongs to the value at hand and starts a line is indented deeper.
};

std::optional<Node> DirectReader::block(std::uint32_t column) {
  if (++depth_ > max_depth) return std::nullopt;
  const std::optional<Node> node = at_->is(TokenKind::dash) ? sequence(column) : mapping(column);
  --depth_;
  return node;
}

std::optional<Node> DirectReader::mapping(std::uint32_t column) {
  const std::size_t base = entries_.size();
  const std::uint32_t begin = at_->span.begin;
  while (at_ != end_ && at_->column == column && !at_->is(TokenKind::dash)) {
    if (!begins_key() || !entry(column)) return std::nullopt;
    skip_comments();
    if (at_ != end_ && !at_->starts_line) return std::nullopt;
  }
  if ((at_ != end_ && at_->column > column) || entries_.size() == base) return std::nullopt;
  return close_mapping(tree_, base, Style::block, {begin, entries_.back().value.outer.end});
}

bool DirectReader::entry(std::uint32_t column) {
  if (at_->span.size() > longest_key || !is_one_line(at_->span)) return false;
  const std::optional<Node> key = scalar();
  if (!key) return false;
  const std::size_t behind_colon = at_->span.end;
  ++at_;
  const std::optional<Node> value =
      has_on_line() && !at_->is(TokenKind::comment) ? value_here(column) : value_below(column, behind_colon, true);
  if (!value) return false;
  entries_.push_back({*key, *value});
  return true;
}

std::optional<Node> DirectReader::sequence(std::uint32_t column) {
  const std::size_t base = items_.size();
  const std::uint32_t begin = at_->span.begin;
  while (is_item(column)) {
    const std::size_t behind_dash = at_->span.end;
    ++at_;
    const bool is_below = !has_on_line() || at_->is(TokenKind::comment);
    const bool nests = !is_below && (at_->is(TokenKind::dash) || begins_key());
    if (nests && has_tab(span_of(behind_dash, at_->span.begin))) return std::nullopt;
    const std::optional<Node> item = is_below ? value_below(column, behind_dash, false)
                                     : nests  ? block(at_->column)
                                              : value_here(column);
    if (!item) return std::nullopt;
    items_.push_back(*item);
    skip_comments();
    if (at_ != end_ && !at_->starts_line) return std::nullopt;
  }
  if (at_ != end_ && at_->column > column) return std::nullopt;
  return close_sequence(tree_, base, Style::block, {begin, items_.back().outer.end});
}

/// A value on the lines below a key or dash at `column`, or nothing there.
std::optional<Node> DirectReader::value_below(std::uint32_t column, std::size_t offset, bool in_mapping) {
  skip_comments();
  if (at_ == end_) return missing_value(offset);
  if (!at_->starts_line) return std::nullopt;
  if (in_mapping && is_item(column)) return block(column);
  if (at_->column <= column) return missing_value(offset);
  return at_->is(TokenKind::dash) || begins_key() ? block(at_->column) : value_here(column);
}

/// A scalar or a flow collection that is followed by nothing that belongs to it, of a collection at `column`.
std::optional<Node> DirectReader::value_here(std::uint32_t column) {
  column_ = column;
  const std::optional<Node> value = at_->is(TokenKind::block_header) ? block_scalar() : flow();
  if (!value || (has_on_line() && !at_->is(TokenKind::comment))) return std::nullopt;
  if (at_ != end_ && at_->continues) return std::nullopt;
  return value;
}

std::optional<Node> DirectReader::block_scalar() {
  const Span header = at_->span;
  ++at_;
  if (has_on_line()) skip_comments();
  Span lines = {header.end, header.end};
  if (at_ != end_ && at_->is(TokenKind::block_text)) lines = (at_++)->span;
  if (!is_plain_text({header.end, lines.end}, BlankLines::allowed_if_empty)) return std::nullopt;
  // What is kept of the blank lines at the end of the whole text, readers do not agree on.
  if (at_ == end_ && slice(text_, header).find('+') != std::string_view::npos) return std::nullopt;
  const std::size_t below = lines.empty() ? line_at(text_, header.end, text_.size()).next : lines.end;
  if (has_tab(span_of(below, skip_blanks(text_, below, text_.size())))) return std::nullopt;
  return block_node(text_, header, lines, column_, tree_.arena());
}

std::optional<Node> DirectReader::scalar() {
  if (at_->is(TokenKind::plain)) return plain();
  return at_->is_quoted() ? quoted() : std::nullopt;
}

std::optional<Node> DirectReader::plain() {
  const Token& first = *at_;
  if (first.continues) return std::nullopt;
  ++at_;
  if (at_ == end_ || !at_->continues) return plain_node(text_, first.span);
  for (; at_ != end_ && at_->continues; ++at_)
    if (at_->column <= column_ || text_[at_->span.begin] == ':') return std::nullopt;
  const Span all = {first.span.begin, at_[-1].span.end};
  if (!is_plain_text(all, BlankLines::refused)) return std::nullopt;
  return plain_node(text_, all, tree_.arena());
}

std::optional<Node> DirectReader::quoted() {
  const Token& token = *at_;
  if (!token.is_closed) return std::nullopt;
  const bool has_lines = !token.is_verbatim && !is_one_line(token.span);
  if (has_lines && (!is_plain_text(token.span, BlankLines::refused) || shallow_line(text_, token.span, column_)))
    return std::nullopt;
  ++at_;
  return quoted_node(text_, token, tree_.arena());
}

std::optional<Node> DirectReader::flow() {
  const bool is_sequence = at_->is(TokenKind::sequence_start);
  if (!is_sequence && !at_->is(TokenKind::mapping_start)) return scalar();
  if (++depth_ > max_depth) return std::nullopt;
  const std::optional<Node> node = is_sequence ? flow_sequence() : flow_mapping();
  --depth_;
  return node;
}

std::optional<Node> DirectReader::flow_sequence() {
  const std::size_t base = items_.size();
  const std::uint32_t begin = at_->span.begin;
  ++at_;
  while (!closes(TokenKind::sequence_end)) {
    if (!goes_on()) return std::nullopt;
    const std::optional<Node> item = flow();
    if (!item) return std::nullopt;
    items_.push_back(*item);
    if (!take_comma() && !closes(TokenKind::sequence_end)) return std::nullopt;
  }
  ++at_;
  return close_sequence(tree_, base, Style::flow, {begin, at_[-1].span.end});
}

std::optional<Node> DirectReader::flow_mapping() {
  const std::size_t base = entries_.size();
  const std::uint32_t begin = at_->span.begin;
  ++at_;
  while (!closes(TokenKind::mapping_end)) {
    if (!flow_entry()) return std::nullopt;
    if (!take_comma() && !closes(TokenKind::mapping_end)) return std::nullopt;
  }
  ++at_;
  return close_mapping(tree_, base, Style::flow, {begin, at_[-1].span.end});
}

/// `key: value`, `key:` or `key`, which may be a collection, as in `{{date}}`.
bool DirectReader::flow_entry() {
  if (!goes_on()) return false;
  const bool has_colon = begins_key();
  const std::optional<Node> key = flow();
  if (!key || !is_one_line(key->outer)) return false;
  const std::size_t behind = at_[has_colon ? 0 : -1].span.end;
  if (has_colon && !key->is_quoted() && (behind == text_.size() || !is_blank_or_break(text_[behind]))) return false;
  if (has_colon) ++at_;
  const bool is_missing = has_on_line() && (at_->is(TokenKind::comma) || at_->is(TokenKind::mapping_end));
  if (!is_missing && (!has_colon || !goes_on())) return false;
  const std::optional<Node> value = is_missing ? missing_value(behind) : flow();
  if (!value) return false;
  entries_.push_back({*key, *value});
  return true;
}

}  // namespace

bool read_directly(std::string_view text, Span block, Tree& tree) {
  tree.clear(Language::yaml);
  tokenize(text, block, tree.token_buffer());
  const std::string_view content = slice(text, block);
  // Readers leave out a byte order mark, but for those that take it for a letter.
  if (content.starts_with(byte_order_mark) || has_odd_characters(content)) return false;
  return DirectReader(text, tree).read();
}

}  // namespace matterlint::yaml
