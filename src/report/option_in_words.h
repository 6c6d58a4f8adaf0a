#pragma once

#include <string>

#include "lint/option.h"

namespace matterlint {

/// What an option may be, as a sentence without its period: "One of `unknown`, `dmy`, `mdy`". Values stand in
/// backticks, as they are written in a configuration.
std::string values_in_words(const Option& option);

/// The default as it is written in a configuration: `["iso"]`, `auto`, `""`.
std::string default_of(const Option& option);

}  // namespace matterlint
