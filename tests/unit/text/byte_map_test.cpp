#include "text/byte_map.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

using namespace matterlint;

namespace {

std::string random_text(std::mt19937& random, std::size_t size) {
  constexpr std::string_view frequent = "\n\r \t[]()*_=>ab";
  std::string text;
  while (text.size() < size)
    text += random() % 2 == 0 ? frequent[random() % frequent.size()] : static_cast<char>(random() % 256);
  return text;
}

bool is_of(char c, ByteKind kind) {
  return kind_of(c) == kind || (kind == ByteKind::beyond_ascii && is_beyond_ascii(c));
}

std::size_t first_pair(std::string_view text, ByteKind kind, ByteKind behind, std::size_t from) {
  for (std::size_t at = from; at + 1 < text.size(); ++at)
    if (is_of(text[at], kind) && is_of(text[at + 1], behind)) return at;
  return npos;
}

std::size_t first_byte(std::string_view text, ByteKind kind, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at)
    if (is_of(text[at], kind)) return at;
  return npos;
}

}  // namespace

TEST_CASE("a byte is of one kind at most, but for those beyond ASCII") {
  CHECK(kind_of('\r') == ByteKind::line_end);
  CHECK(kind_of('\t') == ByteKind::blank);
  CHECK(kind_of('=') == ByteKind::emphasis);
  CHECK(kind_of('\0') == ByteKind::control);
  CHECK(kind_of('\x7F') == ByteKind::control);
  CHECK_FALSE(kind_of('a'));
  CHECK_FALSE(kind_of('\xE2'));
  CHECK(is_beyond_ascii('\xE2'));
  CHECK_FALSE(is_beyond_ascii('\x7F'));
}

TEST_CASE("bytes and pairs are found where a search byte by byte finds them") {
  std::mt19937 random(1);
  ByteMap map;
  for (std::size_t size = 0; size < 200; ++size) {
    const std::string text = random_text(random, size);
    map.read(text);
    for (std::size_t from = 0; from <= size; from += 7)
      for (std::size_t first = 0; first < byte_kinds; ++first) {
        const auto kind = static_cast<ByteKind>(first);
        REQUIRE(map.find(kind, from) == first_byte(text, kind, from));
        for (std::size_t second = 0; second < byte_kinds; ++second) {
          const auto behind = static_cast<ByteKind>(second);
          REQUIRE(map.find_pair(kind, behind, from) == first_pair(text, kind, behind, from));
        }
      }
  }
}

TEST_CASE("a text is searched for several kinds, and from its end") {
  std::mt19937 random(2);
  ByteMap map;
  const auto is_bracket = [](char c) {
    return is_of(c, ByteKind::opening_bracket) || is_of(c, ByteKind::closing_bracket);
  };
  for (std::size_t size = 0; size < 200; ++size) {
    const std::string text = random_text(random, size);
    map.read(text);
    for (std::size_t end = 0; end <= size; end += 5) {
      const std::string_view before = std::string_view(text).substr(0, end);
      const auto last = std::find_if(before.rbegin(), before.rend(), is_bracket);
      const std::size_t place = last == before.rend() ? npos : static_cast<std::size_t>(before.rend() - last) - 1;
      REQUIRE(map.find_last(end, ByteKind::opening_bracket, ByteKind::closing_bracket) == place);
      const std::size_t first = map.find_any(end, ByteKind::opening_bracket, ByteKind::closing_bracket);
      REQUIRE(first == std::min(map.find(ByteKind::opening_bracket, end), map.find(ByteKind::closing_bracket, end)));
    }
  }
}

TEST_CASE("a visit goes on in the order of the text until it is told to stop") {
  ByteMap map;
  map.read("[a](b)[c](d)" + std::string(100, '.') + "](");
  std::vector<std::size_t> places;
  map.visit_pairs(ByteKind::closing_bracket, ByteKind::opening_parenthesis, 3, [&](std::size_t at) {
    places.push_back(at);
    return false;
  });
  CHECK(places == std::vector<std::size_t>{8, 112});
  places.clear();
  map.visit(ByteKind::opening_bracket, 0, [&](std::size_t at) {
    places.push_back(at);
    return true;
  });
  CHECK(places == std::vector<std::size_t>{0});
}

TEST_CASE("a map is used again for a shorter text") {
  ByteMap map;
  map.read(std::string(1000, '['));
  map.read("ab[");
  CHECK(map.find(ByteKind::opening_bracket) == 2);
  CHECK(map.find(ByteKind::opening_bracket, 3) == npos);
  map.read("");
  CHECK(map.find(ByteKind::opening_bracket) == npos);
}

TEST_CASE("pairs whose first byte is of one of several kinds are visited in the order of the text") {
  ByteMap map;
  const std::string text = " *x>_\n=**" + std::string(54, 'a') + ">*";
  map.read(text);
  std::vector<std::size_t> places;
  constexpr std::array before = {ByteKind::line_end, ByteKind::blank, ByteKind::quote};
  map.visit_pairs(before, ByteKind::emphasis, 0, [&](std::size_t at) {
    places.push_back(at);
    return false;
  });
  CHECK(places == std::vector<std::size_t>{0, 3, 5, 63});
}
