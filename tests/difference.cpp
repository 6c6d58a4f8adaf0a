#include "difference.h"

#include <algorithm>
#include <vector>

#include "text/markdown_block.h"

namespace matterlint {
namespace {

using Lines = std::vector<std::string_view>;

struct Line {
  char sign;
  std::string_view text;
};

/// Lengths of the longest common subsequences of what stands behind a pair of lines, as a table of rows.
std::vector<std::vector<std::size_t>> common_lengths(const Lines& a, const Lines& b) {
  std::vector<std::vector<std::size_t>> lengths(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      lengths[i][j] = a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
}

std::vector<Line> compared(const Lines& a, const Lines& b) {
  const auto lengths = common_lengths(a, b);
  std::vector<Line> lines;
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      lines.push_back({' ', a[i]});
      ++i, ++j;
    } else if (j == b.size() || (i < a.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
      lines.push_back({'-', a[i++]});
    } else {
      lines.push_back({'+', b[j++]});
    }
  }
  return lines;
}

/// Whether a changed line is at most `context` lines away.
bool is_near_change(const std::vector<Line>& lines, std::size_t at) {
  constexpr std::size_t context = 2;
  const std::size_t first = at < context ? 0 : at - context;
  const std::size_t last = std::min(at + context + 1, lines.size());
  for (std::size_t i = first; i < last; ++i)
    if (lines[i].sign != ' ') return true;
  return false;
}

}  // namespace

std::string difference(std::string_view expected, std::string_view actual) {
  std::string shown;
  bool is_gap = false;
  const std::vector<Line> lines = compared(whole_lines(expected), whole_lines(actual));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_near = is_near_change(lines, i);
    if (is_near && is_gap && !shown.empty()) shown += "    ...\n";
    is_gap = !is_near;
    if (!is_near) continue;
    shown += "  " + std::string(1, lines[i].sign) + ' ' + std::string(lines[i].text);
    if (!shown.ends_with('\n')) shown += "   (no line ending)\n";
  }
  return shown;
}

}  // namespace matterlint
