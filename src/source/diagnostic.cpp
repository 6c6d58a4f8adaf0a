#include "source/diagnostic.h"

#include <array>

namespace matterlint {

std::string_view name_of(Severity severity) {
  static constexpr std::array<std::string_view, 4> names = {"off", "info", "warning", "error"};
  return names[static_cast<std::size_t>(severity)];
}

}  // namespace matterlint
