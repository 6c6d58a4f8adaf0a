#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

/// What a program left behind.
struct ChildResult {
  int status = -1;     ///< Its exit code; 127: it could not be started; 128 and more: a signal ended it.
  std::string output;  ///< Standard output.
  std::string errors;  ///< Standard error.
};

/// Runs a program, looked for in PATH, with an input, and waits for its end. No shell is between.
ChildResult run_child(const std::vector<std::string>& arguments, std::string_view input = {});

}  // namespace matterlint
