#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "infer/tally.h"
#include "infer/text_shape.h"

namespace matterlint::infer {

/// The shapes that texts have, as long as they are few.
class TextShapes {
 public:
  static constexpr std::size_t most = 4;

  void add(std::string_view text, const Spot& spot);
  void merge(const TextShapes& other);

  /// Texts that have one shape, or none.
  struct Group {
    std::optional<TextShape> shape;
    Tally texts;
  };
  /// By the signatures of the shapes; that of the texts without one is empty. Empty where there are too many shapes.
  const std::map<std::string, Group>& groups() const { return groups_; }

 private:
  void limit();

  std::map<std::string, Group> groups_;
  bool many_ = false;
};

}  // namespace matterlint::infer
