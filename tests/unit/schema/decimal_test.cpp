#include "schema/decimal.h"

#include <doctest/doctest.h>

#include <string>

using matterlint::schema::Decimal;

TEST_CASE("numbers that are written differently are equal when they are the same") {
  struct Case {
    const char* a;
    const char* b;
  };
  for (const auto& [a, b] : {Case{"1", "1.0"},
                             {"1e3", "1000"},
                             {"0", "-0.0"},
                             {"0x1F", "31"},
                             {"0o17", "15"},
                             {"1.50", "15e-1"},
                             {".5", "0.5"},
                             {"+3", "3"},
                             {"-.inf", "-.INF"}}) {
    CHECK(Decimal(a) == Decimal(b));
    CHECK(Decimal(a).hash() == Decimal(b).hash());
  }
}

TEST_CASE("numbers are ordered without rounding") {
  struct Case {
    std::string less;
    std::string more;
  };
  const std::string nines(10'000, '9');
  for (const auto& [less, more] : {Case{"9007199254740992", "9007199254740993"},
                                   {"0.1", "0.10000000000000000000000001"},
                                   {"-2", "-1"},
                                   {"-1", "0"},
                                   {"0", "1e-400"},
                                   {"1e400", "1e401"},
                                   {nines, nines + "9"},
                                   {nines, ".inf"},
                                   {"-.inf", "-" + nines},
                                   {"9", "10"}}) {
    CHECK(Decimal(less) < Decimal(more));
    CHECK(Decimal(more) > Decimal(less));
    CHECK(Decimal(less) != Decimal(more));
  }
}

TEST_CASE("not a number equals nothing and has no order") {
  CHECK(Decimal(".nan") != Decimal(".nan"));
  CHECK_FALSE(Decimal(".nan") < Decimal("1"));
  CHECK_FALSE(Decimal("x") >= Decimal("1"));
}

TEST_CASE("multiples are found exactly") {
  struct Case {
    std::string value;
    const char* divisor;
    bool is_multiple;
  };
  for (const auto& [value, divisor, is_multiple] : {Case{"0.3", "0.1", true},
                                                    {"19.99", "0.01", true},
                                                    {"19.995", "0.01", false},
                                                    {"7", "2", false},
                                                    {"1e308", "0.5", true},
                                                    {"1e308", "0.123456789", false},
                                                    {"0", "3", true},
                                                    {"-6", "3", true},
                                                    {"9007199254740993", "2", false},
                                                    {"1e999999999999", "7", false},
                                                    {"7e999999999999", "7", true},
                                                    {"0.0075", "0.0001", true},
                                                    {std::string(9999, '3'), "3", true},
                                                    {".inf", "1", false}}) {
    CHECK(Decimal(value).is_multiple_of(Decimal(divisor)) == is_multiple);
  }
}

TEST_CASE("a count is a whole number of 32 bits, cut off at the greatest") {
  CHECK(Decimal("5").as_count() == 5);
  CHECK(Decimal("2.0").as_count() == 2);
  CHECK(Decimal("0").as_count() == 0);
  CHECK(Decimal("1e3").as_count() == 1000);
  CHECK(Decimal("1e30").as_count() == 4294967295U);
  CHECK_FALSE(Decimal("-1").as_count());
  CHECK_FALSE(Decimal("1.5").as_count());
}

TEST_CASE("whole numbers have no fraction, however they are written") {
  CHECK(Decimal("1.0").is_integer());
  CHECK(Decimal("1e5").is_integer());
  CHECK(Decimal("-0").is_integer());
  CHECK_FALSE(Decimal("1.5").is_integer());
  CHECK_FALSE(Decimal("1e-5").is_integer());
  CHECK_FALSE(Decimal(".inf").is_integer());
}
