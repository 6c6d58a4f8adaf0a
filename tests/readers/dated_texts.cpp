#include "dated_texts.h"

#include <array>
#include <random>

#include "dates/calendar.h"
#include "text/ascii.h"

namespace matterlint::tests {
namespace {

using dates::DateTime;

constexpr auto formats = std::to_array<const char*>({"YYYY-MM-DD",
                                                     "YYYY-MM-DDTHH:mm:ss",
                                                     "YYYY-MM-DDTHH:mm:ssZ",
                                                     "YYYY-MM-DD HH:mm:ss ZZ",
                                                     "YYYY-MM-DD HH:mm",
                                                     "YYYY-MM-DD H:m:s",
                                                     "YYYY/MM/DD",
                                                     "YYYY/M/D H:mm:ss",
                                                     "YYYY.MM.DD",
                                                     "YYYYMMDD",
                                                     "YYYYMMDDHHmm",
                                                     "YYYYMMDDHHmmss",
                                                     "YYYYMMDDTHHmmssZZ",
                                                     "YYYY-MM",
                                                     "YYYY",
                                                     "YYYY-DDDD",
                                                     "YYYY-DDD",
                                                     "YYYYDDDD",
                                                     "GGGG-[W]WW",
                                                     "GGGG-[W]WW-E",
                                                     "GGGG[W]WW",
                                                     "GGGG-[W]W",
                                                     "DD.MM.YYYY",
                                                     "D.M.YYYY",
                                                     "DD/MM/YYYY",
                                                     "MM/DD/YYYY",
                                                     "M/D/YYYY k:mm",
                                                     "M/D/YY",
                                                     "DD-MM-YY",
                                                     "DD-MM-YYYY hh:mm A",
                                                     "D MMM YYYY",
                                                     "DD-MMM-YYYY",
                                                     "MMM D, YYYY",
                                                     "MMMM D, YYYY",
                                                     "MMMM Do, YYYY",
                                                     "MMMM YYYY",
                                                     "MMM YY",
                                                     "D. MMMM YYYY",
                                                     "D [de] MMMM [de] YYYY",
                                                     "Do MMMM YYYY",
                                                     "ddd, D MMM YYYY",
                                                     "ddd, DD MMM YYYY HH:mm:ss ZZ",
                                                     "ddd MMM D HH:mm:ss YYYY",
                                                     "dddd, MMMM Do YYYY, h:mm a",
                                                     "dddd, MMMM Do YYYY, h:mm:ss a",
                                                     "dddd, D. MMMM YYYY, HH:mm",
                                                     "dddd, DD. MMMM YYYY, HH:mm:ss [Uhr]",
                                                     "dddd D MMMM YYYY HH:mm",
                                                     "YYYY-MM-DD, h:mm:ss A",
                                                     "HH:mm:ss.SSS DD/MM/YYYY",
                                                     "YYYY-MM-DDTHH:mm:ss.SSSZ",
                                                     "YYYY-MM-DD kk:mm",
                                                     "HH:mm a YYYY-MM-DD",
                                                     "L",
                                                     "L LT",
                                                     "LL",
                                                     "LLL",
                                                     "LLLL",
                                                     "X",
                                                     "x"});

class DateGenerator {
 public:
  DatedText next() {
    DatedText one;
    one.format = formats[below(formats.size())];
    one.locale = dates::all_locales()[below(dates::all_locales().size())];
    one.value = time();
    one.text = dates::MomentFormat(one.format).print(one.value, *one.locale).value_or("");
    if (below(2) == 0) damage(one.text);
    return one;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  unsigned number(unsigned limit) { return static_cast<unsigned>(below(limit)); }

  DateTime time() {
    DateTime value;
    value.year = 1969 + static_cast<int>(below(100));
    if (below(20) == 0) value.year = 1 + static_cast<int>(below(9999));
    value.month = 1 + number(12);
    value.day = 1 + number(dates::days_in_month(value.year, value.month));
    value.hour = number(24);
    value.minute = number(60);
    value.second = number(60);
    value.nanosecond = number(1000) * 1'000'000;
    value.fraction_digits = 3;
    value.offset = (static_cast<int>(below(105)) - 48) * 15;
    value.precision = dates::Precision::second;
    return value;
  }

  void damage(std::string& text) {
    if (text.empty()) return;
    std::size_t at = below(text.size());
    while (is_inside_letter(text[at])) --at;
    switch (below(9)) {
      case 0:
        do text.erase(at, 1);
        while (at < text.size() && is_inside_letter(text[at]));
        break;
      case 1:
        text.insert(at, 1, "0123456789 -:/.,TZ"[below(18)]);
        break;
      case 2:
        swap_case(text, at);
        break;
      case 3:
        replace_number(text, {"0", "00", "24", "60", "31", "30", "13", "99", "1", "53", "366"});
        break;
      case 4:
        replace_word(text, {"pm", "AM", "p.m.", "a", "17th", "th", "nd", "Mon", "Mär", "Sept.", "mai", "UTC", "Z"});
        break;
      case 5:
        if (const std::size_t blank = text.find(' '); blank != std::string::npos)
          text.replace(blank, 1, below(2) == 0 ? "\xC2\xA0" : "\xE2\x80\xAF");
        break;
      case 6:
        text += std::array{" ", "Z", "0", "th", "\n", " pm", "."}[below(7)];
        break;
      default:
        replace_digit(text, at);
    }
  }

  static bool is_inside_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

  static void swap_case(std::string& text, std::size_t at) {
    const char c = text[at];
    if (ascii::is_letter(c)) text[at] = static_cast<char>(c ^ 0x20);
  }

  void replace_digit(std::string& text, std::size_t at) {
    while (at < text.size() && !ascii::is_digit(text[at])) ++at;
    if (at < text.size()) text[at] = static_cast<char>('0' + below(10));
  }

  using Texts = std::initializer_list<const char*>;

  void replace_number(std::string& text, Texts others) { replace_run(text, others, ascii::is_digit); }
  void replace_word(std::string& text, Texts others) {
    replace_run(text, others,
                [](char c) { return !ascii::is_digit(c) && std::string_view(" -:/.,").find(c) == std::string::npos; });
  }

  /// One run of letters of a kind, from a random place on.
  void replace_run(std::string& text, Texts others, bool (*is_kind)(char)) {
    std::size_t begin = below(text.size());
    while (begin < text.size() && !is_kind(text[begin])) ++begin;
    while (begin > 0 && begin < text.size() && is_kind(text[begin - 1])) --begin;
    std::size_t end = begin;
    while (end < text.size() && is_kind(text[end])) ++end;
    if (end > begin) text.replace(begin, end - begin, *(others.begin() + below(others.size())));
  }

  std::mt19937_64 random_{20'250'317};
};

/// What chance seldom brings.
constexpr std::array<std::array<const char*, 2>, 12> rare_texts = {{
    {"YYYY/MM/YYYY-MM-DD", "2024/03/2025-03-17"},
    {"YYYY-MM-DD HH:mm (h:mm a)", "2025-03-17 19:54 (7:54 am)"},
    {"YYYY-MM-DD kk:mm", "2025-03-17 00:54"},
    {"YYYY-MM-DD kk:mm", "2025-03-17 24:54"},
    {"dddd, MMMM Do YYYY, h:mm a", "Monday, March 17th 2025, 0:54 am"},
    {"dddd, MMMM Do YYYY, h:mm a", "Monday, March 17th 2025, 19:54 pm"},
    {"dddd, MMMM Do YYYY, h:mm a", "Tuesday, March 17th 2025, 7:54 pm"},
    {"YYYY-MM-DD HH:mm:ss ZZ", "2025-03-17 19:54:00 +1800"},
    {"YYYY-MM-DD HH:mm:ss ZZ", "2025-03-17 19:54:00 +9999"},
    {"YYYY-MM-DD HH:mm", "2025-03-17 24:00"},
    {"X", "999999999999"},
    {"GGGG-[W]WW", "2025-W53"},
}};

DatedText rare_text(const std::array<const char*, 2>& text) {
  DatedText one{.locale = &dates::english(), .format = text[0], .text = text[1], .value = {}};
  one.value.year = 2025;
  one.value.precision = dates::Precision::second;
  one.value.offset = 0;
  return one;
}

}  // namespace

std::vector<std::string> formats_of_dates() {
  return {formats.begin(), formats.end()};
}

std::vector<DatedText> dated_texts(std::size_t count) {
  DateGenerator generator;
  std::vector<DatedText> texts;
  for (const auto& text : rare_texts) texts.push_back(rare_text(text));
  while (texts.size() < count) texts.push_back(generator.next());
  return texts;
}

}  // namespace matterlint::tests
