#include "yaml/readings.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace matterlint::yaml;

namespace {

ReaderSet readers(std::initializer_list<Reader> members) {
  ReaderSet set;
  for (const Reader reader : members) set.add(reader);
  return set;
}

bool is_ambiguous(std::string_view plain, ReaderSet set) {
  return Readings(plain, set).are_ambiguous();
}

}  // namespace

TEST_CASE("readings are ambiguous where readers differ") {
  const ReaderSet both = readers({Reader::obsidian, Reader::pyyaml});
  for (const std::string_view plain : {"NO", "on", "19:54", "1_000", "010", "08", "1e3", "=", "2025-02-30"}) {
    CAPTURE(plain);
    CHECK(is_ambiguous(plain, both));
    CHECK_FALSE(is_ambiguous(plain, readers({Reader::obsidian})));
  }
  for (const std::string_view plain : {"true", "null", "~", "12", "-1.50", "0x1F", "2025-03-17", "2025-03-17T19:54:00Z",
                                       "12345678901234567890", ":smile:", "<<", "text", ""}) {
    CAPTURE(plain);
    CHECK_FALSE(is_ambiguous(plain, ReaderSet::all()));
  }
}

TEST_CASE("one reader alone is ambiguous where nobody can mean what it reads") {
  CHECK(is_ambiguous("19:54", readers({Reader::psych})));
  CHECK(is_ambiguous("010", readers({Reader::gray_matter})));
  CHECK(is_ambiguous("2025-02-30", readers({Reader::js_yaml})));
  CHECK(is_ambiguous("2025-02-30", readers({Reader::pyyaml})));
  CHECK_FALSE(is_ambiguous("no", readers({Reader::psych})));
  CHECK_FALSE(is_ambiguous("01", readers({Reader::gray_matter})));
  CHECK_FALSE(is_ambiguous("1_000", readers({Reader::pyyaml})));
}

TEST_CASE("words name the readers that agree together") {
  CHECK(Readings("NO", readers({Reader::obsidian, Reader::pyyaml})).in_words() ==
        "text in Obsidian and false in PyYAML");
  CHECK(Readings("19:54", readers({Reader::js_yaml, Reader::go_yaml, Reader::psych})).in_words() ==
        "text in js-yaml and go-yaml, and 71640 in Psych");
  CHECK(Readings("2025-02-30", readers({Reader::obsidian, Reader::js_yaml, Reader::pyyaml})).in_words() ==
        "text in Obsidian, 2025-03-02 in js-yaml, and an error in PyYAML");
  CHECK(Readings("1.10", ReaderSet::all()).in_words() == "1.1 in every program");
}

TEST_CASE("numbers lose digits where they come back otherwise") {
  for (const std::string_view plain : {"1.10", "010", "1e3", "+5", "-0", "9007199254740993", "0.0000001"})
    CHECK(Readings(plain, readers({Reader::obsidian})).lose_digits());
  for (const std::string_view plain : {"1.1", "10", "-5", "9007199254740992", "0.5"}) {
    CAPTURE(plain);
    CHECK(is_printed_alike(plain) == (plain.size() <= 15));
    CHECK_FALSE(Readings(plain, readers({Reader::obsidian})).lose_digits());
  }
  CHECK_FALSE(Readings("1.0", readers({Reader::pyyaml})).lose_digits());
  CHECK(Readings("1.0", readers({Reader::obsidian})).lose_digits());
}

TEST_CASE("a new text is of the old one's type or it is not") {
  CHECK(are_of_one_type("17 March 2025", "2025-03-17", readers({Reader::obsidian})));
  CHECK_FALSE(are_of_one_type("17 March 2025", "2025-03-17", readers({Reader::obsidian, Reader::pyyaml})));
  CHECK(are_of_one_type("2025-3-7", "2025-03-07", readers({Reader::go_yaml})));
}
