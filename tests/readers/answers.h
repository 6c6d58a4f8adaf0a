#pragma once

#include <string>
#include <vector>

namespace matterlint::tests {

/// What a command writes, line by line, when it reads these texts as JSON strings, one a line. Nothing where it fails.
std::vector<std::string> answers_of(const std::string& command, const std::vector<std::string>& texts);

}  // namespace matterlint::tests
