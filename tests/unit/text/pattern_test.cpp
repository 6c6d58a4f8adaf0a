#include "text/pattern.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

using namespace matterlint;
using Outcome = Pattern::Outcome;

namespace {

Outcome search(const char* expression, const std::string& subject) {
  const auto pattern = Pattern::compile(expression);
  REQUIRE_MESSAGE(pattern.has_value(), expression);
  return pattern->search(subject);
}

}  // namespace

TEST_CASE("expressions mean what they mean in JavaScript") {
  struct Case {
    const char* expression;
    std::string subject;
    bool matches;
  };
  const Case cases[] = {
      {"b", "abc", true},
      {"^a$", "a\n", false},
      {"^\\d$", "\xD9\xA3", false},
      {"^\\w$", "\xC3\xA9", false},
      {"^\\s$", "\xC2\xA0", true},
      {"^\\s$", "\xEF\xBB\xBF", true},
      {"^\\s$", "\xE2\x80\xA8", true},
      {"^[\\s]$", "\xE3\x80\x80", true},
      {"^\\S$", "\xE2\x80\xA8", false},
      {"^[\\S]$", "x", true},
      {"^[\\S]$", "\xC2\xA0", false},
      {"^[^\\S]$", "\xC2\xA0", true},
      {"^[\\s\\S]$", "\n", true},
      {"^.$", "\xE2\x80\xA8", false},
      {"^.$", "\r", false},
      {"^.$", "\xF0\x9F\x98\x80", true},
      {"^[.]$", "x", false},
      {"^\\p{Letter}+$", "\xC3\xA9t\xC3\xA9", true},
      {"^\\p{General_Category=Uppercase_Letter}$", "E", true},
      {"^\\P{L}$", "1", true},
      {"^[\\p{Letter}-]$", "-", true},
      {"^\\p{Script=Greek}$", "\xCE\xB1", true},
      {"^\\u0041\\x42$", "AB", true},
      {"^\\u{1F600}$", "\xF0\x9F\x98\x80", true},
      {"^\\ud83d\\ude00$", "\xF0\x9F\x98\x80", true},
      {"^[[:alpha:]]$", "a]", true},
      {"[]", "a", false},
      {"^[^]$", "\n", true},
      {"^(a)?\\1b$", "b", true},
      {"^a{,3}$", "a{,3}", true},
      {"^\\/\\-\\@$", "/-@", true},
      {"^\\cJ$", "\n", true},
      {"^$", "", true},
      {"", "", true},
      {"^\xC3\xA9$", "\xC3\xA9", true},
      {"(?<year>\\d{4})-\\k<year>", "2024-2024", true},
      {"a(?=b)(?!c)", "ab", true},
      {"(?<=a)b", "ab", true},
  };
  for (const Case& c : cases) {
    CAPTURE(c.expression);
    CAPTURE(c.subject);
    CHECK((search(c.expression, c.subject) == Outcome::match) == c.matches);
  }
}

TEST_CASE("an expression that is none is refused where it is wrong") {
  struct Case {
    const char* expression;
    std::size_t offset;
  };
  constexpr Case cases[] = {{"a(b", 3},       {"\\Z", 0},     {"ab\\a", 2}, {"(*UTF)a", 0}, {"\\s\\s(", 5},
                            {"\\p{Nope}", 8}, {"\\ud83d", 0}, {"[b-a]", 3}, {"\\x{41}", 0}, {"a**", 2}};
  for (const Case& c : cases) {
    CAPTURE(c.expression);
    Pattern::Error error;
    CHECK_FALSE(Pattern::compile(c.expression, &error).has_value());
    CHECK_FALSE(error.message.empty());
    CHECK(error.offset == c.offset);
  }
  CHECK_FALSE(Pattern::compile("\xFF").has_value());
  CHECK_FALSE(Pattern::compile("\\").has_value());
}

TEST_CASE("what can not begin a match at the start is seen at once, and nothing else is taken for that") {
  for (const char* start :
       {"(?=x)", "(?:a|\\d)", "[^a]", "\\s", "\\S?", "[\\u00E9\\d]", "\\p{Lu}", "(?i)x", "x|", "\\b", "a{0}"}) {
    // With an empty alternative in a group, the expression may begin with anything, and means the same.
    const std::string plain = "^(?:" + std::string(start) + ")z?$";
    const std::string open = "^(?:|(?!))(?:" + std::string(start) + ")z?$";
    for (const std::string subject :
         {"", "a", "x", "X", "7z", "z", " z", "\xC3\xA9z", "\xC3\x89", "\xC2\xA0", "\xFF", "bz"}) {
      CAPTURE(plain);
      CAPTURE(subject);
      CHECK(search(plain.c_str(), subject) == search(open.c_str(), subject));
    }
  }
  std::vector<Span> groups;
  CHECK(Pattern::compile("^b")->search("ab", 1, groups) == Outcome::no_match);
  CHECK(Pattern::compile("(?m)^b")->search("a\nb", 0, groups) == Outcome::match);
}

TEST_CASE("what costs too much is an outcome of its own, and long subjects do not") {
  CHECK(search("(a+)+$", std::string(40, 'a') + "b") == Outcome::too_expensive);
  CHECK(search("^(a|b|ab)*$", std::string(30'000, 'a')) == Outcome::match);
  CHECK(search("^(?:.|\\n)*$", std::string(100'000, 'x')) == Outcome::match);
  CHECK(search("x$", std::string(1'000'000, 'x')) == Outcome::match);
}

TEST_CASE("bytes that are no UTF-8 match nothing") {
  CHECK(search("^.*$", "a\xFF") == Outcome::no_match);
  CHECK(search("b",
               "a\xFF"
               "b") == Outcome::match);
}

TEST_CASE("groups are given as spans") {
  const auto pattern = Pattern::compile("(\\d+)-(x)?(y)");
  REQUIRE(pattern.has_value());
  std::vector<Span> groups;
  CHECK(pattern->search("a 12-y", 0, groups) == Outcome::match);
  CHECK(groups == std::vector<Span>{{2, 6}, {2, 4}, {0, 0}, {5, 6}});
  CHECK(pattern->search("a 12-y", 4, groups) == Outcome::no_match);
  CHECK(groups.empty());
  CHECK(pattern->search("a", 9, groups) == Outcome::no_match);
}

TEST_CASE("one pattern serves several threads") {
  const auto pattern = Pattern::compile("^(\\w+\\s?)*$");
  REQUIRE(pattern.has_value());
  std::vector<int> matched(4);
  std::vector<std::thread> threads;
  for (int& count : matched)
    threads.emplace_back([&count, &pattern] {
      for (int i = 0; i < 1000; ++i) count += pattern->search("some words here") == Outcome::match ? 1 : 0;
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(matched == std::vector<int>(4, 1000));
}
