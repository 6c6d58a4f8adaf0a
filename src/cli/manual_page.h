#pragma once

#include <string>

#include "cli/command_line.h"

namespace matterlint {

/// matterlint(1), as roff with the macros `man`.
std::string manual_page(const CommandLine& commands);

}  // namespace matterlint
