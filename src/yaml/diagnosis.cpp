#include "yaml/diagnosis.h"

#include <algorithm>
#include <span>
#include <utility>

#include "text/npos.h"
#include "yaml/builder.h"
#include "yaml/characters.h"
#include "yaml/copy.h"
#include "yaml/explain.h"
#include "yaml/key_words.h"
#include "yaml/reader.h"
#include "yaml/tokenizer.h"
#include "yaml/yaml_cpp_reader.h"

namespace matterlint::yaml {
namespace {

std::set<std::string_view> anchors_in(std::string_view text, std::span<const Token> tokens) {
  std::set<std::string_view> names;
  for (const Token& token : tokens)
    if (token.is(TokenKind::anchor)) names.insert(slice(text, token.span).substr(1));
  return names;
}

/// Merge conflicts: whatever else is wrong with such a block is of no interest.
std::vector<SyntaxError> conflict_markers(std::string_view text, Span block) {
  std::vector<SyntaxError> found;
  for (std::size_t at = block.begin; at < block.end;) {
    const Line line = line_at(text, at, block.end);
    if (text.substr(line.begin, line.end - line.begin).starts_with("<<<<<<< "))
      found.push_back({span_of(line.begin, line.end), "a merge conflict is not resolved", Fault::conflict_marker});
    at = line.next;
  }
  return found;
}

/// Text of a block scalar that stands at the margin: each of its lines is a segment. Takes them all.
bool is_stray_block_text(std::string_view text, std::span<const Token> tokens, const Segment& segment) {
  if (segment.first_token == 0) return false;
  const Token& first = tokens[segment.first_token];
  const Token& last = tokens[segment.first_token - 1];
  const bool is_empty = segment.first_token > 1 && last.is(TokenKind::block_text) &&
                        slice(text, last.span).find_first_not_of(" \r\n") == npos;
  const Token& above = is_empty ? tokens[segment.first_token - 2] : last;
  const bool is_key = segment.first_token + 1 < tokens.size() && tokens[segment.first_token + 1].is(TokenKind::colon);
  return above.is(TokenKind::block_header) && first.is(TokenKind::plain) && !is_key &&
         slice(text, above.span).size() <= 3;
}

/// `tags` above a list: a key that lacks its colon.
bool is_bare_key(std::string_view text, std::span<const Token> tokens, const Segment& segment) {
  const Token& first = tokens[segment.first_token];
  const bool has_more = segment.first_token + 1 < segment.end_token;
  return first.is(TokenKind::plain) && slice(text, first.span).find(' ') == npos && has_more &&
         slice(text, tokens[segment.first_token + 1].span).starts_with('-');
}

/// A sentence at the margin below a value that it seems to go on from, or a text in quotes below its key.
bool goes_on_from_above(std::string_view text, std::span<const Token> tokens, const Segment& segment) {
  if (segment.first_token == 0) return false;
  const Token& first = tokens[segment.first_token];
  const Token& above = tokens[segment.first_token - 1];
  if (first.is_quoted()) return above.is(TokenKind::colon) && segment.end_token == segment.first_token + 1;
  const std::string_view before = slice(text, above.span);
  const bool is_open = above.is(TokenKind::plain) && !before.empty() && before.find(' ') != npos &&
                       std::string_view(".!?").find(before.back()) == npos;
  const bool is_lower = is_open && !is_key_like(slice(text, first.span).substr(0, slice(text, first.span).find(' '))) &&
                        slice(text, first.span).front() >= 'a' && slice(text, first.span).front() <= 'z';
  const int least_blanks = above.is(TokenKind::block_text) || is_lower ? 2 : 4;
  const bool is_value = above.is(TokenKind::plain) || above.is(TokenKind::block_text) || above.is(TokenKind::colon);
  if (!is_value || !first.is(TokenKind::plain)) return false;
  const std::string_view line = slice(text, first.span);
  const std::size_t colon = line.find(':');
  const std::size_t blank = line.find(' ');
  const bool is_key = colon < blank && !line.substr(colon).starts_with("://");
  const bool is_sign = line.front() == '-' || line.starts_with("<!--") || line.starts_with("//");
  const bool is_assignment = blank != npos && line.substr(blank).starts_with(" = ");
  const bool may_be_key = above.is(TokenKind::block_text) && is_key_like(line.substr(0, blank));
  return !is_key && !is_sign && !is_assignment && !may_be_key &&
         std::count(line.begin(), line.end(), ' ') >= least_blanks;
}

/// The tokens of a block that is to be explained. Text at its margin that seems to go on from the line above is a line
/// of its own then: the line above has no colon.
std::vector<Token> tokens_by_lines(std::span<const Token> tokens) {
  std::vector<Token> lines(tokens.begin(), tokens.end());
  const auto first = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.starts_line; });
  for (Token& token : lines)
    if (token.continues && token.column <= first->column) token.continues = false;
  return lines;
}

