#include "dates/format_translation.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/npos.h"

namespace matterlint::dates {

void FormatTranslation::add_literal(std::string_view text) {
  if (std::none_of(text.begin(), text.end(), [](char c) { return ascii::is_letter(c) || c == '[' || c == '\\'; })) {
    moment += text;
  } else if (text.find(']') == npos) {
    moment += "[" + std::string(text) + "]";
  } else {
    for (const char c : text) moment += {'\\', c};
  }
}

}  // namespace matterlint::dates
