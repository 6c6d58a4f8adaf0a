#include "run/unified_diff.h"

#include <doctest/doctest.h>

#include <vector>

#include "run/line_diff.h"

namespace matterlint {
namespace {

/// The second text, made of the first and the changes.
std::vector<std::string_view> rebuild(const std::vector<std::string_view>& before,
                                      const std::vector<std::string_view>& after) {
  std::vector<std::string_view> rebuilt;
  std::size_t at = 0;
  for (const LineChange& change : diff_lines(before, after)) {
    for (; at < change.old_begin; ++at) rebuilt.push_back(before[at]);
    for (std::size_t line = change.new_begin; line < change.new_end; ++line) rebuilt.push_back(after[line]);
    at = change.old_end;
  }
  for (; at < before.size(); ++at) rebuilt.push_back(before[at]);
  return rebuilt;
}

std::size_t edits(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after) {
  std::size_t count = 0;
  for (const LineChange& change : diff_lines(before, after))
    count += change.old_end - change.old_begin + change.new_end - change.new_begin;
  return count;
}

TEST_CASE("equal texts have no diff") {
  CHECK(unified_diff("a.md", "", "") == "");
  CHECK(unified_diff("a.md", "one\ntwo", "one\ntwo") == "");
}

TEST_CASE("a hunk has three lines of context on either side") {
  CHECK(unified_diff("n/a.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- a/n/a.md\n+++ b/n/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("changes whose contexts meet share a hunk, others do not") {
  const std::string near = unified_diff("a", "a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n");
  CHECK(near == "--- a/a\n+++ b/a\n@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
  const std::string far = unified_diff("a", "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n");
  CHECK(far == "--- a/a\n+++ b/a\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
}

TEST_CASE("a last line without a line feed is marked, on the side where it is") {
  CHECK(unified_diff("a", "x", "x\n") == "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n");
  CHECK(unified_diff("a", "x\ny", "z\ny") ==
        "--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n-x\n+z\n y\n\\ No newline at end of file\n");
}

TEST_CASE("an empty side begins at line 0") {
  CHECK(unified_diff("a", "", "x\n") == "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+x\n");
  CHECK(unified_diff("a", "x\ny\n", "") == "--- a/a\n+++ b/a\n@@ -1,2 +0,0 @@\n-x\n-y\n");
}

TEST_CASE("carriage returns are part of a line") {
  CHECK(unified_diff("a", "x\r\n", "x\n") == "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\r\n+x\n");
}

TEST_CASE("a path that would break its line is quoted") {
  CHECK(unified_diff("a\nb\"", "x\n", "y\n").starts_with("--- \"a/a\\012b\\\"\"\n+++ \"b/a\\012b\\\"\"\n"));
}

TEST_CASE("a path with a blank is ended by a tab") {
  CHECK(unified_diff("a b.md", "x\n", "y\n").starts_with("--- a/a b.md\t\n+++ b/a b.md\t\n"));
}

TEST_CASE("an absolute path has no prefix") {
  CHECK(unified_diff("/n/a.md", "x\n", "y\n").starts_with("--- /n/a.md\n+++ /n/a.md\n"));
}

TEST_CASE("the changes lead from one text to the other with the fewest edits") {
  const std::vector<std::string_view> abc = {"a", "b", "c", "a", "b", "b", "a"};
  const std::vector<std::string_view> cba = {"c", "b", "a", "b", "a", "c"};
  CHECK(rebuild(abc, cba) == cba);
  CHECK(edits(abc, cba) == 5);  // The example of Myers' paper.
}

TEST_CASE("every pair of short texts is led from one to the other") {
  constexpr std::size_t texts = 3 * 3 * 3 * 3 * 3;
  const auto text = [](std::size_t number) {
    std::vector<std::string_view> lines;
    for (std::size_t i = 0; i < 5; ++i, number /= 3)
      if (number % 3 != 2) lines.push_back(number % 3 == 0 ? "x" : "y");
    return lines;
  };
  for (std::size_t a = 0; a < texts; ++a)
    for (std::size_t b = 0; b < texts; ++b) REQUIRE(rebuild(text(a), text(b)) == text(b));
}

TEST_CASE("texts that have little in common are one change, and quick") {
  std::vector<std::string> numbers;
  for (int i = 0; i < 40'000; ++i) numbers.push_back(std::to_string(i));
  std::vector<std::string_view> before(numbers.begin(), numbers.begin() + 20'000);
  std::vector<std::string_view> after(numbers.begin() + 20'000, numbers.end());
  CHECK(diff_lines(before, after).size() == 1);
  CHECK(rebuild(before, after) == after);
}

}  // namespace
}  // namespace matterlint
