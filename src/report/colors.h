#pragma once

#include <string_view>

#include "source/diagnostic.h"

namespace matterlint {

/// The ANSI codes of a report, or nothing where it has no colours.
class Colors {
 public:
  explicit constexpr Colors(bool on) : on_(on) {}

  constexpr std::string_view bold() const { return code("\x1b[1m"); }
  constexpr std::string_view dim() const { return code("\x1b[2m"); }
  constexpr std::string_view path() const { return code("\x1b[1;36m"); }
  constexpr std::string_view added() const { return code("\x1b[32m"); }
  constexpr std::string_view removed() const { return code("\x1b[31m"); }
  constexpr std::string_view reset() const { return code("\x1b[0m"); }
  constexpr std::string_view of(Severity severity) const {
    switch (severity) {
      case Severity::error:
        return code("\x1b[1;31m");
      case Severity::warning:
        return code("\x1b[1;33m");
      default:
        return code("\x1b[1;34m");
    }
  }

 private:
  constexpr std::string_view code(std::string_view ansi) const { return on_ ? ansi : std::string_view(); }

  bool on_;
};

}  // namespace matterlint
