#include "text/utf8.h"

#include <doctest/doctest.h>

#include <vector>

using namespace matterlint;

TEST_CASE("the first code point has its value and size, a bad byte is one byte long") {
  struct Case {
    std::string_view text;
    char32_t value;
    std::uint32_t size;
    bool valid;
  };
  const std::vector<Case> cases = {
      {"a", 'a', 1, true},
      {"\xC3\xA9x", 0xE9, 2, true},
      {"\xE2\x82\xAC", 0x20AC, 3, true},
      {"\xF0\x9F\x98\x80", 0x1F600, 4, true},
      {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4, true},
      {"\x80", 0x80, 1, false},
      {"\xC0\x80", 0xC0, 1, false},
      {"\xE2\x82", 0xE2, 1, false},
      {"\xE2\x28\xA1", 0xE2, 1, false},
      {"\xED\xA0\x80", 0xED, 1, false},
      {"\xF4\x90\x80\x80", 0xF4, 1, false},
      {"\xF8\x88\x80\x80\x80", 0xF8, 1, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const CodePoint found = first_code_point(c.text);
    CHECK(found.value == c.value);
    CHECK(found.size == c.size);
    CHECK(found.valid == c.valid);
  }
}

TEST_CASE("the last code point is read backwards by the same rules") {
  CHECK(last_code_point("x\xE2\x82\xAC").value == 0x20AC);
  CHECK(last_code_point("xa").value == 'a');
  CHECK(last_code_point("\xF0\x9F\x98\x80").size == 4);
  CHECK_FALSE(last_code_point("\xE2\x82").valid);
  CHECK_FALSE(last_code_point("a\x80").valid);
  CHECK(last_code_point("\x80").size == 1);
}

TEST_CASE("the first bad byte is found wherever it stands in a word") {
  for (std::size_t size = 0; size < 80; ++size) {
    const std::string ascii(size, 'a');
    CHECK(find_invalid_utf8(ascii) == size);
    for (std::size_t at = 0; at < size; ++at) {
      std::string broken = ascii;
      broken[at] = '\xFF';
      CHECK(find_invalid_utf8(broken) == at);
    }
  }
}

TEST_CASE("valid sequences of every length pass, cut ones are found at their lead byte") {
  const std::string text =
      "caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80 and some more ASCII behind it, enough for a few words";
  CHECK(find_invalid_utf8(text) == text.size());
  CHECK(find_invalid_utf8("ab\xE2\x82 c") == 2);
  CHECK(find_invalid_utf8("\xF0\x9F\x98") == 0);
}

TEST_CASE("every code point is written as it is read") {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; code_point += 7) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, code_point);
    const CodePoint read = first_code_point(text);
    if (!read.valid || read.value != code_point || read.size != text.size()) FAIL(code_point);
  }
}

TEST_CASE("a bad byte counts one code point") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("\xC3\xA9\xFF\xE2\x82z") == 5);
}

TEST_CASE("only letters of ASCII are lowered") {
  CHECK(ascii_lower("AbZ\xC3\x89[") == "abz\xC3\x89[");
  CHECK(equal_ignoring_ascii_case("Tags", "tAGS"));
  CHECK_FALSE(equal_ignoring_ascii_case("tag", "tags"));
  CHECK_FALSE(equal_ignoring_ascii_case("@", "`"));
}

TEST_CASE("text is trimmed of blanks and tabs alone") {
  CHECK(trim(" \ta b\t ") == "a b");
  CHECK(trim(" \t") == "");
  CHECK(trim("\na ") == "\na");
}

TEST_CASE("ASCII is told from the rest at any length") {
  CHECK(is_ascii(""));
  CHECK(is_ascii(std::string(33, 'x')));
  CHECK_FALSE(is_ascii(std::string(33, 'x') + "\xC3\xA9"));
}
