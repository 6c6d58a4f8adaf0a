#include "yaml/stray_property.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "yaml/walk.h"

namespace matterlint::yaml {
namespace {

bool has_properties(const Tree& tree) {
  const auto tokens = tree.tokens();
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.is_property(); });
}

}  // namespace

std::vector<const Node*> stray_properties(const Tree& tree) {
  std::vector<const Node*> found;
  if (tree.root() == nullptr || !has_properties(tree)) return found;
  std::set<std::string_view> repeated;
  for_each_node(*tree.root(), [&](const Node& node) {
    if (node.is_alias()) repeated.insert(node.properties->anchor);
  });
  for_each_value(*tree.root(), [&](const Node& node) {
    if (node.properties == nullptr || node.is_alias() || !node.is_scalar() || node.style != Style::plain) return;
    const std::string_view tag = node.properties->tag;
    const std::string_view anchor = node.properties->anchor;
    const bool has_odd_tag = !tag.empty() && !tag.starts_with("!!") && !tag.starts_with("!<");
    const bool has_odd_anchor = !anchor.empty() && !repeated.contains(anchor);
    if (has_odd_tag || has_odd_anchor) found.push_back(&node);
  });
  return found;
}

}  // namespace matterlint::yaml
