// Prints random dates in each format and reads them back: both must be the same date.
//
//   fuzz_dates [DATES [SEED]]    dates for each format, in all languages by turns
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

#include "../readers/dated_texts.h"
#include "dates/calendar.h"

namespace {

using namespace matterlint::dates;

constexpr int most_differences = 5;

/// A format without the text that it has in brackets.
std::string tokens_of(std::string format) {
  for (std::size_t begin = format.find('['); begin != std::string::npos; begin = format.find('['))
    format.erase(begin, format.find(']') - begin + 1);
  return format;
}

bool has_any_of(const std::string& format, std::initializer_list<const char*> tokens) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [&format](const char* token) { return format.find(token) != std::string::npos; });
}

/// What a format says of a date.
struct Said {
  explicit Said(const std::string& format) {
    const std::string tokens = tokens_of(format);
    is_epoch = has_any_of(tokens, {"X", "x"});
    has_offset = is_epoch || has_any_of(tokens, {"Z"});
    fraction_digits = static_cast<unsigned>(std::count(tokens.begin(), tokens.end(), 'S'));
    if (tokens == "x") fraction_digits = 3;
    if (is_epoch || has_any_of(tokens, {"s"}))
      precision = Precision::second;
    else if (has_any_of(tokens, {"m", "LT", "LLL"}))
      precision = Precision::minute;
    else if (has_any_of(tokens, {"D", "E", "L"}))
      precision = Precision::day;
    else if (has_any_of(tokens, {"W"}))
      precision = Precision::week;
    else
      precision = has_any_of(tokens, {"M"}) ? Precision::month : Precision::year;
  }

  Precision precision = Precision::year;
  unsigned fraction_digits = 0;
  bool has_offset = false;
  bool is_epoch = false;
};

class DateFuzzer {
 public:
  explicit DateFuzzer(std::uint64_t seed) : random_(seed) {}

  bool may_go_on() const { return differences_ < most_differences; }

  void check(const std::string& text, std::uint64_t count) {
    const MomentFormat format(text);
    const Said said(text);
    for (std::uint64_t i = 0; i < count && may_go_on(); ++i)
      check(format, said, *all_locales()[i % all_locales().size()]);
  }

  int report(std::size_t formats) const {
    std::printf("%zu formats, %llu dates, %d not read as they were printed\n", formats,
                static_cast<unsigned long long>(dates_), differences_);
    return differences_ == 0 ? 0 : 1;
  }

 private:
  unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

  /// In the hundred years that two digits stand for.
  DateTime time() {
    DateTime value;
    value.year = 1969 + static_cast<int>(below(100));
    value.month = 1 + below(12);
    value.day = 1 + below(days_in_month(value.year, value.month));
    value.hour = below(24);
    value.minute = below(60);
    value.second = below(60);
    value.nanosecond = below(1'000'000'000);
    value.fraction_digits = 9;
    value.offset = static_cast<int>(below(2 * 1439 + 1)) - 1439;
    value.precision = Precision::second;
    return value;
  }

  /// The value with what the format leaves out at its first value, as it must be read back.
  static DateTime as_said(DateTime value, const Said& said) {
    value.precision = said.precision;
    if (said.precision < Precision::second) value.second = 0;
    if (said.precision < Precision::minute) value.hour = value.minute = 0;
    if (said.precision == Precision::week) {
      const WeekDate week = week_of_date({value.year, value.month, value.day});
      const CivilDate monday = date_of_week({week.year, week.week, 1});
      value.year = monday.year;
      value.month = monday.month;
      value.day = monday.day;
    } else if (said.precision < Precision::day) {
      value.day = 1;
    }
    if (said.precision == Precision::year) value.month = 1;
    if (!said.has_offset) value.offset.reset();
    value.fraction_digits = said.fraction_digits;
    std::uint32_t unit = 1'000'000'000;
    for (unsigned i = 0; i < said.fraction_digits; ++i) unit /= 10;
    value.nanosecond -= value.nanosecond % unit;
    return value;
  }

  static bool are_same(const DateTime& a, const DateTime& b, const Said& said) {
    if (said.is_epoch) return earliest_second(a) == earliest_second(b) && a.nanosecond == b.nanosecond;
    DateTime plain = b;
    plain.is_zulu = a.is_zulu;
    plain.is_negative_zero = a.is_negative_zero;
    return a == plain;
  }

  void check(const MomentFormat& format, const Said& said, const Locale& locale) {
    DateTime value = time();
    ++dates_;
    const auto text = format.print(value, locale);
    const auto parsed = text ? format.parse(*text, locale) : std::nullopt;
    if (parsed && parsed->error.empty() && are_same(as_said(value, said), parsed->value, said)) return;
    ++differences_;
    std::printf("%s in %s (%s) is printed as %s and read as %s\n", iso_text(value).c_str(), format.text().c_str(),
                std::string(locale.code).c_str(), text.value_or("nothing").c_str(),
                parsed ? (iso_text(parsed->value) + " " + parsed->error).c_str() : "nothing");
  }

  std::mt19937_64 random_;
  std::uint64_t dates_ = 0;
  int differences_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 20'000;
  DateFuzzer fuzzer(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
  const std::vector<std::string> formats = matterlint::tests::formats_of_dates();
  for (const std::string& format : formats) fuzzer.check(format, count);
  return fuzzer.report(formats.size());
}
