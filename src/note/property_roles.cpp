#include "note/property_roles.h"

#include <algorithm>

namespace matterlint {

void PropertyRoles::add(Role role, std::string_view name) {
  if (name.find_first_of("*?[") != std::string_view::npos) {
    globs_.emplace_back(Glob(name), role);
    return;
  }
  const std::pair<std::string, Role> entry(name, role);
  names_.insert(std::lower_bound(names_.begin(), names_.end(), entry), entry);
}

void PropertyRoles::clear(Role role) {
  std::erase_if(names_, [role](const auto& entry) { return entry.second == role; });
  std::erase_if(globs_, [role](const auto& entry) { return entry.second == role; });
}

RoleSet PropertyRoles::roles_of(std::string_view key) const {
  RoleSet roles;
  auto name = std::lower_bound(names_.begin(), names_.end(), key,
                               [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  for (; name != names_.end() && name->first == key; ++name) roles.add(name->second);
  for (const auto& [glob, role] : globs_)
    if (glob.matches(key)) roles.add(role);
  return roles;
}

}  // namespace matterlint
