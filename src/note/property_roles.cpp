#include "note/property_roles.h"

#include <algorithm>

namespace matterlint {
namespace {

/// Shorter ones first, so that a search compares few texts.
bool comes_before(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

}  // namespace

void PropertyRoles::add(Role role, std::string_view name) {
  if (name.find_first_of("*?[") != std::string_view::npos) {
    globs_.emplace_back(Glob(name), role);
    return;
  }
  sketch_.add(name);
  const auto place =
      std::upper_bound(names_.begin(), names_.end(), name,
                       [](std::string_view added, const auto& entry) { return comes_before(added, entry.first); });
  names_.emplace(place, name, role);
}

void PropertyRoles::clear(Role role) {
  std::erase_if(names_, [role](const auto& entry) { return entry.second == role; });
  std::erase_if(globs_, [role](const auto& entry) { return entry.second == role; });
}

PropertyRoles::Names::const_iterator PropertyRoles::first_named(std::string_view key) const {
  return std::lower_bound(names_.begin(), names_.end(), key,
                          [](const auto& entry, std::string_view wanted) { return comes_before(entry.first, wanted); });
}

RoleSet PropertyRoles::roles_of(std::string_view key) const {
  RoleSet roles;
  auto name = sketch_.may_contain(key) ? first_named(key) : names_.end();
  for (; name != names_.end() && name->first == key; ++name) roles.add(name->second);
  for (const auto& [glob, role] : globs_)
    if (glob.matches(key)) roles.add(role);
  return roles;
}

}  // namespace matterlint
