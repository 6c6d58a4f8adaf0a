#include <algorithm>
#include <optional>

#include "yaml/builder.h"
#include "yaml/reader.h"
#include "yaml/tokenizer.h"

namespace matterlint::yaml {
namespace {

constexpr std::size_t longest_key = 1000;

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
  std::optional<Node> value_on_line();
  std::optional<Node> scalar();
  std::optional<Node> flow();
  std::optional<Node> flow_sequence();
  std::optional<Node> flow_mapping();

  bool has_on_line() const { return at_ != end_ && !at_->starts_line; }
  bool is_item(std::uint32_t column) const { return at_ != end_ && at_->is(TokenKind::dash) && at_->column == column; }
  bool begins_key() const {
    return end_ - at_ > 1 && (at_->is(TokenKind::plain) || at_->is_quoted()) && at_[1].is(TokenKind::colon) &&
           !at_[1].starts_line;
  }
  bool take(TokenKind kind) {
    if (!has_on_line() || !at_->is(kind)) return false;
    ++at_;
    return true;
  }
  void skip_comments() {
    for (; at_ != end_ && at_->is(TokenKind::comment); ++at_) tree_.add_comment(at_->span);
  }

  std::string_view text_;
  const Token* at_;
  const Token* end_;
  Tree& tree_;
  std::vector<Node>& items_;
  std::vector<Entry>& entries_;
  std::size_t depth_ = 0;
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
  if (at_->span.size() > longest_key) return false;
  const std::optional<Node> key = scalar();
  if (!key) return false;
  const std::size_t behind_colon = at_->span.end;
  ++at_;
  const std::optional<Node> value =
      has_on_line() && !at_->is(TokenKind::comment) ? value_on_line() : value_below(column, behind_colon, true);
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
    if (nests && text_.substr(behind_dash, at_->span.begin - behind_dash).find('\t') != std::string_view::npos)
      return std::nullopt;
    const std::optional<Node> item = is_below ? value_below(column, behind_dash, false)
                                     : nests  ? block(at_->column)
                                              : value_on_line();
    if (!item) return std::nullopt;
    items_.push_back(*item);
    skip_comments();
    if (at_ != end_ && !at_->starts_line) return std::nullopt;
  }
  if (at_ != end_ && at_->column > column) return std::nullopt;
  return close_sequence(tree_, base, Style::block, {begin, items_.back().outer.end});
}

/// A collection on the lines below a key or dash at `column`, or nothing there.
std::optional<Node> DirectReader::value_below(std::uint32_t column, std::size_t offset, bool in_mapping) {
  skip_comments();
  if (at_ == end_) return missing_value(offset);
  if (!at_->starts_line) return std::nullopt;
  if (at_->column > column || (in_mapping && is_item(column))) return block(at_->column);
  return missing_value(offset);
}

/// A scalar or a flow collection that ends on its line and is followed by nothing that belongs to it.
std::optional<Node> DirectReader::value_on_line() {
  const std::optional<Node> value = flow();
  if (!value || (has_on_line() && !at_->is(TokenKind::comment))) return std::nullopt;
  if (at_ != end_ && at_->continues) return std::nullopt;
  return value;
}

std::optional<Node> DirectReader::scalar() {
  const Token& token = *at_;
  if (token.is(TokenKind::plain) && !token.continues) {
    ++at_;
    return plain_node(text_, token.span);
  }
  if (!token.is_quoted() || !token.is_closed) return std::nullopt;
  if (!token.is_verbatim && slice(text_, token.span).find('\n') != std::string_view::npos) return std::nullopt;
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
  while (!take(TokenKind::sequence_end)) {
    if (!has_on_line()) return std::nullopt;
    const std::optional<Node> item = flow();
    if (!item) return std::nullopt;
    items_.push_back(*item);
    if (!take(TokenKind::comma) && !(has_on_line() && at_->is(TokenKind::sequence_end))) return std::nullopt;
  }
  return close_sequence(tree_, base, Style::flow, {begin, at_[-1].span.end});
}

std::optional<Node> DirectReader::flow_mapping() {
  const std::size_t base = entries_.size();
  const std::uint32_t begin = at_->span.begin;
  ++at_;
  while (!take(TokenKind::mapping_end)) {
    if (!has_on_line() || !begins_key()) return std::nullopt;
    const std::optional<Node> key = scalar();
    ++at_;
    if (!key || !has_on_line()) return std::nullopt;
    const std::optional<Node> value = flow();
    if (!value) return std::nullopt;
    entries_.push_back({*key, *value});
    if (!take(TokenKind::comma) && !(has_on_line() && at_->is(TokenKind::mapping_end))) return std::nullopt;
  }
  return close_mapping(tree_, base, Style::flow, {begin, at_[-1].span.end});
}

/// Whether a carriage return ends no line.
bool has_lone_return(std::string_view text) {
  for (std::size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1))
    if (at + 1 == text.size() || text[at + 1] != '\n') return true;
  return false;
}

/// Whether a text has characters that YAML forbids or that readers take differently: control characters, a carriage
/// return that ends no line. Without a way out of its loop, so that compilers look at many bytes at once.
bool has_odd_characters(std::string_view text) {
  unsigned has_control = 0;
  unsigned has_return = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    has_return |= byte == '\r' ? 1U : 0U;
    has_control |= (byte < ' ' && byte != '\n' && byte != '\t' && byte != '\r') || byte == 0x7F ? 1U : 0U;
  }
  return has_control != 0 || (has_return != 0 && has_lone_return(text));
}

}  // namespace

bool read_directly(std::string_view text, Span block, Tree& tree) {
  tree.clear(Language::yaml);
  tokenize(text, block, tree.token_buffer());
  if (has_odd_characters(slice(text, block))) return false;
  return DirectReader(text, tree).read();
}

}  // namespace matterlint::yaml
