#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "text/utf8.h"
#include "yaml/characters.h"
#include "yaml/repair.h"

namespace matterlint::yaml {
namespace {

/// How far a line is looked around for its like.
constexpr int most_lines = 500;

struct IndentedLine {
  Line line;
  std::size_t column = 0;
  bool is_item = false;
};

IndentedLine indented(std::string_view text, Line line) {
  const std::size_t content = skip_spaces(text, line.begin, line.end);
  const bool is_dash = content < line.end && text[content] == '-';
  return {line, content - line.begin, is_dash && (content + 1 == line.end || is_blank(text[content + 1]))};
}

bool has_content(std::string_view text, const IndentedLine& at) {
  const std::size_t content = at.line.begin + at.column;
  return content < at.line.end && text[content] != '#' && text[content] != '\t';
}

/// The line above one; its `line.next` is where that one begins.
IndentedLine line_above(std::string_view text, std::size_t begin) {
  const std::size_t start = begin < 2 ? 0 : text.rfind('\n', begin - 2) + 1;
  return indented(text, line_at(text, start, begin));
}

/// Where a line may stand: the columns of its like in the lines above, the nearest line first, each less deep than
/// those before it.
std::vector<std::size_t> columns_above(std::string_view text, const IndentedLine& wrong) {
  std::vector<std::size_t> columns;
  std::size_t deepest = SIZE_MAX;
  std::size_t begin = wrong.line.begin;
  for (int i = 0; i < most_lines && begin > 0; ++i) {
    const IndentedLine above = line_above(text, begin);
    begin = above.line.begin;
    if (!has_content(text, above) || above.column > deepest) continue;
    const bool is_like = above.is_item == wrong.is_item;
    if (is_like && (columns.empty() || columns.back() != above.column)) columns.push_back(above.column);
    if (is_like && above.column == 0) break;
    if (deepest == above.column) continue;
    deepest = above.column;
    if (above.is_item && !wrong.is_item) {
      const std::size_t dash = above.line.begin + above.column;
      const std::size_t key = skip_spaces(text, dash + 1, above.line.end);
      if (text.substr(key, above.line.end - key).find(':') != std::string_view::npos)
        columns.push_back(key - above.line.begin);
    }
  }
  return columns;
}

/// Whether some line below one stands at the margin, and none above it does.
bool is_above_margin(std::string_view text, const IndentedLine& wrong) {
  IndentedLine at = wrong;
  for (int i = 0; i < most_lines && at.line.next < text.size(); ++i) {
    at = indented(text, line_at(text, at.line.next, text.size()));
    if (at.column == 0 && has_content(text, at)) return true;
  }
  return false;
}

/// Whether a line may go on with a sentence on the line above: `title: A guide on how to walk` above `  far: away`.
bool may_be_text(std::string_view text, const IndentedLine& wrong) {
  constexpr int least_blanks = 4;
  if (wrong.line.begin == 0 || wrong.is_item) return false;
  const IndentedLine above = line_above(text, wrong.line.begin);
  const std::string_view line = trim(text.substr(above.line.begin, above.line.end - above.line.begin));
  return above.column < wrong.column && std::count(line.begin(), line.end(), ' ') >= least_blanks &&
         line.find_first_of("\"'[{") == line.npos;
}

std::size_t distance(std::size_t a, std::size_t b) {
  return a > b ? a - b : b - a;
}

/// Moves a line, and those below it that are deeper and not its like already, to another column.
std::vector<TextEdit> move_to(std::string_view text, const IndentedLine& first, std::size_t column) {
  std::vector<TextEdit> edits;
  IndentedLine at = first;
  do {
    const std::size_t begin = at.line.begin;
    if (column > first.column) {
      edits.push_back({span_of(begin, begin), std::string(column - first.column, ' ')});
    } else {
      edits.push_back({span_of(begin, begin + first.column - column), ""});
    }
    do {
      at = indented(text, line_at(text, at.line.next, text.size()));
    } while (at.line.begin < text.size() && at.column == at.line.end - at.line.begin);
    // What stands there already is one more of them.
    if (at.is_item == first.is_item && at.column == column) break;
  } while (at.line.begin < text.size() && at.column > first.column);
  return edits;
}

/// Whether the next line above that has no tabs ends with a colon, so that a collection begins below it.
bool opens_collection(std::string_view text, std::size_t begin) {
  for (int i = 0; i < most_lines && begin > 0; ++i) {
    const IndentedLine above = line_above(text, begin);
    begin = above.line.begin;
    if (!has_content(text, above)) continue;
    const std::string_view line = text.substr(begin, above.line.end - begin);
    return line.find_last_not_of(" \t") != line.npos && line[line.find_last_not_of(" \t")] == ':';
  }
  return false;
}

}  // namespace

std::optional<Repair> repair_tabs(std::string_view text, const SyntaxError& error, std::size_t width) {
  const std::string_view tabs = slice(text, error.span);
  const bool is_at_margin = error.span.begin == 0 || text[error.span.begin - 1] == '\n';
  if (tabs.empty() || tabs.find_first_not_of('\t') != tabs.npos || !is_at_margin) return std::nullopt;
  IndentedLine line = indented(text, line_at(text, error.span.begin, text.size()));
  line.is_item = text.substr(error.span.end).starts_with('-');
  const std::size_t usual = tabs.size() * width;
  const std::vector<std::size_t> columns = columns_above(text, line);
  const bool fits =
      opens_collection(text, error.span.begin) || std::find(columns.begin(), columns.end(), usual) != columns.end();
  if (!fits && columns.empty()) return std::nullopt;
  return Repair{.edits = {{error.span, std::string(fits ? usual : columns.front(), ' ')}},
                .title = "Indent with blanks",
                .is_only_one = fits};
}

std::optional<Repair> repair_indentation(std::string_view text, const SyntaxError& error) {
  constexpr std::size_t farthest = 2;
  const std::size_t start = line_start(text, error.span.begin);
  const IndentedLine wrong = indented(text, line_at(text, start, text.size()));
  if (start + wrong.column != error.span.begin) return std::nullopt;
  std::vector<std::size_t> near;
  for (const std::size_t column : columns_above(text, wrong))
    if (column != wrong.column && distance(column, wrong.column) <= farthest) near.push_back(column);
  if (near.empty() && wrong.column > 0 && wrong.column <= farthest && is_above_margin(text, wrong)) near.push_back(0);
  if (near.empty()) return std::nullopt;
  if (may_be_text(text, wrong)) return std::nullopt;
  return Repair{.edits = move_to(text, wrong, near.front()),
                .title = "Indent the line like those that it belongs to",
                .is_only_one = near.size() == 1};
}

}  // namespace matterlint::yaml
