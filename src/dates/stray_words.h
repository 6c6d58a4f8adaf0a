#pragma once

#include <string>
#include <string_view>

namespace matterlint::dates {

/// What is wrong with the words that stand in a format of moment's tokens as if they were text (`hello`, `YYYY at HH`):
/// they would be taken letter for letter. Empty where there is none.
std::string what_is_wrong_with_words(std::string_view format);

}  // namespace matterlint::dates
