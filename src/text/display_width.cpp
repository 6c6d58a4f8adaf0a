#include "text/display_width.h"

#include <utf8proc.h>

namespace matterlint {

int display_width(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return 1;
  const auto value = static_cast<utf8proc_int32_t>(code_point);
  constexpr char32_t zero_width_joiner = 0x200D;
  if (code_point == zero_width_joiner) return 0;
  switch (utf8proc_category(value)) {
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return -1;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
      return 0;
    default:
      return utf8proc_charwidth(value);
  }
}

}  // namespace matterlint
