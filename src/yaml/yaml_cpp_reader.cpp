#include <algorithm>
#include <set>
#include <string>

#include "text/utf8.h"
#include "yaml/aligner.h"
#include "yaml/characters.h"
#include "yaml/explain.h"
#include "yaml/reader.h"
#include "yaml/segment.h"
#include "yaml/tokenizer.h"
#include "yaml/yaml_cpp_events.h"

namespace matterlint::yaml {
namespace {

/// yaml-cpp takes 0.1 us a byte; front matter is a few hundred bytes.
constexpr std::size_t max_size = std::size_t{4} << 20U;

/// Tabs on lines of nothing but blanks, outside of block scalars and not right below a block header.
void hide_tabs_of_blank_lines(std::string& shown, std::size_t offset, std::span<const Token> tokens) {
  auto token = tokens.begin();
  for (std::size_t at = 0; at < shown.size();) {
    const Line line = line_at(shown, at, shown.size());
    while (token != tokens.end() && token->span.end <= line.begin + offset) ++token;
    const bool is_inside = token != tokens.end() && token->span.begin <= line.begin + offset;
    const bool is_text = (is_inside && token->is(TokenKind::block_text)) ||
                         (token != tokens.begin() && token[-1].is(TokenKind::block_header));
    if (!is_text && skip_blanks(shown, line.begin, line.end) == line.end)
      std::fill(shown.begin() + static_cast<std::ptrdiff_t>(line.begin),
                shown.begin() + static_cast<std::ptrdiff_t>(line.end), ' ');
    at = line.next;
  }
}

/// Question marks in plain scalars inside of brackets, such as those of addresses: they begin a key for yaml-cpp.
void hide_question_marks(std::string& shown, std::size_t offset, std::span<const Token> tokens) {
  std::size_t depth = 0;
  for (const Token& token : tokens) {
    if (token.is(TokenKind::sequence_start) || token.is(TokenKind::mapping_start)) ++depth;
    if ((token.is(TokenKind::sequence_end) || token.is(TokenKind::mapping_end)) && depth > 0) --depth;
    if (depth == 0 || !token.is(TokenKind::plain)) continue;
    const auto begin = shown.begin() + static_cast<std::ptrdiff_t>(token.span.begin - offset);
    std::replace(begin, begin + token.span.size(), '?', stand_in);
  }
}

/// What yaml-cpp is shown of a text: the same number of bytes, without what it trips over.
std::string shown_to_yaml_cpp(std::string_view text, Span block, std::span<const Token> tokens) {
  std::string shown(slice(text, block));
  if (shown.find('\t') != std::string::npos) hide_tabs_of_blank_lines(shown, block.begin, tokens);
  if (shown.find('?') != std::string::npos) hide_question_marks(shown, block.begin, tokens);
  for (std::size_t bad = find_invalid_utf8(shown); bad < shown.size();) {
    shown[bad] = stand_in;
    bad += 1 + find_invalid_utf8(std::string_view(shown).substr(bad + 1));
  }
  return shown;
}

/// A character that YAML forbids, or that ends a line for some programs only.
std::optional<SyntaxError> forbidden_character(std::string_view text, Span block) {
  for (std::uint32_t i = block.begin; i < block.end; ++i) {
    const char c = text[i];
    if ((c >= ' ' && c != '\x7F') || c < 0 || c == '\n' || c == '\t') continue;
    if (c == '\r' && i + 1 < block.end && text[i + 1] == '\n') continue;
    return SyntaxError{{i, i + 1},
                       c == '\r' ? "a carriage return alone ends a line for some programs only"
                                 : "control characters can not stand here"};
  }
  return std::nullopt;
}

/// Brackets that nest too deep for those who walk the tree, or for yaml-cpp's stack.
std::optional<SyntaxError> deep_bracket(std::span<const Token> tokens) {
  std::size_t depth = 0;
  for (const Token& token : tokens) {
    if (token.is(TokenKind::sequence_start) || token.is(TokenKind::mapping_start)) ++depth;
    if ((token.is(TokenKind::sequence_end) || token.is(TokenKind::mapping_end)) && depth > 0) --depth;
    if (depth > max_depth)
      return SyntaxError{token.span, "this is nested more than " + std::to_string(max_depth) + " levels deep"};
  }
  return std::nullopt;
}

SyntaxError error_of(const Refusal& refusal, std::string_view text, Span block) {
  const auto at = static_cast<std::uint32_t>(block.begin + refusal.offset);
  const bool has_character = at < block.end && !is_line_break(text[at]);
  const std::uint32_t size = has_character ? first_code_point(text.substr(at)).size : 0;
  if (refusal.is_too_deep) return {{at, at + size}, "this is nested too deep"};
  return {{at, at + size}, has_character ? "this can not stand here" : "something is missing here"};
}

/// Reads a block whose tokens are in the tree. The error is a single one, where reading ended.
std::optional<SyntaxError> read_tokens(std::string_view text, Span block, Tree& tree) {
  std::vector<Event> events;
  const std::string shown = shown_to_yaml_cpp(text, block, tree.tokens());
  if (const std::optional<Refusal> refusal = read_events(shown, events)) return error_of(*refusal, text, block);
  return Aligner(text, events, tree).align();
}

bool reads_alone(std::string_view text, Span segment, Tree& tree, std::optional<SyntaxError>& error) {
  if (read_directly(text, segment, tree)) return true;
  tree.clear(Language::yaml);
  tokenize(text, segment, tree.token_buffer());
  error = read_tokens(text, segment, tree);
  return !error;
}

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

/// The tokens of a block that is to be explained. Text at its margin that seems to go on from the line above is a line
/// of its own then: the line above has no colon.
std::vector<Token> tokens_by_lines(std::span<const Token> tokens) {
  std::vector<Token> lines(tokens.begin(), tokens.end());
  const auto first = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.starts_line; });
  for (Token& token : lines)
    if (token.continues && token.column <= first->column) token.continues = false;
  return lines;
}

