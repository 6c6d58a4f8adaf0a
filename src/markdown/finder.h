#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace matterlint::markdown {

/// Finds a text outside of code, again and again, farther and farther on; in linear time all in all.
class Finder {
 public:
  /// `code` is sorted; it must live as long as the finder.
  Finder(std::string_view text, const std::vector<Span>& code, std::string_view needle)
      : text_(text), code_(code), needle_(needle) {}

  /// Behind the first occurrence at or after `from`, or npos.
  std::size_t behind_next(std::size_t from);

 private:
  std::size_t behind_code(std::size_t at);

  std::string_view text_;
  const std::vector<Span>& code_;
  std::string_view needle_;
  std::size_t next_code_ = 0;
  std::size_t at_ = 0;
  bool is_known_ = false;
};

}  // namespace matterlint::markdown
