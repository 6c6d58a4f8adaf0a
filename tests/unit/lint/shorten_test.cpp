#include "lint/shorten.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;

namespace {

std::string shortened(std::string message) {
  shorten_values(message);
  return message;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a value of more than a hundred code points keeps its begin and its end") {
  const std::string begin = "a" + repeated("é", 69);
  const std::string end = repeated("🌍", 28) + "z";
  CHECK(shortened("`" + begin + "m" + end + "` is no date") == "`" + begin + "m" + end + "` is no date");
  CHECK(shortened("`" + begin + "mm" + end + "` is no date") == "`" + begin + "…" + end + "` is no date");
  CHECK(shortened("it is `" + begin + repeated("é", 500000) + end + "`; or `b`") ==
        "it is `" + begin + "…" + end + "`; or `b`");
}

TEST_CASE("words stay, and what a backtick in a value makes look like words does not") {
  const std::string words = "`a` " + repeated("word ", 40) + "`b`";
  CHECK(shortened(words) == words);
  const std::string value = repeated("x", 5000);
  CHECK(shortened("`" + value + "`" + value + "` is wrong").size() < 300);
}
