#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace matterlint {

/// A line of a note as it is shown, and where the part that is meant stands in it.
struct Snippet {
  std::string text;
  std::size_t begin = 0;  ///< Terminal columns before the part.
  std::size_t width = 0;  ///< Terminal columns of the part; at least 1.
};

/// Cuts a window of at most `width` terminal columns out of a line, so that the columns [from, to) (code points, from
/// 1, without a byte order mark) are seen as far as they fit. Tabs are drawn as blanks to the next multiple of four,
/// what can not be seen as an escape; `…` marks a cut.
Snippet make_snippet(std::string_view line, std::uint32_t from, std::uint32_t to, std::size_t width);

}  // namespace matterlint
