#include "yaml/yaml_cpp_reader.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "source/byte_order_mark.h"
#include "text/utf8.h"
#include "yaml/aligner.h"
#include "yaml/characters.h"
#include "yaml/diagnosis.h"
#include "yaml/reader.h"
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

/// A control character, or a carriage return that ends no line.
bool is_forbidden(std::string_view text, std::size_t at, std::size_t limit) {
  if (!is_control(text[at])) return false;
  return text[at] != '\r' || at + 1 >= limit || text[at + 1] != '\n';
}

/// What yaml-cpp is shown of a text: the same number of bytes, without what it trips over.
std::string shown_to_yaml_cpp(std::string_view text, Span block, std::span<const Token> tokens) {
  std::string shown(slice(text, block));
  if (shown.find('\t') != std::string::npos) hide_tabs_of_blank_lines(shown, block.begin, tokens);
  if (shown.find('?') != std::string::npos) hide_question_marks(shown, block.begin, tokens);
  for (std::size_t i = 0; i < shown.size(); ++i)
    if (is_forbidden(shown, i, shown.size())) shown[i] = stand_in;
  for (std::size_t bad = find_invalid_utf8(shown); bad < shown.size();) {
    shown[bad] = stand_in;
    bad += 1 + find_invalid_utf8(std::string_view(shown).substr(bad + 1));
  }
  // That of a file stands before the block; one that begins it is a character, which yaml-cpp would drop.
  if (shown.starts_with(byte_order_mark)) std::fill_n(shown.begin(), byte_order_mark.size(), stand_in);
  return shown;
}

/// Characters that YAML forbids, or that end a line for some programs only: the first run of them on each line.
std::vector<SyntaxError> forbidden_characters(std::string_view text, Span block) {
  std::vector<SyntaxError> found;
  for (std::uint32_t i = block.begin; i < block.end; ++i) {
    if (!is_forbidden(text, i, block.end)) continue;
    std::uint32_t end = i + 1;
    while (end < block.end && is_forbidden(text, end, block.end)) ++end;
    found.push_back({{i, end},
                     text[i] == '\r' ? "a carriage return alone ends a line for some programs only"
                                     : "control characters can not stand here"});
    while (i < block.end && text[i] != '\n') ++i;
  }
  return found;
}

/// Drops what seems to be wrong behind a carriage return alone, up to the line's end: it stands on a line of its own
/// for those who wrote it.
void drop_behind_returns(std::string_view text, std::span<const SyntaxError> forbidden,
                         std::vector<SyntaxError>& errors) {
  std::erase_if(errors, [&](const SyntaxError& error) {
    const auto behind = std::upper_bound(forbidden.begin(), forbidden.end(), error.span.begin,
                                         [](std::uint32_t at, const SyntaxError& one) { return at < one.span.begin; });
    if (behind == forbidden.begin() || text[behind[-1].span.begin] != '\r') return false;
    return slice(text, {behind[-1].span.begin, error.span.begin}).find('\n') == std::string_view::npos;
  });
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

}  // namespace

std::optional<SyntaxError> read_tokens(std::string_view text, Span block, Tree& tree) {
  std::vector<Event> events;
  const std::string shown = shown_to_yaml_cpp(text, block, tree.tokens());
  if (const std::optional<Refusal> refusal = read_events(shown, events)) return error_of(*refusal, text, block);
  return Aligner(text, events, tree).align();
}

void read_with_yaml_cpp(std::string_view text, Span block, Tree& tree) {
  tree.clear(Language::yaml);
  if (block.size() > max_size) {
    tree.add_error({{block.begin, block.begin}, "this is too large to be read: more than 4 MiB"});
    return;
  }
  tokenize(text, block, tree.token_buffer());
  if (std::optional<SyntaxError> error = deep_bracket(tree.tokens())) {
    tree.add_error(*std::move(error));
    return;
  }
  std::vector<SyntaxError> errors = forbidden_characters(text, block);
  if (const std::optional<SyntaxError> error = read_tokens(text, block, tree)) {
    std::vector<SyntaxError> explained = Diagnosis(text, block, tree).run(*error);
    drop_behind_returns(text, errors, explained);
    errors.insert(errors.end(), std::move_iterator(explained.begin()), std::move_iterator(explained.end()));
  }
  std::stable_sort(errors.begin(), errors.end(),
                   [](const SyntaxError& a, const SyntaxError& b) { return a.span.begin < b.span.begin; });
  for (SyntaxError& error : errors) tree.add_error(std::move(error));
}

}  // namespace matterlint::yaml
