#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"

namespace matterlint::config {

/// The names of the severities as a configuration writes them, in the order of their values; `false` is `off` too.
inline constexpr std::array<std::string_view, 4> severity_names = {"off", "info", "warning", "error"};

/// The value of an enum whose names stand in the order of its values.
template <class E, std::size_t size>
std::optional<E> find_name(const std::array<std::string_view, size>& names, std::string_view name) {
  for (std::size_t i = 0; i < size; ++i)
    if (names[i] == name) return static_cast<E>(i);
  return std::nullopt;
}

/// "; did you mean `x`?" where one of the candidates is near, else nothing.
std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates);

/// As did_you_mean(); where none is near, "; it is one of `a`, `b`".
std::string did_you_mean_one_of(std::string_view name, const std::vector<std::string_view>& candidates);

/// "`a`, `b` or `c`".
std::string list_of(const std::vector<std::string_view>& names);

}  // namespace matterlint::config
