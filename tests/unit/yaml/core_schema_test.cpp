#include "yaml/core_schema.h"

#include <doctest/doctest.h>

using namespace matterlint::yaml;

namespace {

void check_all(Kind kind, std::initializer_list<std::string_view> scalars) {
  for (const std::string_view scalar : scalars) {
    CAPTURE(scalar);
    CHECK(in_words(core_kind(scalar)) == in_words(kind));
  }
}

}  // namespace

TEST_CASE("plain scalars are what the core schema says") {
  check_all(Kind::null, {"", "~", "null", "Null", "NULL"});
  check_all(Kind::boolean, {"true", "True", "TRUE", "false", "False", "FALSE"});
  check_all(Kind::integer, {"0", "-1", "+12", "010", "0o17", "0x1F", "0xab", "12345678901234567890"});
  check_all(Kind::number,
            {"1.5", "-.5", "+0.", "1e3", "1E-3", "12e03", ".5e+2", ".inf", "-.Inf", "+.INF", ".nan", ".NaN", ".NAN"});
}

TEST_CASE("what is nearly of a type is text") {
  check_all(Kind::string, {"nULL", "~a", "nul", "tRUE", "truely", "yes", "NO", "on", "y"});
  check_all(Kind::string,
            {"-",   "+",  ".",  "-.",  "+.e1", "e3",   "1e",        "1e+",   "1.5.2", "1_000", "0b1",
             "0o8", "0o", "0x", "0xG", "-0x1", "+0o7", ".infinity", "-.nan", "1 2",   "1,5",   "\xD9\xA1"});
  check_all(Kind::string, {"2025-03-17", "2025-03-17T19:54:00", "19:54", "1:30:00"});
}
