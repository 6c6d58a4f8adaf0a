#include "infer/text_shapes.h"

#include <utility>

namespace matterlint::infer {

void TextShapes::add(std::string_view text, const Spot& spot) {
  if (many_) return;
  Group group{TextShape::of(text), {}};
  const std::string signature = group.shape ? group.shape->signature() : "";
  Group& known = groups_[signature];
  if (known.texts.count == 0)
    known.shape = std::move(group.shape);
  else if (known.shape)
    known.shape->merge(*group.shape);
  known.texts.add(spot);
  limit();
}

void TextShapes::merge(const TextShapes& other) {
  if (many_) return;
  many_ = other.many_;
  for (const auto& [signature, group] : other.groups_) {
    Group& known = groups_[signature];
    if (known.texts.count == 0)
      known.shape = group.shape;
    else if (known.shape)
      known.shape->merge(*group.shape);
    known.texts.merge(group.texts);
  }
  limit();
}

void TextShapes::limit() {
  many_ = many_ || groups_.size() > most;
  if (many_) groups_.clear();
}

}  // namespace matterlint::infer
