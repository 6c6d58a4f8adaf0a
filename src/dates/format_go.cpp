#include <algorithm>
#include <array>

#include "dates/format_translation.h"
#include "text/ascii.h"

namespace matterlint::dates {
namespace {

struct GoToken {
  std::string_view go;
  std::string_view moment;  ///< Empty: it can not be read.
  std::string_view error;
};

constexpr std::string_view go_zone = "is the name of a zone, which stands for several; the offset is `-07:00`";
constexpr std::string_view go_blank = "has a blank before small numbers; without it is `2`";
constexpr std::string_view go_hours = "leaves out the minutes of an offset; all of it is `-07:00`";

/// The longest of those with the same beginning first.
constexpr std::array<GoToken, 32> go_tokens = {{
    {"January", "MMMM", ""},
    {"Monday", "dddd", ""},
    {"Z07:00", "Z", ""},
    {"-07:00", "Z", ""},
    {"Z0700", "ZZ", ""},
    {"-0700", "ZZ", ""},
    {"Z07", "", go_hours},
    {"-07", "", go_hours},
    {"2006", "YYYY", ""},
    {"002", "DDDD", ""},
    {"__2", "", go_blank},
    {"_2", "", go_blank},
    {"Jan", "MMM", ""},
    {"Mon", "ddd", ""},
    {"MST", "", go_zone},
    {"01", "MM", ""},
    {"02", "DD", ""},
    {"03", "hh", ""},
    {"04", "mm", ""},
    {"05", "ss", ""},
    {"06", "YY", ""},
    {"15", "HH", ""},
    {"PM", "A", ""},
    {"pm", "a", ""},
    {"1", "M", ""},
    {"2", "D", ""},
    {"3", "h", ""},
    {"4", "m", ""},
    {"5", "s", ""},
    {"0", "", "stands for nothing in formats of Go, which show the moment 2006-01-02 15:04:05"},
    {"9", "", "stands for nothing in formats of Go, which show the moment 2006-01-02 15:04:05"},
    {"7", "", "stands for nothing in formats of Go, which show the moment 2006-01-02 15:04:05"},
}};

/// `.000`: as many digits of a fraction. How many letters it has; 0: it is none.
std::size_t size_of_fraction(std::string_view rest) {
  if (!rest.starts_with(".0") && !rest.starts_with(",0")) return 0;
  const std::size_t end = std::min(rest.find_first_not_of('0', 1), rest.size());
  return end < rest.size() && ascii::is_digit(rest[end]) ? 0 : end;
}

}  // namespace

FormatTranslation from_go(std::string_view format) {
  FormatTranslation translation;
  while (!format.empty()) {
    if (const std::size_t size = size_of_fraction(format); size > 0) {
      translation.moment += format.front() + std::string(size - 1, 'S');
      format.remove_prefix(size);
      continue;
    }
    if (format.starts_with(".9") || format.starts_with(",9")) {
      translation.fail("`.999` leaves out zeros of the fraction; with all of them it is `.000`");
      return translation;
    }
    const auto* const found = std::find_if(go_tokens.begin(), go_tokens.end(),
                                           [format](const GoToken& token) { return format.starts_with(token.go); });
    if (found == go_tokens.end()) {
      translation.add_literal(format.substr(0, 1));
      format.remove_prefix(1);
    } else if (found->moment.empty()) {
      translation.fail("`" + std::string(found->go) + "` " + std::string(found->error));
      return translation;
    } else {
      translation.moment += found->moment;
      format.remove_prefix(found->go.size());
    }
  }
  return translation;
}

}  // namespace matterlint::dates
