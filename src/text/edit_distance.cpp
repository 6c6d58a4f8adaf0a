#include "text/edit_distance.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/unicode.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    points += point.value;
    text.remove_prefix(point.size);
  }
  return points;
}

using Row = std::vector<std::size_t>;

/// Optimal string alignment, within a band of `limit` cells on both sides of the diagonal. What is read outside of the
/// band is the one cell beside it, which is kept too far.
std::size_t banded_distance(const std::u32string& a, const std::u32string& b, std::size_t limit) {
  const std::size_t too_far = limit + 1;
  Row before_last(b.size() + 2, too_far);
  Row last(b.size() + 2, too_far);
  Row current(b.size() + 2, too_far);
  for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t begin = std::max<std::size_t>(i > limit ? i - limit : 0, 1);
    const std::size_t end = std::min(b.size(), i + limit);
    current[begin - 1] = i <= limit ? i : too_far;
    std::size_t least = current[begin - 1];
    for (std::size_t j = begin; j <= end; ++j) {
      const std::size_t substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({substitution, last[j] + 1, current[j - 1] + 1, too_far});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        current[j] = std::min(current[j], before_last[j - 2] + 1);
      least = std::min(least, current[j]);
    }
    current[end + 1] = too_far;
    // A swap may still step over one row, so the row before must be out of reach too.
    if (least == too_far && *std::min_element(last.begin() + static_cast<std::ptrdiff_t>(begin - 1),
                                              last.begin() + static_cast<std::ptrdiff_t>(end + 1)) >= too_far)
      return too_far;
    std::swap(before_last, last);
    std::swap(last, current);
  }
  return std::min(last[b.size()], too_far);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::u32string from = code_points(a);
  const std::u32string to = code_points(b);
  const std::size_t difference = std::max(from.size(), to.size()) - std::min(from.size(), to.size());
  if (difference > limit) return limit + 1;
  return banded_distance(from, to, std::min(limit, std::max(from.size(), to.size())));
}

std::optional<std::string_view> nearest(std::string_view text, const std::vector<std::string_view>& candidates) {
  constexpr std::size_t most = 3;
  const std::string wanted = case_fold(text);
  std::size_t limit = std::min(count_code_points(wanted) / 3, most);
  std::optional<std::string_view> best;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(wanted, case_fold(candidate), limit);
    if (distance > limit) continue;
    best = candidate;
    if (distance == 0) return best;
    limit = distance - 1;
  }
  return best;
}

}  // namespace matterlint
