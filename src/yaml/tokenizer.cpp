#include "yaml/tokenizer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "yaml/characters.h"

namespace matterlint::yaml {
namespace {

constexpr std::int64_t no_parent = -1;

/// A longer start of a line with a colon is more likely a sentence.
constexpr std::size_t most_words_of_key = 4;

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span block, std::vector<Token>& out)
      : text_(text.substr(0, block.end)), at_(block.begin), limit_(block.end), out_(out) {}

  void run() {
    while (at_ < limit_) {
      begin_line();
      rest_of_line();
      at_ = line_.next;
      if (has_block_header_) block_text();
    }
  }

 private:
  // Lines.
  void begin_line();
  void begin_block_line();
  bool marker_or_directive();
  bool continue_plain();
  void leave_brackets_if_forgotten();
  bool looks_like_key_or_item(std::size_t begin, std::size_t end) const;
  void indentation_tabs();
  void rest_of_line();

  // Tokens: each begins at `at_` and moves it on.
  void token();
  void bracket(TokenKind kind);
  void colon();
  void property(TokenKind kind);
  void block_header();
  void block_text();
  void quoted();
  void plain(bool continues);
  std::size_t end_of_name() const;
  std::optional<std::size_t> closing_quote(std::size_t from, std::size_t end, char quote) const;

  bool is_indicator_here() const {
    return at_ + 1 >= line_.end || is_blank(text_[at_ + 1]) || (brackets_ > 0 && is_flow_indicator(text_[at_ + 1]));
  }
  bool is_colon_here() const;

  void add(TokenKind kind, std::size_t end) {
    out_.push_back({.kind = kind,
                    .starts_line = at_line_start_,
                    .span = span_of(at_, end),
                    .column = static_cast<std::uint32_t>(at_ - line_.begin)});
    at_line_start_ = false;
    at_ = end;
  }
  /// A token of a value: of several in a row, the first is where the node begins.
  void add_of_node(TokenKind kind, std::size_t end) {
    if (node_ == no_parent) node_ = column();
    add(kind, end);
  }

  std::int64_t column() const { return static_cast<std::int64_t>(at_ - line_.begin); }

