#pragma once

#include <string>
#include <vector>

#include "spec/specimen.h"

namespace matterlint::spec {

/// What an update must not bless.
struct BrokenPromise {
  std::string what;   ///< One line.
  std::string shown;  ///< The text that it is seen in.
};

/// What is broken in one block of a specification.
std::vector<BrokenPromise> promises_broken_in(const MarkdownBlock& block, const Section& section, const Rules& rules);

}  // namespace matterlint::spec
