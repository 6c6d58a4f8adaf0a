#pragma once

#include <string>
#include <string_view>

#include "dates/format_words.h"

namespace matterlint::dates {

/// A format of another dialect in moment's tokens, or why it can not be said in these.
struct FormatTranslation {
  std::string moment;
  std::string error;  ///< Empty: there is none.

  bool fail(std::string why) {
    error = std::move(why);
    return false;
  }
  /// Adds text that stands for itself.
  void add_literal(std::string_view text);
};

FormatTranslation from_ldml(std::string_view format);
FormatTranslation from_strftime(std::string_view format);
FormatTranslation from_go(std::string_view format);

inline constexpr FormatWords ldml_words = {"yyyy", "MM", "dd", "DDD", "RRRR", "II", "i",
                                           "HH",   "hh", "a",  "mm",  "ss",   "SSS"};
inline constexpr FormatWords strftime_words = {"%Y", "%m", "%d", "%j", "%G", "%V", "%u",
                                               "%H", "%I", "%p", "%M", "%S", "%f"};
inline constexpr FormatWords go_words = {"2006", "01", "02", "002", "", "", "", "15", "03", "PM", "04", "05", ".000"};

}  // namespace matterlint::dates