/// Tells what is wrong, segment by segment, so that each line that is wrong is named.
class Diagnosis {
 public:
  Diagnosis(std::string_view text, Span block, Tree& tree)
      : text_(text),
        block_(block),
        tree_(tree),
        tokens_(tokens_by_lines(tree.tokens())),
        anchors_(anchors_in(text, tree.tokens())) {}

  void run(const SyntaxError& general) {
    errors_ = conflict_markers(text_, block_);
    if (errors_.empty())
      for (const Segment& segment : segments_of(block_, tokens_)) check(segment);
    if (errors_.empty()) errors_.push_back(general);
    for (SyntaxError& error : errors_) tree_.add_error(std::move(error));
  }

 private:
  void check(const Segment& segment) {
    const std::span<const Token> tokens = tokens_;
    if (is_stray_block_text(text_, tokens, segment)) {
      in_stray_text_ = true;
      errors_.push_back({tokens[segment.first_token].span, "the text of a block must be indented deeper than its key",
                         Fault::block_scalar_indent});
      return;
    }
    const auto inside = tokens.subspan(segment.first_token, segment.end_token - segment.first_token);
    const bool has_colon =
        std::any_of(inside.begin(), inside.end(), [](const Token& token) { return token.is(TokenKind::colon); });
    if (in_stray_text_ && !has_colon) return;
    in_stray_text_ = false;
    const bool is_text = inside.front().is(TokenKind::plain) && !has_colon;
    std::optional<SyntaxError> error;
    if (!is_text && reads_alone(text_, segment.span, scratch_, error)) return;
    const std::size_t before = errors_.size();
    Explainer(text_, inside, anchors_, errors_).explain();
    if (errors_.size() == before && error && !names_anchor_above(*error)) errors_.push_back(*error);
  }
  bool names_anchor_above(const SyntaxError& error) const {
    const std::string_view place = slice(text_, error.span);
    return place.starts_with('*');
  }

  std::string_view text_;
  Span block_;
  Tree& tree_;
  std::vector<Token> tokens_;
  std::set<std::string_view> anchors_;
  std::vector<SyntaxError> errors_;
  Tree scratch_;
  bool in_stray_text_ = false;
};

}  // namespace

void read_with_yaml_cpp(std::string_view text, Span block, Tree& tree) {
  tree.clear(Language::yaml);
  if (block.size() > max_size) {
    tree.add_error({{block.begin, block.begin}, "this is too large to be read: more than 4 MiB"});
    return;
  }
  tokenize(text, block, tree.token_buffer());
  std::optional<SyntaxError> error = forbidden_character(text, block);
  if (!error) error = deep_bracket(tree.tokens());
  if (error) {
    tree.add_error(*std::move(error));
    return;
  }
  error = read_tokens(text, block, tree);
  if (error) Diagnosis(text, block, tree).run(*error);
}

}  // namespace matterlint::yaml
