#include "yaml/copy.h"

#include <functional>
#include <vector>

namespace matterlint::yaml {
namespace {

std::string_view copy_of(std::string_view part, std::string_view text, Arena& arena) {
  const std::less_equal<> is_at_most;
  const bool is_view =
      is_at_most(text.data(), part.data()) && is_at_most(part.data() + part.size(), text.data() + text.size());
  return is_view || part.empty() ? part : arena.copy(part);
}

}  // namespace

Node copy_of(const Node& node, std::string_view text, Arena& arena) {
  Node copy = node;
  copy.text = copy_of(node.text, text, arena);
  if (node.properties != nullptr) {
    NodeProperties properties = *node.properties;
    properties.tag_name = copy_of(properties.tag_name, text, arena);
    copy.properties = arena.make(properties);
  }
  if (node.is_sequence()) {
    std::vector<Node> items;
    for (const Node& item : node.items()) items.push_back(copy_of(item, text, arena));
    copy.set_items(arena.copy(std::span<const Node>(items)));
  }
  if (node.is_mapping()) {
    std::vector<Entry> entries;
    for (const Entry& entry : node.entries())
      entries.push_back({copy_of(entry.key, text, arena), copy_of(entry.value, text, arena)});
    copy.set_entries(arena.copy(std::span<const Entry>(entries)));
  }
  return copy;
}

}  // namespace matterlint::yaml
