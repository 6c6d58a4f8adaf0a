#pragma once

#include <string>

#include "lint/option.h"
#include "text/glob.h"
#include "text/json_text.h"

namespace matterlint {

/// A glob, compiled when the option is read.
template <>
struct OptionType<Glob> {
  static std::string schema(Bounds bounds) { return OptionType<std::string>::schema(bounds); }
  static MaybeFault read(const yaml::Node& value, Glob& option) {
    option = Glob(value.text);
    return std::nullopt;
  }
  static std::string show(const Glob& option) { return to_json(option.text()); }
};

}  // namespace matterlint
