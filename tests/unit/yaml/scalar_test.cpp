#include "yaml/scalar.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;
using namespace matterlint::yaml;

namespace {

std::string plain(std::string_view written) {
  Arena arena;
  return std::string(text_of_plain(written, arena));
}

std::string single(std::string_view inside) {
  Arena arena;
  return std::string(text_of_single_quoted(inside, arena));
}

std::string double_(std::string_view inside) {
  Arena arena;
  const auto text = text_of_double_quoted(inside, arena);
  return text ? std::string(*text) : "no text";
}

std::string block(std::string_view lines, const BlockScalar& how) {
  Arena arena;
  return std::string(text_of_block(lines, how, arena));
}

}  // namespace

TEST_CASE("a line break in flow text is a blank, of more the first goes") {
  CHECK(plain("a b") == "a b");
  CHECK(plain("a  \n  b") == "a b");
  CHECK(plain("a\r\n  b\r\n\r\n  c") == "a b\nc");
  CHECK(plain("a\n\n\nb") == "a\n\nb");
  CHECK(single("a \t\n b ") == "a b ");
  CHECK(single(" \n a") == " a");
  CHECK(double_("a\n \n b") == "a\nb");
}

TEST_CASE("two single quotes are one, and backslashes are text") {
  CHECK(single("it''s") == "it's");
  CHECK(single("''''") == "''");
  CHECK(single("a\\nb") == "a\\nb");
}

TEST_CASE("escapes stand for what YAML says") {
  CHECK(double_(R"(\0\a\b\t\n\v\f\r\e\ \"\/\\)") == std::string("\0\a\b\t\n\v\f\r\x1B \"/\\", 13));
  CHECK(double_("\\\t") == "\t");
  CHECK(double_(R"(\N\_\L\P)") == "\xC2\x85\xC2\xA0\xE2\x80\xA8\xE2\x80\xA9");
  CHECK(double_(R"(\x41\u00e9\U0001F600)") == "A\xC3\xA9\xF0\x9F\x98\x80");
}

TEST_CASE("blanks that are escaped are kept at a line break, and an escaped break is nothing") {
  CHECK(double_("a\\\n   b") == "ab");
  CHECK(double_("a \\\n \n b") == "a \nb");
  CHECK(double_("a\\t\n b") == "a\t b");
  CHECK(double_("a\\\r\n  \\ b") == "a b");
}

TEST_CASE("an unknown escape is told with its place") {
  struct Case {
    std::string_view inside;
    Span place;
  };
  for (const Case& test :
       {Case{R"(C:\Users)", {2, 4}}, Case{R"(a\n\|)", {3, 5}}, Case{R"(\x4)", {0, 2}}, Case{R"(\uD800)", {0, 2}},
        Case{R"(\U00110000)", {0, 2}}, Case{"\\\xC3\xA9", {0, 3}}, Case{"a\\", {1, 2}}}) {
    CAPTURE(test.inside);
    Arena arena;
    Span place;
    CHECK(text_of_double_quoted(test.inside, arena, &place) == std::nullopt);
    CHECK(place == test.place);
  }
}

TEST_CASE("a literal block keeps its lines, a folded one joins those that are not indented") {
  CHECK(block("  a\n  b\n", {.indent = 2}) == "a\nb\n");
  CHECK(block("  a\r\n\r\n   b\r\n", {.indent = 2}) == "a\n\n b\n");
  CHECK(block("  a\n  b\n\n  c\n", {.is_folded = true, .indent = 2}) == "a b\nc\n");
  CHECK(block("  a\n   b\n  c\n", {.is_folded = true, .indent = 2}) == "a\n b\nc\n");
  CHECK(block("  a\n\n   b\n\n  c\n", {.is_folded = true, .indent = 2}) == "a\n\n b\n\nc\n");
  CHECK(block("  a\n  \tb\n", {.is_folded = true, .indent = 2}) == "a\n\tb\n");
}

TEST_CASE("the line breaks at the end of a block go by its header") {
  CHECK(block("  a\n\n\n", {.indent = 2}) == "a\n");
  CHECK(block("  a\n\n\n", {.chomping = '-', .indent = 2}) == "a");
  CHECK(block("  a\n\n\n", {.chomping = '+', .indent = 2}) == "a\n\n\n");
  CHECK(block("  a", {.indent = 2}) == "a");
  CHECK(block("\n\n", {.indent = 2}) == "");
  CHECK(block("\n\n", {.chomping = '+', .indent = 2}) == "\n\n");
}

TEST_CASE("a block's header has one digit and one sign at most") {
  for (const std::string_view header : {"|", ">", "|-", ">+", "|2", "|2-", ">-2"}) CHECK(is_block_header(header));
  for (const std::string_view header : {"|0", "|12", "|--", "|++", "|+-", ">2-1", "|-+2"}) {
    CAPTURE(header);
    CHECK_FALSE(is_block_header(header));
  }
}