  /// The column of the innermost collection that is open: what belongs to it is indented deeper.
  std::int64_t parent() const { return depth_ == 0 ? no_parent : columns_[depth_ - 1]; }
  void open_collection(std::int64_t column) {
    if (parent() < column && depth_ < columns_.size()) columns_[depth_++] = column;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t limit_;
  std::vector<Token>& out_;

  Line line_;
  bool at_line_start_ = true;
  bool is_open_plain_ = false;     ///< The last token is plain and the next line may go on with it.
  bool may_nest_ = true;           ///< A key or a dash here opens a collection.
  bool has_block_header_ = false;  ///< The lines below are block text.
  bool in_document_ = false;
  std::int64_t node_ = no_parent;  ///< Where the node began whose tokens are being read.
  std::size_t brackets_ = 0;
  std::size_t block_indent_ = 0;  ///< As the header says; 0: it does not.
  std::size_t depth_ = 0;
  std::array<std::int64_t, 512> columns_;
};

void Tokenizer::begin_line() {
  line_ = line_at(text_, at_, limit_);
  at_line_start_ = true;
  node_ = no_parent;
  if (marker_or_directive()) return;
  at_ = skip_spaces(text_, at_, line_.end);
  if (at_ == line_.end) return;
  if (brackets_ > 0) leave_brackets_if_forgotten();
  const std::int64_t indent = column();
  if (text_[at_] == '\t') indentation_tabs();
  if (at_ == line_.end || text_[at_] == '#') return;
  if (is_open_plain_ && (brackets_ > 0 || indent > parent()) && continue_plain()) return;
  is_open_plain_ = false;
  if (brackets_ == 0) begin_block_line();
}

void Tokenizer::begin_block_line() {
  while (depth_ > 0 && parent() > column()) --depth_;
  may_nest_ = true;
}

bool Tokenizer::marker_or_directive() {
  if (text_[at_] == '%' && !in_document_) {
    add(TokenKind::directive, line_.end);
    return true;
  }
  if (!is_document_marker(text_, line_)) return false;
  const bool is_start = text_[at_] == '-';
  add(is_start ? TokenKind::document_start : TokenKind::document_end, at_ + 3);
  in_document_ = is_start;
  is_open_plain_ = false;
  may_nest_ = true;
  depth_ = brackets_ = 0;
  return true;
}

bool Tokenizer::continue_plain() {
  if (brackets_ > 0 && (is_flow_indicator(text_[at_]) || is_colon_here())) return false;
  plain(true);
  return true;
}

void Tokenizer::leave_brackets_if_forgotten() {
  if (parent() == no_parent || column() > parent() || !looks_like_key_or_item(at_, line_.end)) return;
  brackets_ = 0;
  is_open_plain_ = false;
}

bool Tokenizer::looks_like_key_or_item(std::size_t begin, std::size_t end) const {
  if (text_[begin] == '-') return begin + 1 >= end || is_blank(text_[begin + 1]);
  std::size_t words = 1;
  for (std::size_t i = begin; i < end && words <= most_words_of_key; ++i) {
    const char c = text_[i];
    if (is_flow_indicator(c) || c == '(' || c == ')') return false;
    if (c == ':' && (i + 1 == end || is_blank(text_[i + 1]))) return i > begin;
    if (is_blank(c)) ++words;
  }
  return false;
}

void Tokenizer::indentation_tabs() {
  const std::size_t content = skip_blanks(text_, at_, line_.end);
  while (content < line_.end && at_ < content) {
    std::size_t end = at_;
    while (end < content && text_[end] == '\t') ++end;
    add(TokenKind::tabs, end);
    at_line_start_ = true;
    at_ = skip_spaces(text_, at_, content);
  }
  at_ = content;
}

void Tokenizer::rest_of_line() {
  for (at_ = skip_blanks(text_, at_, line_.end); at_ < line_.end; at_ = skip_blanks(text_, at_, line_.end)) token();
}

void Tokenizer::token() {
  const char c = text_[at_];
  if (c == '#' && (at_ == line_.begin || is_blank(text_[at_ - 1]))) {
    is_open_plain_ = false;
    return add(TokenKind::comment, line_.end);
  }
  is_open_plain_ = false;
  in_document_ = true;
  switch (c) {
    case '[':
      return bracket(TokenKind::sequence_start);
    case ']':
      return bracket(TokenKind::sequence_end);
    case '{':
      return bracket(TokenKind::mapping_start);
    case '}':
      return bracket(TokenKind::mapping_end);
    case ',':
      return brackets_ > 0 ? add(TokenKind::comma, at_ + 1) : add_of_node(TokenKind::reserved, at_ + 1);
    case '"':
    case '\'':
      return quoted();
    case '&':
      return property(TokenKind::anchor);
    case '*':
      return property(TokenKind::alias);
    case '!':
      return property(TokenKind::tag);
    case '#':
    case '@':
    case '`':
    case '%':
      return add_of_node(TokenKind::reserved, at_ + 1);
    case '|':
    case '>':
      return brackets_ > 0 ? add_of_node(TokenKind::reserved, at_ + 1) : block_header();
    case ':':
      return is_colon_here() ? colon() : plain(false);
    case '-':
    case '?':
      break;
    default:
      return plain(false);
  }
  if (!is_indicator_here()) return plain(false);
  if (brackets_ == 0 && may_nest_) open_collection(column());
  node_ = no_parent;
  add(c == '-' ? TokenKind::dash : TokenKind::question, at_ + 1);
}

void Tokenizer::bracket(TokenKind kind) {
  const bool opens = kind == TokenKind::sequence_start || kind == TokenKind::mapping_start;
  if (opens) ++brackets_;
  if (!opens && brackets_ > 0) --brackets_;
  add_of_node(kind, at_ + 1);
}

bool Tokenizer::is_colon_here() const {
  if (text_[at_] != ':') return false;
  if (is_indicator_here()) return true;
  if (brackets_ == 0 || out_.empty() || out_.back().span.end != at_) return false;
  const Token& last = out_.back();
  return last.is_quoted() || last.is(TokenKind::sequence_end) || last.is(TokenKind::mapping_end);
}

void Tokenizer::colon() {
  if (brackets_ == 0 && may_nest_) {
    open_collection(node_ == no_parent ? column() : node_);
    may_nest_ = node_ == no_parent;
  }
  node_ = no_parent;
  add(TokenKind::colon, at_ + 1);
}

void Tokenizer::property(TokenKind kind) {
  add_of_node(kind, end_of_name());
}

/// The end of an anchor, alias or tag.
std::size_t Tokenizer::end_of_name() const {
  const bool is_verbatim = text_.substr(at_, 2) == "!<";
  std::size_t end = at_ + 1;
  for (; end < line_.end && !is_blank(text_[end]); ++end) {
    if (is_verbatim && text_[end - 1] == '>') break;
    if (!is_verbatim && brackets_ > 0 && is_flow_indicator(text_[end])) break;
  }
  return end;
}

void Tokenizer::block_header() {
  std::size_t end = at_ + 1;
  block_indent_ = 0;
  for (; end < line_.end && (text_[end] == '+' || text_[end] == '-' || is_digit(text_[end])); ++end)
    if (is_digit(text_[end])) block_indent_ = static_cast<std::size_t>(text_[end] - '0');
  has_block_header_ = true;
  add_of_node(TokenKind::block_header, end);
}

/// The lines below a block header that are indented deep enough, blank ones included.
void Tokenizer::block_text() {
  has_block_header_ = false;
  const std::int64_t above = std::max<std::int64_t>(parent(), 0);
  std::int64_t indent = block_indent_ == 0 ? -1 : above + static_cast<std::int64_t>(block_indent_);
  std::size_t end = at_;
  for (Line line = line_at(text_, at_, limit_); line.begin < limit_; line = line_at(text_, line.next, limit_)) {
    const std::size_t content = skip_spaces(text_, line.begin, line.end);
    const auto column = static_cast<std::int64_t>(content - line.begin);
    if (content < line.end && indent < 0) indent = column > parent() ? column : column + 1;
    if (content < line.end && (column < indent || is_document_marker(text_, line))) break;
    end = line.next;
  }
  if (end == at_) return;
  line_.begin = at_;
  at_line_start_ = true;
  add(TokenKind::block_text, end);
}

/// The closing quote on one line, from `from` on.
std::optional<std::size_t> Tokenizer::closing_quote(std::size_t from, std::size_t end, char quote) const {
  const void* const first = std::memchr(text_.data() + from, quote, end - from);
  if (first == nullptr) return std::nullopt;
  const auto candidate = static_cast<std::size_t>(static_cast<const char*>(first) - text_.data());
  const bool has_escape = quote == '"' ? std::memchr(text_.data() + from, '\\', candidate - from) != nullptr
                                       : candidate + 1 < end && text_[candidate + 1] == quote;
  if (!has_escape) return candidate;
  for (std::size_t i = from; i < end; ++i) {
    if (quote == '"' && text_[i] == '\\') {
      ++i;
    } else if (text_[i] == quote) {
      if (quote == '"' || i + 1 >= end || text_[i + 1] != quote) return i;
      ++i;
    }
  }
  return std::nullopt;
}

void Tokenizer::quoted() {
  const char quote = text_[at_];
  const TokenKind kind = quote == '"' ? TokenKind::double_quoted : TokenKind::single_quoted;
  std::optional<std::size_t> close = closing_quote(at_ + 1, line_.end, quote);
  Line line = line_;
  while (!close && line.next < limit_) {
    line = line_at(text_, line.next, limit_);
    const std::size_t content = skip_blanks(text_, line.begin, line.end);
    if (content == line.end) continue;
    const auto indent = static_cast<std::int64_t>(skip_spaces(text_, line.begin, line.end) - line.begin);
    if (is_document_marker(text_, line) || (indent <= parent() && looks_like_key_or_item(content, line.end))) break;
    close = closing_quote(content, line.end, quote);
  }
  if (!close) {
    add_of_node(kind, line_.end);
    out_.back().is_closed = false;
    return;
  }
  add_of_node(kind, *close + 1);
  const bool is_one_line = line.begin == line_.begin;
  const std::string_view inside = text_.substr(out_.back().span.begin + 1, *close - out_.back().span.begin - 1);
  out_.back().is_verbatim = is_one_line && inside.find(quote == '"' ? '\\' : '\'') == std::string_view::npos;
  line_ = line;
}

void Tokenizer::plain(bool continues) {
  add_of_node(TokenKind::plain, end_of_plain(text_, at_, line_.end, brackets_ > 0));
  is_open_plain_ = true;
  // Below text at the margin that is no key, a line with a key begins anew: only the line above is broken.
  out_.back().continues = continues;
  if (!continues || brackets_ > 0 || parent() != no_parent) return;
  at_ = skip_blanks(text_, at_, line_.end);
  if (at_ == line_.end || !is_colon_here()) return;
  out_.back().continues = false;
  may_nest_ = true;
}

}  // namespace

void tokenize(std::string_view text, Span block, std::vector<Token>& out) {
  Tokenizer(text, block, out).run();
}

}  // namespace matterlint::yaml
