#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

/// Finds out which of some short byte strings occur in a text, at memory speed where they are rare.
class MarkerScan {
 public:
  static constexpr std::size_t capacity = 64;

  MarkerScan() = default;

  /// Adds a marker, which must not be empty, and answers its number; a marker that was added before keeps its own.
  /// Behind the last number that there is room for, all share that one, and are always said to occur.
  std::size_t add(std::string_view marker);

  /// One bit a number: whether the marker occurs.
  std::uint64_t occurring_in(std::string_view text) const;

 private:
  struct Marker {
    std::string text;
    std::size_t anchor = 0;  ///< Which of its bytes is looked for.
    std::size_t number = 0;
  };
  /// The markers that are looked for by the same byte.
  struct Group {
    char anchor = 0;
    std::vector<Marker> markers;
  };

  static std::uint64_t occurring_in(std::string_view text, const Group& group);

  std::vector<Group> groups_;
  std::size_t size_ = 0;
};

}  // namespace matterlint
