#include "text/unicode.h"

#include <doctest/doctest.h>

using namespace matterlint;

TEST_CASE("texts that differ in case only fold to one") {
  CHECK(case_fold("TAG") == case_fold("tag"));
  CHECK(case_fold("STRA\xC3\x9F"
                  "E") == case_fold("strasse"));
  CHECK(case_fold("\xCE\xA3\xCE\x91\xCE\xA3") == case_fold("\xCF\x83\xCE\xB1\xCF\x82"));
  CHECK(case_fold("\xC3\x89") == case_fold("e\xCC\x81"));
  CHECK(case_fold("a") != case_fold("b"));
}

TEST_CASE("bad bytes stay where they are while the text around them is transformed") {
  CHECK(case_fold("\xC3\x89\xFF\xC3\x89") == "\xC3\xA9\xFF\xC3\xA9");
  CHECK(nfc("e\xCC\x81\xFF") == "\xC3\xA9\xFF");
}

TEST_CASE("composition joins, compatibility also replaces") {
  CHECK(nfc("e\xCC\x81") == "\xC3\xA9");
  CHECK(nfc("\xEF\xAC\x81") == "\xEF\xAC\x81");
  CHECK(nfkc("\xEF\xAC\x81") == "fi");
  CHECK(nfc("plain") == "plain");
}

TEST_CASE("code points have the classes of their general category") {
  CHECK(is_letter(U'a'));
  CHECK(is_letter(U'\u4E2D'));
  CHECK_FALSE(is_letter(U'1'));
  CHECK(is_digit(U'7'));
  CHECK(is_digit(U'\u0663'));
  CHECK_FALSE(is_digit(U'\u00B2'));
  CHECK(is_whitespace(U' '));
  CHECK(is_whitespace(U'\t'));
  CHECK(is_whitespace(U'\u00A0'));
  CHECK(is_whitespace(U'\u3000'));
  CHECK_FALSE(is_whitespace(U'\u200B'));
  CHECK(is_punctuation(U'!'));
  CHECK(is_punctuation(U'$'));
  CHECK(is_punctuation(U'\u2014'));
  CHECK_FALSE(is_punctuation(U'a'));
  CHECK_FALSE(is_punctuation(char32_t{0x110000}));
}
