#include "yaml/diagnosis.h"

#include <algorithm>
#include <span>
#include <utility>

#include "yaml/builder.h"
#include "yaml/characters.h"
#include "yaml/copy.h"
#include "yaml/explain.h"
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
  const Token& above = tokens[segment.first_token - 1];
  const bool is_key = segment.first_token + 1 < tokens.size() && tokens[segment.first_token + 1].is(TokenKind::colon);
  return above.is(TokenKind::block_header) && first.is(TokenKind::plain) && !is_key &&
         slice(text, above.span).size() <= 3;
}

/// A sentence at the margin below a value that it seems to go on from.
bool goes_on_from_above(std::string_view text, std::span<const Token> tokens, const Segment& segment) {
  constexpr int least_blanks = 4;
  if (segment.first_token == 0) return false;
  const Token& first = tokens[segment.first_token];
  const Token& above = tokens[segment.first_token - 1];
  const bool is_value = above.is(TokenKind::plain) || above.is(TokenKind::block_text) || above.is(TokenKind::colon);
  if (!is_value || !first.is(TokenKind::plain)) return false;
  const std::string_view line = slice(text, first.span);
  const std::size_t colon = line.find(':');
  const bool is_key = colon < line.find(' ') && !line.substr(colon).starts_with("://");
  return !is_key && line.front() != '-' && std::count(line.begin(), line.end(), ' ') >= least_blanks;
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
  for (const Segment& segment : segments_of(block_, tokens_)) check(segment);
  set_root();
  if (std::vector<SyntaxError> conflicts = conflict_markers(text_, block_); !conflicts.empty()) return conflicts;
  if (errors_.empty()) errors_.push_back(general);
  return std::move(errors_);
}

void Diagnosis::check(const Segment& segment) {
  const std::span<const Token> tokens = tokens_;
  const auto inside = tokens.subspan(segment.first_token, segment.end_token - segment.first_token);
  const bool has_colon =
      std::any_of(inside.begin(), inside.end(), [](const Token& token) { return token.is(TokenKind::colon); });
  if (in_stray_text_ && !has_colon) {
    errors_.back().value.end = inside.back().span.end;
    return;
  }
  in_stray_text_ = is_stray(segment, has_colon);
  if (in_stray_text_) return;
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
