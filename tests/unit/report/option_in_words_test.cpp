#include "report/option_in_words.h"

#include <doctest/doctest.h>

namespace matterlint {

enum class Shade : std::uint8_t { light, dark };
constexpr std::array<std::string_view, 2> option_names(Shade) {
  return {"light", "dark"};
}

namespace {

struct Options {
  bool flag = true;
  int number = 7;
  std::string text = "slug";
  std::string number_as_text = "7";
  std::string empty;
  Shade shade = Shade::dark;
  std::vector<Shade> shades = {Shade::light};
  std::vector<std::string> texts;
  std::map<std::string, int> map = {{"a", 1}};
};

TEST_CASE("what an option may be is said in words") {
  CHECK(values_in_words(option<&Options::flag>("", "")) == "`true` or `false`");
  CHECK(values_in_words(option<&Options::number>("", "")) == "A whole number");
  CHECK(values_in_words(option<&Options::number>("", "", {0, 99})) == "A whole number from 0 to 99");
  CHECK(values_in_words(option<&Options::text>("", "")) == "A text");
  CHECK(values_in_words(option<&Options::shade>("", "")) == "One of `light`, `dark`");
  CHECK(values_in_words(option<&Options::shades>("", "")) == "One or several of `light`, `dark`");
  CHECK(values_in_words(option<&Options::texts>("", "")) == "A text, or a list of such");
  CHECK(values_in_words(option<&Options::map>("", "")) == "A mapping whose values are each a whole number");
}

TEST_CASE("a default is written as in a configuration, with quotes where it would read as something else") {
  CHECK(default_of(option<&Options::flag>("", "")) == "true");
  CHECK(default_of(option<&Options::text>("", "")) == "slug");
  CHECK(default_of(option<&Options::number_as_text>("", "")) == "\"7\"");
  CHECK(default_of(option<&Options::empty>("", "")) == "\"\"");
  CHECK(default_of(option<&Options::shade>("", "")) == "dark");
  CHECK(default_of(option<&Options::shades>("", "")) == R"(["light"])");
  CHECK(default_of(option<&Options::map>("", "")) == R"({"a": 1})");
}

}  // namespace
}  // namespace matterlint
