#include "lint/option.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "lint/date_option.h"
#include "lint/key_option.h"
#include "yaml/reader.h"

namespace matterlint {
namespace {

enum class Color : std::uint8_t { red, green };
constexpr std::array<std::string_view, 2> option_names(Color) {
  return {"red", "green"};
}

template <class T>
struct Answer {
  T value{};
  std::string fault;  ///< "6: message" where there is one, with the byte that it is at.
};

/// What an option is after `o: ` and this text.
template <class T>
Answer<T> read(const std::string& written) {
  const std::string text = "o: " + written + "\n";
  yaml::Tree tree;
  yaml::read_yaml(text, span_of(0, text.size()), tree);
  REQUIRE(tree.root() != nullptr);
  Answer<T> answer;
  if (const MaybeFault fault = OptionType<T>::read(tree.root()->find("o")->value, answer.value))
    answer.fault = std::to_string(fault->where.begin) + ": " + fault->message;
  return answer;
}

}  // namespace

TEST_CASE("an option that is true or false takes all words of the core schema") {
  for (const char* yes : {"true", "True", "TRUE"}) CHECK(read<bool>(yes).value);
  for (const char* no : {"false", "False", "FALSE"}) CHECK_FALSE(read<bool>(no).value);
  CHECK(OptionType<bool>::show(true) == "true");
}

TEST_CASE("an option that is a whole number takes it in all notations") {
  struct Case {
    const char* written;
    int value;
  };
  for (const Case& one : {Case{"12", 12},
                          {"+12", 12},
                          {"-12", -12},
                          {"0", 0},
                          {"-0", 0},
                          {"1e2", 100},
                          {"1.5e1", 15},
                          {"10.0", 10},
                          {"0x1F", 31},
                          {"0o17", 15},
                          {"007", 7},
                          {"2147483647", 2147483647}}) {
    CAPTURE(one.written);
    CHECK(read<int>(one.written).value == one.value);
    CHECK(read<int>(one.written).fault == "");
  }
  CHECK(read<int>("2147483648").fault == "3: `2147483648` is too great a number");
  CHECK(read<int>("-99999999999").fault == "3: `-99999999999` is too great a number");
  CHECK(OptionType<int>::schema({1, 5}) == R"({"type": "integer", "minimum": 1, "maximum": 5})");
}

TEST_CASE("an option of a few words is one of them") {
  CHECK(read<Color>("green").value == Color::green);
  CHECK(OptionType<Color>::schema({}) == R"({"enum": ["red", "green"]})");
  CHECK(OptionType<Color>::show(Color::green) == R"("green")");
}

TEST_CASE("an option that is a list takes one value for a list of one") {
  CHECK(read<std::vector<std::string>>("[a, b]").value == std::vector<std::string>{"a", "b"});
  CHECK(read<std::vector<std::string>>("a").value == std::vector<std::string>{"a"});
  CHECK(read<std::vector<int>>("[1, 3000000000]").fault == "7: `3000000000` is too great a number");
  CHECK(OptionType<std::vector<int>>::show({1, 2}) == "[1, 2]");
}

TEST_CASE("an option that is a mapping has values of one type") {
  CHECK(read<std::map<std::string, int>>("{a: 1, b: 0x2}").value == std::map<std::string, int>{{"a", 1}, {"b", 2}});
  CHECK(read<std::map<std::string, int>>("{a: 3000000000}").fault == "7: `3000000000` is too great a number");
  CHECK(OptionType<std::map<std::string, int>>::show({{"a", 1}}) == R"({"a": 1})");
}

TEST_CASE("an option that is a format of dates must be one") {
  CHECK(read<dates::MomentFormat>("YYYY-MM-DD").fault == "");
  CHECK(read<dates::MomentFormat>("iso").fault == "");
  CHECK(read<dates::MomentFormat>("MM").fault.starts_with("3: `MM` is no format of dates: "));
}

TEST_CASE("a default is shown as JSON, with escapes") {
  CHECK(OptionType<std::string>::show("a\"b\\\n") == R"("a\"b\\\n")");
}

TEST_CASE("a list of keys holds those that are written, in any number, and no others") {
  CHECK(read<KeyList>("[cover, Image]").value.contains("cover"));
  CHECK_FALSE(read<KeyList>("[cover, Image]").value.contains("image"));
  CHECK(read<KeyList>("cover").value.contains("cover"));
  CHECK_FALSE(read<KeyList>("[]").value.contains(""));
  CHECK(OptionType<KeyList>::show(KeyList{"a", "b"}) == OptionType<std::vector<std::string>>::show({"a", "b"}));
  // Of one size, with the same first and last byte: only a look at the whole tells them apart.
  CHECK_FALSE(read<KeyList>("[cover]").value.contains("cider"));
}

}  // namespace matterlint
