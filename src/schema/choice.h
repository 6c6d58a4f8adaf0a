#pragma once

#include <string_view>
#include <vector>

#include "schema/evaluator.h"

namespace matterlint::schema {

/// What to say when none of several schemas fits.
struct Choice {
  std::vector<Violation> violations;
  bool is_summary = false;  ///< One violation that names the choices; else those of the branch that came closest.
};

/// `branches` are the violations of each schema that did not fit; they are used up.
Choice nearest_choice(const ValidateOptions& options, const Place& place, std::vector<std::vector<Violation>>& branches,
                      std::string_view code);

}  // namespace matterlint::schema
