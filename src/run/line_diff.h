#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace matterlint {

/// Lines [old_begin, old_end) of one text stand in the other as [new_begin, new_end). Either may be empty.
struct LineChange {
  std::size_t old_begin = 0;
  std::size_t old_end = 0;
  std::size_t new_begin = 0;
  std::size_t new_end = 0;
};

/// What differs, in order; between two changes there is at least one equal line. Time and memory grow with the number
/// of lines and the square of the number of differing ones; beyond 1,000 of them all between the first and the last
/// is one change.
std::vector<LineChange> diff_lines(const std::vector<std::string_view>& before,
                                   const std::vector<std::string_view>& after);

}  // namespace matterlint
