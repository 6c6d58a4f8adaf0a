#include "schema/program.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "schema/value.h"

namespace matterlint::schema {
namespace {

/// By size first: most names differ in it, and comparing it costs nothing.
bool stands_before(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

}  // namespace

std::uint32_t ObjectCheck::find(std::string_view name) const {
  const auto at = std::lower_bound(names.begin(), names.end(), name, [](const Name& known, std::string_view wanted) {
    return stands_before(known.text, wanted);
  });
  return at != names.end() && at->text == name ? static_cast<std::uint32_t>(at - names.begin()) : none;
}

void ObjectCheck::sort_names() {
  std::vector<std::uint32_t> order(names.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [this](std::uint32_t a, std::uint32_t b) { return stands_before(names[a].text, names[b].text); });
  std::vector<std::uint32_t> moved_to(names.size());
  std::vector<Name> sorted;
  for (const std::uint32_t old : order) {
    moved_to[old] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(names[old]);
  }
  names = std::move(sorted);
  for (std::uint32_t& name : required) name = moved_to[name];
  for (Dependency& dependency : dependencies) {
    dependency.name = moved_to[dependency.name];
    for (std::uint32_t& name : dependency.needed) name = moved_to[name];
  }
}

void ValueSet::index() {
  for (const yaml::Node* const value : values) by_hash.emplace_back(json_hash(*value), value);
  std::sort(by_hash.begin(), by_hash.end());
}

bool ValueSet::contains(const yaml::Node& value) const {
  const auto is_same = [&value](const yaml::Node* other) { return same_json_value(value, *other); };
  if (by_hash.empty()) return std::any_of(values.begin(), values.end(), is_same);
  const std::size_t hash = json_hash(value);
  auto at = std::lower_bound(by_hash.begin(), by_hash.end(), hash,
                             [](const auto& entry, std::size_t wanted) { return entry.first < wanted; });
  for (; at != by_hash.end() && at->first == hash; ++at)
    if (is_same(at->second)) return true;
  return false;
}

}  // namespace matterlint::schema
