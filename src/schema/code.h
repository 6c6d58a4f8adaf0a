#pragma once

#include <string>
#include <vector>

namespace matterlint::schema {

/// What the code of a violation can be: the keywords that can fail, as in "min-length", and what belongs to none.
std::vector<std::string> all_codes();

}  // namespace matterlint::schema
