#include "text/byte_finder.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace matterlint;

namespace {

ByteFinder finder_of(std::string_view members) {
  ByteFinder finder;
  for (const char c : members) finder.add(c);
  return finder;
}

std::vector<std::size_t> places(const ByteFinder& finder, std::string_view text, std::size_t from = 0) {
  std::vector<std::size_t> found;
  finder.visit(text, from, [&](std::size_t at) {
    found.push_back(at);
    return false;
  });
  return found;
}

std::string random_bytes(std::mt19937& random, std::size_t size) {
  std::string text;
  while (text.size() < size) text += static_cast<char>(random() % 256);
  return text;
}

}  // namespace

TEST_CASE("each byte of a set is found where a search byte by byte finds it") {
  std::mt19937 random(1);
  for (const std::size_t size : {0U, 1U, 31U, 63U, 64U, 65U, 200U, 4096U, 5000U}) {
    const std::string text = random_bytes(random, size);
    const std::string members = random_bytes(random, 1 + random() % 40);
    for (const std::size_t from : {std::size_t{0}, size / 3, size}) {
      std::vector<std::size_t> expected;
      for (std::size_t at = from; at < size; ++at)
        if (members.find(text[at]) != std::string::npos) expected.push_back(at);
      REQUIRE(places(finder_of(members), text, from) == expected);
    }
  }
}

TEST_CASE("no byte is found that another has one half in common with") {
  for (int member = 0; member < 256; ++member)
    for (int other = 0; other < 256; ++other) {
      const std::string text(1, static_cast<char>(other));
      const auto found = places(finder_of(std::string(1, static_cast<char>(member))), text);
      REQUIRE(found.size() == (member == other ? 1 : 0));
    }
}

TEST_CASE("a NUL byte is found in the text alone") {
  CHECK(places(finder_of(std::string_view("\0", 1)), std::string_view("a\0b", 3)) == std::vector<std::size_t>{1});
  CHECK(places(ByteFinder(), "text").empty());
}

TEST_CASE("a visit of bytes ends when it is told to stop") {
  std::size_t visits = 0;
  finder_of("a").visit(std::string(10'000, 'a'), 0, [&](std::size_t at) {
    ++visits;
    return at == 5000;
  });
  CHECK(visits == 5001);
}
