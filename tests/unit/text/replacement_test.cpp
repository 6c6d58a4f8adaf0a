#include "text/replacement.h"

#include <doctest/doctest.h>

namespace matterlint {
namespace {

/// The first match in the subject replaced; "error: ..." where that is no replacement.
std::string replaced(std::string_view expression, std::string_view replacement, std::string_view subject) {
  const std::optional<Pattern> pattern = Pattern::compile(expression);
  Replacement::Error error;
  const std::optional<Replacement> compiled = Replacement::compile(replacement, *pattern, error);
  if (!compiled) return "error at " + std::to_string(error.offset) + ": " + error.message;
  std::vector<Span> groups;
  pattern->search(subject, 0, groups);
  return compiled->of(subject, groups);
}

TEST_CASE("a replacement has groups by number and by name, the whole match, and dollars") {
  struct Case {
    std::string_view expression, replacement, subject, expected;
  };
  for (const auto& [expression, replacement, subject, expected] : std::initializer_list<Case>{
           {"git ?hub", "GitHub", "on git hub", "GitHub"},
           {"(\\d+)/(\\d+)", "$2-$1", "3/2025", "2025-3"},
           {"(?<year>\\d{4})", "<$<year>>", "in 2025", "<2025>"},
           {"cat", "[$&]", "a cat", "[cat]"},
           {"a", "$$1", "a", "$1"},
           {"a", "5 $", "a", "5 $"},
           {"a", "$x", "a", "$x"},
           {"a", "$<x", "a", "$<x"},
           {"(a)|(b)", "[$2]", "a", "[]"},
           {"a", "", "a", ""},
       })
    CHECK(replaced(expression, replacement, subject) == expected);
}

TEST_CASE("a group that the pattern does not have is an error at its place") {
  CHECK(replaced("a", "x$1", "a") == "error at 1: names the group `$1`, and the pattern has none");
  CHECK(replaced("(a)", "$2", "a") == "error at 0: names the group `$2`, and the pattern has only 1");
  CHECK(replaced("(a)", "$<word>", "a") == "error at 0: names the group `word`, which the pattern does not have");
}

}  // namespace
}  // namespace matterlint
