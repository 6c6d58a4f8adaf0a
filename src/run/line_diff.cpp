#include "run/line_diff.h"

#include <algorithm>
#include <cstdint>

namespace matterlint {
namespace {

using Index = std::int32_t;
using Lines = std::vector<std::string_view>;

constexpr Index most_edits = 1000;

/// The middle of two texts, without the lines that are equal at both ends.
struct Window {
  const Lines& before;
  const Lines& after;
  std::size_t start = 0;
  Index before_size = 0;
  Index after_size = 0;

  bool same(Index x, Index y) const {
    return before[start + static_cast<std::size_t>(x)] == after[start + static_cast<std::size_t>(y)];
  }
};

Window window_of(const Lines& before, const Lines& after) {
  const auto least = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < least && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < least - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  return {before, after, head, static_cast<Index>(before.size() - head - tail),
          static_cast<Index>(after.size() - head - tail)};
}

/// How far (in x) each diagonal x - y from -size to size was reached.
class Frontier {
 public:
  explicit Frontier(Index size) : size_(size), reach_(2 * static_cast<std::size_t>(size) + 1) {}
  Index& operator[](Index diagonal) { return reach_.begin()[diagonal + size_]; }
  Index operator[](Index diagonal) const { return reach_.begin()[diagonal + size_]; }

 private:
  Index size_;
  std::vector<Index> reach_;
};

/// Whether the best way to a diagonal with that many edits ends with an insertion.
bool ends_with_insertion(const Frontier& last, Index diagonal, Index edits) {
  return diagonal == -edits || (diagonal != edits && last[diagonal - 1] < last[diagonal + 1]);
}

/// One round of Myers: the frontier with one edit more. True in `done` when the end was reached.
Frontier next_frontier(const Frontier& last, Index edits, const Window& window, bool& done) {
  Frontier next(edits + 2);
  for (Index diagonal = -edits; diagonal <= edits; diagonal += 2) {
    Index x = ends_with_insertion(last, diagonal, edits) ? last[diagonal + 1] : last[diagonal - 1] + 1;
    while (x < window.before_size && x - diagonal < window.after_size && window.same(x, x - diagonal)) ++x;
    next[diagonal] = x;
    done = done || (x >= window.before_size && x - diagonal >= window.after_size);
  }
  return next;
}

/// The frontiers before each round, up to the one that reaches the end; empty: it takes too many edits.
std::vector<Frontier> trace_of(const Window& window) {
  std::vector<Frontier> trace{Frontier(1)};
  bool done = false;
  for (Index edits = 0; edits <= most_edits; ++edits) {
    Frontier next = next_frontier(trace.back(), edits, window, done);
    if (done) return trace;
    trace.push_back(std::move(next));
  }
  return {};
}

/// Puts one edit before the changes that were found already, which are in reverse.
void add_before(std::vector<LineChange>& changes, const LineChange& edit) {
  if (changes.empty() || changes.back().old_begin != edit.old_end || changes.back().new_begin != edit.new_end) {
    changes.push_back(edit);
    return;
  }
  changes.back().old_begin = edit.old_begin;
  changes.back().new_begin = edit.new_begin;
}

std::vector<LineChange> walk_back(const std::vector<Frontier>& trace, const Window& window) {
  std::vector<LineChange> changes;
  Index diagonal = window.before_size - window.after_size;
  for (auto edits = static_cast<Index>(trace.size()) - 1; edits > 0; --edits) {
    const Frontier& last = trace[static_cast<std::size_t>(edits)];
    const bool insertion = ends_with_insertion(last, diagonal, edits);
    diagonal += insertion ? 1 : -1;
    const std::size_t x = window.start + static_cast<std::size_t>(last[diagonal]);
    const std::size_t y = window.start + static_cast<std::size_t>(last[diagonal] - diagonal);
    add_before(changes, {x, insertion ? x : x + 1, y, insertion ? y + 1 : y});
  }
  std::reverse(changes.begin(), changes.end());
  return changes;
}

}  // namespace

std::vector<LineChange> diff_lines(const Lines& before, const Lines& after) {
  const Window window = window_of(before, after);
  if (window.before_size == 0 && window.after_size == 0) return {};
  const std::vector<Frontier> trace = trace_of(window);
  if (!trace.empty()) return walk_back(trace, window);
  return {{window.start, window.start + static_cast<std::size_t>(window.before_size), window.start,
           window.start + static_cast<std::size_t>(window.after_size)}};
}

}  // namespace matterlint
