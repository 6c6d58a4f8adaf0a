#include <algorithm>
#include <string>
#include <utility>

#include "yaml/builder.h"
#include "yaml/characters.h"
#include "yaml/scalar.h"

namespace matterlint::yaml {
namespace {

/// Blanks at the start of the first line with text; of the longest blank line where there is no text.
std::size_t detected_indent(std::string_view lines) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < lines.size();) {
    const Line line = line_at(lines, at, lines.size());
    const std::size_t content = skip_spaces(lines, line.begin, line.end);
    if (content < line.end) return content - line.begin;
    longest = std::max(longest, content - line.begin);
    at = line.next;
  }
  return longest;
}

/// Whether a blank line above the text has more blanks than the text.
bool has_deep_blank_line(std::string_view lines, std::size_t indent) {
  for (std::size_t at = 0; at < lines.size();) {
    const Line line = line_at(lines, at, lines.size());
    const std::size_t content = skip_spaces(lines, line.begin, line.end);
    if (content < line.end) return false;
    if (content - line.begin > indent) return true;
    at = line.next;
  }
  return false;
}

/// From the first character of the text to the end of its last line that is not blank.
Span span_of_text(std::string_view text, Span lines, std::size_t indent) {
  std::size_t end = lines.end;
  while (end > lines.begin && is_blank_or_break(text[end - 1])) --end;
  if (end == lines.begin) return {lines.begin, lines.begin};
  std::size_t begin = lines.begin;
  for (Line line = line_at(text, begin, end); skip_blanks(text, line.begin, line.end) == line.end && line.next < end;)
    begin = line.next, line = line_at(text, begin, end);
  return span_of(std::min(begin + indent, end), end);
}

/// What the header says; the indentation 0: nothing of that.
BlockScalar said_by(std::string_view header, std::int64_t column) {
  BlockScalar block{.is_folded = header.front() == '>'};
  for (const char c : header.substr(1)) {
    if (is_digit(c)) block.indent = static_cast<std::size_t>(std::max<std::int64_t>(column, 0) + c - '0');
    if (!is_digit(c)) block.chomping = c;
  }
  return block;
}

bool ends_with_open_blank_line(std::string_view lines) {
  const std::size_t last_line = lines.rfind('\n') + 1;
  return last_line < lines.size() && skip_blanks(lines, last_line, lines.size()) == lines.size();
}

std::nullopt_t fail(SyntaxError* error, Span span, std::string message) {
  if (error != nullptr) *error = {.span = span, .message = std::move(message)};
  return std::nullopt;
}

}  // namespace

std::optional<Node> block_node(std::string_view text, Span header, Span lines, std::int64_t column, Arena& arena,
                               SyntaxError* error) {
  const std::string_view written = slice(text, header);
  const std::string_view inside = slice(text, lines);
  if (!is_block_header(written)) return fail(error, header, "`" + std::string(written) + "` begins no block of text");
  BlockScalar block = said_by(written, column);
  if (block.indent == 0) {
    block.indent = detected_indent(inside);
    if (has_deep_blank_line(inside, block.indent))
      return fail(error, lines, "a blank line above this text is indented deeper than the text");
  }
  if (ends_with_open_blank_line(inside))
    return fail(error, lines,
                "a last line of blanks without a line ending belongs to this text for some programs only");
  Node node;
  node.kind = Kind::string;
  node.style = block.is_folded ? Style::folded : Style::literal;
  node.text = text_of_block(inside, block, arena);
  node.span = inside.empty() ? lines : span_of_text(text, lines, block.indent);
  node.outer = {header.begin, std::max(node.span.end, header.end)};
  return node;
}

}  // namespace matterlint::yaml
