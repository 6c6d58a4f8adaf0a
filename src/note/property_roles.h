#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/glob.h"
#include "text/text_sketch.h"

namespace matterlint {

/// What a property is, whatever it is called.
enum class Role : std::uint8_t { date, url, tags, aliases, title, domain };

inline constexpr std::array<std::string_view, 6> role_names = {"date", "url", "tags", "aliases", "title", "domain"};

/// A set of roles; a value.
class RoleSet {
 public:
  constexpr void add(Role role) { bits_ = static_cast<std::uint8_t>(bits_ | 1U << static_cast<unsigned>(role)); }
  constexpr void add(RoleSet roles) { bits_ = static_cast<std::uint8_t>(bits_ | roles.bits_); }
  constexpr bool contains(Role role) const { return (bits_ >> static_cast<unsigned>(role) & 1U) != 0; }
  constexpr bool empty() const { return bits_ == 0; }

  friend constexpr bool operator==(RoleSet, RoleSet) = default;

 private:
  std::uint8_t bits_ = 0;
};

/// Which keys play which roles: exact names, or globs where the name has a `*`, `?` or `[`.
class PropertyRoles {
 public:
  void add(Role role, std::string_view name);
  /// The names given for a role are replaced, not added to.
  void clear(Role role);

  RoleSet roles_of(std::string_view key) const;

 private:
  using Names = std::vector<std::pair<std::string, Role>>;

  Names::const_iterator first_named(std::string_view key) const;

  Names names_;        ///< Sorted.
  TextSketch sketch_;  ///< Of the names, and of some that were cleared: most keys have no role.
  std::vector<std::pair<Glob, Role>> globs_;
};

}  // namespace matterlint
