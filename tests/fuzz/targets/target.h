#pragma once

#include <string>
#include <string_view>

namespace matterlint::fuzz {

/// Holds what is made of an input against what is promised. Each target, targets/NAME.cpp, defines it. Whatever it
/// throws is a fault of the product, and so is a report of a sanitizer.
void check(std::string_view input);

/// Throws, with these words, where a promise does not hold.
void expect(bool holds, const std::string& broken_promise);

}  // namespace matterlint::fuzz
