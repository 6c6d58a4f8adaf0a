#include "report/snippet.h"

#include <algorithm>
#include <vector>

#include "report/visible_text.h"
#include "text/display_width.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";
constexpr std::size_t tab_width = 4;

/// One character of the line as it is drawn.
struct Cell {
  std::string text;
  std::size_t width = 0;
};

Cell draw(std::string_view line, std::size_t column, std::size_t& size) {
  const CodePoint point = first_code_point(line);
  size = point.size;
  if (!point.valid) return {std::string(replacement_character), 1};
  if (point.value == U'\t') {
    const std::size_t width = tab_width - column % tab_width;
    return {std::string(width, ' '), width};
  }
  const int width = display_width(point.value);
  if (width >= 0) return {std::string(line.substr(0, size)), static_cast<std::size_t>(width)};
  std::string escape = escape_of(point.value);
  const std::size_t escape_width = escape.size();
  return {std::move(escape), escape_width};
}

/// Skips code points; answers how many there were.
std::size_t skip(std::string_view& line, std::size_t count) {
  std::size_t skipped = 0;
  for (; skipped < count && !line.empty(); ++skipped) line.remove_prefix(first_code_point(line).size);
  return skipped;
}

std::vector<Cell> draw_cells(std::string_view line, std::size_t most) {
  std::vector<Cell> cells;
  std::size_t column = 0;
  for (std::size_t size = 0; !line.empty() && cells.size() < most; line.remove_prefix(size)) {
    cells.push_back(draw(line, column, size));
    column += cells.back().width;
  }
  return cells;
}

std::size_t width_of(const std::vector<Cell>& cells, std::size_t begin, std::size_t end) {
  std::size_t width = 0;
  for (std::size_t i = begin; i < end; ++i) width += cells[i].width;
  return width;
}

/// The cells that are shown, and whether something is cut off before or behind them.
struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// All where it fits. Else a third of the width before the part, what then fits behind it, and if that is the line's
/// end, what fits before.
Window window_around(const std::vector<Cell>& cells, std::size_t from, std::size_t to, std::size_t width) {
  if (width_of(cells, 0, cells.size()) <= width) return {0, cells.size()};
  Window window;
  std::size_t used = 0;
  const auto extend_back = [&](std::size_t most) {
    while (window.begin > 0 && used + cells[window.begin - 1].width <= most) used += cells[--window.begin].width;
  };
  if (width_of(cells, 0, std::min(to + 4, cells.size())) > width) {
    window.begin = window.end = from;
    extend_back(width / 3);
  }
  while (window.end < cells.size() && used + cells[window.end].width <= width) used += cells[window.end++].width;
  extend_back(width);
  return window;
}

}  // namespace

Snippet make_snippet(std::string_view line, std::uint32_t from, std::uint32_t to, std::size_t width) {
  width = std::max<std::size_t>(width, 20) - 2;
  // What stands far before the part is never seen.
  const std::size_t skipped = from > 4 * width ? skip(line, from - 1 - 2 * width) : 0;
  const std::vector<Cell> cells = draw_cells(line, 8 * width);
  const std::size_t begin = std::min<std::size_t>(from - 1 - skipped, cells.size());
  const std::size_t end = std::clamp<std::size_t>(to - 1 - skipped, begin, cells.size());
  const Window window = window_around(cells, begin, end, width);

  Snippet snippet;
  if (skipped + window.begin > 0) snippet.text += ellipsis;
  snippet.begin = width_of(cells, window.begin, begin) + (skipped + window.begin > 0 ? 1 : 0);
  snippet.width = std::max<std::size_t>(1, width_of(cells, begin, std::min(end, std::max(begin, window.end))));
  for (std::size_t i = window.begin; i < window.end; ++i) snippet.text += cells[i].text;
  if (window.end < cells.size()) snippet.text += ellipsis;
  return snippet;
}

}  // namespace matterlint
