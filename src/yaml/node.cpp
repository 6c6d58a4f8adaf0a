#include "yaml/node.h"

#include <array>

namespace matterlint::yaml {

const Entry* Node::find(std::string_view key) const {
  for (const Entry& entry : entries())
    if (entry.key.is_scalar() && entry.key.text == key) return &entry;
  return nullptr;
}

void Node::set_items(std::span<const Node> items) {
  kind = Kind::sequence;
  items_ = items.data();
  size_ = static_cast<std::uint32_t>(items.size());
}

void Node::set_entries(std::span<const Entry> entries) {
  kind = Kind::mapping;
  entries_ = entries.data();
  size_ = static_cast<std::uint32_t>(entries.size());
}

std::string_view in_words(Kind kind) {
  static constexpr std::array<std::string_view, 7> words = {"empty", "true or false", "a whole number", "a number",
                                                            "text",  "a list",        "a mapping"};
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace matterlint::yaml
