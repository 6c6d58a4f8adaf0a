#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/flavor.h"
#include "markdown/md4c_repairs.h"
#include "markdown/parts.h"

namespace matterlint::markdown {

/// A body as md4c is shown it: repaired where md4c would misread it, and with the way back to the body's own places.
class Md4cText {
 public:
  /// `buffer` ends with `padding` zeros that are no part of the body, and must live as long as this.
  Md4cText(const std::string& buffer, std::size_t padding, Flavor flavor);

  std::string_view view() const { return text_; }
  /// Gives parts that were found in view() their places in the body. `base` was added to all offsets.
  void restore(std::uint32_t base, Parts& parts) const;

 private:
  void write(std::string_view body, const std::vector<Md4cRepair>& repairs);
  std::uint32_t place_in_body(std::uint32_t offset) const;

  /// Where a repair stands in the text.
  struct Place {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t in_body = 0;
    std::uint32_t size_in_body = 0;
  };
  std::string_view text_;
  std::string repaired_;
  std::vector<Place> places_;
};

}  // namespace matterlint::markdown
