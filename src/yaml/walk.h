#pragma once

#include "yaml/node.h"

namespace matterlint::yaml {

/// Calls `look(node)` for a value and for all keys and values below it, in the order of the text. What an alias repeats
/// is left out.
template <class Look>
void for_each_node(const Node& node, const Look& look) {
  look(node);
  if (node.is_alias()) return;
  for (const Node& item : node.items()) for_each_node(item, look);
  for (const Entry& entry : node.entries()) {
    for_each_node(entry.key, look);
    for_each_node(entry.value, look);
  }
}

/// The same for values alone: `look(node)` is not called for keys.
template <class Look>
void for_each_value(const Node& node, const Look& look) {
  look(node);
  if (node.is_scalar() || node.is_alias()) return;
  for (const Node& item : node.items()) for_each_value(item, look);
  for (const Entry& entry : node.entries()) for_each_value(entry.value, look);
}

}  // namespace matterlint::yaml
