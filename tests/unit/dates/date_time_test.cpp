#include "dates/date_time.h"

#include <doctest/doctest.h>

#include "dates/calendar.h"
#include "dates/reading.h"

using namespace matterlint::dates;

TEST_CASE("the calendar knows leap years, weekdays and weeks") {
  CHECK(days_in_month(2024, 2) == 29);
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(2000, 2) == 29);
  CHECK(days_in_year(2024) == 366);
  CHECK(weekday_of(2025, 3, 17) == 1);
  CHECK(weekday_of(1969, 12, 31) == 3);
  CHECK(weeks_in_year(2020) == 53);
  CHECK(weeks_in_year(2025) == 52);
  CHECK(date_of_week({2026, 1, 1}) == CivilDate{2025, 12, 29});
  CHECK(week_of_date({2025, 12, 29}) == WeekDate{2026, 1, 1});
  CHECK(week_of_date({2021, 1, 3}) == WeekDate{2020, 53, 7});
  CHECK(day_of_year({2024, 12, 31}) == 366);
  CHECK(date_of_day_of_year(2025, 76) == CivilDate{2025, 3, 17});
  CHECK(date_of_days(days_since_epoch({1, 1, 1})) == CivilDate{1, 1, 1});
}

TEST_CASE("a value covers as much time as its precision says") {
  const auto covers = [](const char* text) {
    const DateTime value = read(text).value;
    return latest_second(value) - earliest_second(value) + 1;
  };
  CHECK(covers("2024") == 366 * 86'400);
  CHECK(covers("2025-02") == 28 * 86'400);
  CHECK(covers("2025-W12") == 7 * 86'400);
  CHECK(covers("2025-03-17") == 86'400);
  CHECK(covers("2025-03-17T19:54") == 60);
  CHECK(covers("2025-03-17T19:54:00") == 1);
}

TEST_CASE("offsets move the instant") {
  CHECK(earliest_second(read("2025-03-17T19:54:00+02:00").value) ==
        earliest_second(read("2025-03-17T17:54:00Z").value));
  CHECK(earliest_second(read("1970-01-01").value) == 0);
}

TEST_CASE("durations are a number and a unit") {
  CHECK(parse_duration("1d") == 86'400);
  CHECK(parse_duration("2w") == 1'209'600);
  CHECK(parse_duration("36h") == 129'600);
  CHECK(parse_duration("0s") == 0);
  CHECK(parse_duration("") == std::nullopt);
  CHECK(parse_duration("5") == std::nullopt);
  CHECK(parse_duration("5 d") == std::nullopt);
  CHECK(parse_duration("-5d") == std::nullopt);
  CHECK(parse_duration("9999999999d") == std::nullopt);
}
