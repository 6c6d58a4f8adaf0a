#include "markdown/line_break.h"

#include <algorithm>

#include "markdown/lines.h"
#include "text/utf8.h"

namespace matterlint::markdown {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t code_indent = 4;  // columns

bool is_indented_as_code(std::string_view line) {
  const std::size_t content = line.find_first_not_of(' ');
  return content != none && (content >= code_indent || line[content] == '\t');
}

std::string_view without_quote_marks(std::string_view line) {
  const std::size_t content = std::min(line.find_first_not_of(" \t>"), line.size());
  const std::size_t mark = line.substr(0, content).rfind('>');
  return line.substr(mark == none ? 0 : mark + 1);
}

bool is_bare_list_marker(std::string_view line) {
  line = trim(line);
  return !line.empty() && list_marker_size(line) == line.size();
}

std::string_view line_at(std::string_view text, std::size_t offset) {
  const std::size_t begin = line_begin(text, offset);
  return text.substr(begin, line_end(text, offset) - begin);
}

/// Whether the line below one may go on with its paragraph though md4c begins a block with it.
bool may_go_on(std::string_view below) {
  const std::string_view line = without_quote_marks(below);
  if (is_bare_list_marker(line) || trim(line).starts_with('<')) return true;
  return is_indented_as_code(line) && list_marker_size(line) == 0;
}

/// Whether a block begins on a line.
bool begins_block(const Body& body, std::size_t begin, std::size_t end) {
  const auto blocks = body.blocks();
  const auto first = std::partition_point(blocks.begin(), blocks.end(),
                                          [begin](const Block& block) { return block.span.begin < begin; });
  return first != blocks.end() && first->span.begin < end;
}

/// Whether md4c may have taken code for a paragraph.
bool may_be_code(std::string_view text, const Body& body, std::uint32_t offset) {
  const std::size_t begin = line_begin(text, offset);
  const std::string_view line = line_at(text, offset);
  const bool is_indented = is_indented_as_code(line) || is_indented_as_code(without_quote_marks(line));
  if (!is_indented || begin == 0 || list_marker_size(line) > 0) return false;
  const std::size_t above = line_begin(text, begin - 1);
  const bool is_right_below =
      !is_blank(line_at(text, above)) || (above > 0 && is_bare_list_marker(line_at(text, above - 1)));
  return is_right_below && begins_block(body, begin, offset);
}

}  // namespace

bool may_mean_something(std::string_view text, const Body& body, std::uint32_t offset) {
  const std::string_view line = line_at(text, offset);
  const std::string_view below = line_at(text, next_line(text, offset));
  if (line.ends_with("  ") && may_go_on(below)) return true;
  if (is_bare_list_marker(without_quote_marks(line))) return !is_blank(below) && list_marker_size(below) == 0;
  return may_be_code(text, body, offset);
}

}  // namespace matterlint::markdown