/// Where the text of a segment begins; null where only a comment stands there, or tabs indent it.
const Token* first_content(std::span<const Token> tokens) {
  const auto first = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) {
    return !token.is(TokenKind::comment) && !token.is(TokenKind::directive) && !token.is(TokenKind::document_start);
  });
  return first == tokens.end() || first->is(TokenKind::tabs) ? nullptr : &*first;
}

/// Whether an error is about an alias, which may repeat a value of another segment.
bool is_about_alias(std::string_view text, const SyntaxError& error) {
  return slice(text, error.span).starts_with('*');
}

}  // namespace

Diagnosis::Diagnosis(std::string_view text, Span block, Tree& tree)
    : text_(text),
      block_(block),
      tree_(tree),
      tokens_(tokens_by_lines(tree.tokens())),
      anchors_(anchors_in(text, tree.tokens())) {}

std::vector<SyntaxError> Diagnosis::run(const SyntaxError& general) {
  std::vector<Token> tokens = std::move(tree_.token_buffer());
  tree_.clear(Language::yaml);
  tree_.token_buffer() = std::move(tokens);
  for (const Token& token : tree_.tokens())
    if (token.is(TokenKind::comment)) tree_.add_comment(token.span);
  const std::vector<Segment> segments = segments_of(block_, tokens_);
  for (const Segment& segment : segments)
    if (const Token* const first = first_content(tokens_of(segment))) margin_ = std::min(margin_, first->column);
  for (const Segment& segment : segments) check(segment);
  set_root();
  if (std::vector<SyntaxError> conflicts = conflict_markers(text_, block_); !conflicts.empty()) return conflicts;
  if (errors_.empty()) errors_.push_back(general);
  return std::move(errors_);
}

std::span<const Token> Diagnosis::tokens_of(const Segment& segment) const {
  return std::span<const Token>(tokens_).subspan(segment.first_token, segment.end_token - segment.first_token);
}

void Diagnosis::check(const Segment& segment) {
  const std::span<const Token> inside = tokens_of(segment);
  const bool has_colon =
      std::any_of(inside.begin(), inside.end(), [](const Token& token) { return token.is(TokenKind::colon); });
  if (in_stray_text_ && !has_colon && !is_bare_key(text_, tokens_, segment)) {
    errors_.back().value.end = inside.back().span.end;
    return;
  }
  in_stray_text_ = is_stray(segment, has_colon);
  if (in_stray_text_) return;
  if (const Token* const first = first_content(inside); first != nullptr && first->column > margin_)
    errors_.push_back({first->span, "this line is indented deeper than those below it", Fault::indentation});
  const bool is_text = (inside.front().is(TokenKind::plain) || inside.front().is_quoted()) && !has_colon;
  std::optional<SyntaxError> error;
  if (!is_text && reads_alone(segment.span, error)) return keep();
  const std::size_t before = errors_.size();
  Explainer(text_, inside, anchors_, errors_).explain();
  if (errors_.size() == before && error && !is_about_alias(text_, *error)) errors_.push_back(*error);
}

/// Whether a segment is text of the value above it, which is told of then.
bool Diagnosis::is_stray(const Segment& segment, bool has_colon) {
  const Span line = tokens_[segment.first_token].span;
  const Span all = {line.begin, tokens_[segment.end_token - 1].span.end};
  if (is_stray_block_text(text_, tokens_, segment)) {
    errors_.push_back(
        {line, "the text of a block must be indented deeper than its key", Fault::block_scalar_indent, all});
    return true;
  }
  if (has_colon || !goes_on_from_above(text_, tokens_, segment)) return false;
  errors_.push_back({line, "text that goes on from the line above must be indented deeper than its key",
                     Fault::block_scalar_indent, all});
  return true;
}

bool Diagnosis::reads_alone(Span segment, std::optional<SyntaxError>& error) {
  if (read_directly(text_, segment, scratch_)) return true;
  scratch_.clear(Language::yaml);
  tokenize(text_, segment, scratch_.token_buffer());
  error = read_tokens(text_, segment, scratch_);
  return !error;
}

/// Keeps what the segment at hand holds.
void Diagnosis::keep() {
  if (scratch_.root() == nullptr) return;
  const Node& root = *scratch_.root();
  for (const Entry& entry : root.entries())
    tree_.open_entries().push_back(
        {copy_of(entry.key, text_, tree_.arena()), copy_of(entry.value, text_, tree_.arena())});
  for (const Node& item : root.items()) tree_.open_items().push_back(copy_of(item, text_, tree_.arena()));
}

/// Entries make a mapping, items a list; where lines of both kinds are, the block is more likely a mapping.
void Diagnosis::set_root() {
  if (!tree_.open_entries().empty()) {
    const Span span = {tree_.open_entries().front().key.outer.begin, tree_.open_entries().back().value.outer.end};
    tree_.set_root(close_mapping(tree_, 0, Style::block, span));
  } else if (!tree_.open_items().empty()) {
    const Span span = {tree_.open_items().front().outer.begin, tree_.open_items().back().outer.end};
    tree_.set_root(close_sequence(tree_, 0, Style::block, span));
  }
  tree_.open_items().clear();
}

}  // namespace matterlint::yaml
