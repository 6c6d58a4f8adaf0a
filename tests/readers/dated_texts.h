#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "dates/moment_format.h"

namespace matterlint::tests {

/// A text that may be a date in a format.
struct DatedText {
  const dates::Locale* locale = nullptr;
  std::string format;
  std::string text;
  dates::DateTime value;  ///< That the text was printed from.
};

/// The formats that dates are tried in.
std::vector<std::string> formats_of_dates();

/// `count` texts in all formats and languages, half of them damaged. Always the same.
std::vector<DatedText> dated_texts(std::size_t count);

}  // namespace matterlint::tests
