#include "yaml/reading.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "yaml/core_schema.h"
#include "yaml/reader.h"

using namespace matterlint::yaml;

namespace {

/// A reading in words: `integer 8`, `text`.
std::string told(const Reading& reading) {
  static constexpr std::array<std::string_view, 8> names = {"text", "null", "boolean", "integer",
                                                            "real", "date", "merge",   "error"};
  const std::string name(names.at(static_cast<std::size_t>(reading.as)));
  return reading.value.empty() ? name : name + ' ' + reading.value;
}

ReaderSet refused_by(std::string_view block) {
  Tree tree;
  read_yaml(block, {0, static_cast<std::uint32_t>(block.size())}, tree);
  return readers_that_refuse(*tree.root());
}

ReaderSet set_of(std::initializer_list<Reader> members) {
  ReaderSet set;
  for (const Reader reader : members) set.add(reader);
  return set;
}

}  // namespace

TEST_CASE("each reader makes of a plain scalar what its library does") {
  struct Row {
    std::string_view plain;
    std::array<std::string_view, reader_names.size()> readings;  // in the order of the readers
  };
  constexpr std::string_view text = "text";
  constexpr std::string_view midnight = "date 2025-03-17T00:00:00Z";
  for (const Row& row : {
           Row{"NO", {text, text, text, "boolean false", "boolean false", text}},
           Row{"tRUE", {text, text, text, text, "boolean true", text}},
           Row{"y", {text, text, text, text, text, text}},
           Row{"~", {"null", "null", "null", "null", "null", "null"}},
           Row{"nULL", {text, text, text, text, "null", text}},
           Row{"010", {"integer 10", "integer 10", "integer 8", "integer 8", "integer 8", "integer 8"}},
           Row{"08", {"integer 8", "integer 8", text, text, text, "real 8"}},
           Row{"0o10", {"integer 8", "integer 8", text, text, text, "integer 8"}},
           Row{"12:30", {text, text, "integer 750", "integer 750", "integer 45000", text}},
           Row{"1_000", {text, text, "integer 1000", "integer 1000", "integer 1000", "integer 1000"}},
           Row{"1,000", {text, text, text, text, "integer 1000", text}},
           Row{"1e3", {"integer 1000", "integer 1000", "integer 1000", text, text, "real 1000"}},
           Row{"1.10", {"real 1.1", "real 1.1", "real 1.1", "real 1.1", "real 1.1", "real 1.1"}},
           Row{"1e400", {"real Infinity", text, "real Infinity", text, text, text}},
           Row{"-0x1F", {text, "integer -31", "integer -31", "integer -31", "integer -31", "integer -31"}},
           Row{"2025-03-17", {text, midnight, midnight, "date 2025-03-17", "date 2025-03-17", midnight}},
           Row{"2025-02-30", {text, "date 2025-03-02T00:00:00Z", "date 2025-03-02T00:00:00Z", "error", text, text}},
           Row{":smile:", {text, text, text, text, "error", text}},
           Row{"=", {text, text, text, "error", text, text}},
           Row{"<<", {text, "merge", "merge", "merge", "merge", "merge"}},
       }) {
    for (std::size_t i = 0; i < row.readings.size(); ++i) {
      CAPTURE(row.plain);
      CAPTURE(reader_names[i]);
      CHECK(told(read_by(static_cast<Reader>(i), row.plain)) == row.readings[i]);
    }
  }
}

TEST_CASE("an integer keeps the digits that its reader knows") {
  constexpr std::string_view large = "12345678901234567890";
  CHECK(told(read_by(Reader::obsidian, large)) == "integer 12345678901234567000");
  CHECK(told(read_by(Reader::pyyaml, large)) == "integer 12345678901234567890");
  CHECK(told(read_by(Reader::go_yaml, large)) == "integer 12345678901234567890");
  CHECK(told(read_by(Reader::go_yaml, "123456789012345678901")) == "real 123456789012345680000");
  CHECK(told(read_by(Reader::pyyaml, "0xFFFFFFFFFFFFFFFFFFFF")) == "integer 1208925819614629174706175");
}

TEST_CASE("Obsidian reads as the tree does") {
  for (const std::string_view plain : {"", "~", "true", "010", "0o7", "0x1f", "1.", ".5", "1e3", "-.inf", ".nan",
                                       "+.nan", "no", "1_000", "2025-03-17", "0b1", "-0x1", "text"}) {
    CAPTURE(plain);
    const ReadAs read = read_by(Reader::obsidian, plain).as;
    const Kind kind = core_kind(plain);
    CHECK((read == ReadAs::text) == (kind == Kind::string));
    CHECK((read == ReadAs::null) == (kind == Kind::null));
    CHECK((read == ReadAs::boolean) == (kind == Kind::boolean));
  }
}

TEST_CASE("text is told by its first character, or by letters that are in no number") {
  for (const std::string_view plain :
       {"Hello", "yesterday", "Nothing", "“x”", "a: b", "two\nlines", "1\n2", "2nd", "3f2a-11"})
    CHECK(is_text_for_all(plain));
  for (const std::string_view plain : {"", "1", "-", "no", "false", ".x", "=", "~", ":x", "1e3", "0x1F", "-.inf",
                                       "2025-03-17T19:54:00Z", "+0o7", "-_0o7"})
    CHECK_FALSE(is_text_for_all(plain));
}

TEST_CASE("numbers are the same whatever their type") {
  CHECK(is_same_value({ReadAs::integer, "1"}, {ReadAs::real, "1"}));
  CHECK_FALSE(is_same_value({ReadAs::integer, "8"}, {ReadAs::integer, "10"}));
  CHECK_FALSE(is_same_value({ReadAs::integer, "1"}, {ReadAs::text, ""}));
}

TEST_CASE("numbers of any length take no time") {
  const std::string digits(1'000'000, '7');
  CHECK(read_by(Reader::pyyaml, "0x" + digits).as == ReadAs::integer);
  CHECK(read_by(Reader::gray_matter, "0b1" + std::string(1'000'000, '0')).value == "Infinity");
  CHECK(read_by(Reader::psych, digits).value == digits);
  CHECK(read_by(Reader::go_yaml, digits).as == ReadAs::text);
}

TEST_CASE("readers refuse values that they can not make") {
  CHECK(refused_by("a: text") == ReaderSet());
  CHECK(refused_by("a: !!str text") == ReaderSet());
  CHECK(refused_by("a: !mine text") == set_of({Reader::js_yaml, Reader::gray_matter, Reader::pyyaml}));
  CHECK(refused_by("a: :text") == set_of({Reader::psych}));
  CHECK(refused_by("a: &x 1\nb: &y [*x, *x]") == ReaderSet());
  CHECK(refused_by("a: &x 1\nb: [&x 2]") == set_of({Reader::pyyaml}));
  CHECK(refused_by("a: {[b]: c}") == set_of({Reader::pyyaml, Reader::go_yaml}));
}
