#include "source/file_report.h"

#include <doctest/doctest.h>

namespace matterlint {
namespace {

std::string subject_of(std::string_view text, Span span) {
  const LineIndex lines(text);
  Diagnostic diagnostic;
  diagnostic.span = span;
  return locate(std::move(diagnostic), "a.md", text, lines).subject;
}

TEST_CASE("a finding is about the text that it marks") {
  CHECK(subject_of("a: bad date\n", {3, 11}) == "bad date");
}

TEST_CASE("one that marks blanks or nothing is about its lines") {
  CHECK(subject_of("one\n  two  \nthree\n", {9, 11}) == "two");
  CHECK(subject_of("one\ntwo", {7, 7}) == "two");
  CHECK(subject_of("", {0, 0}).empty());
  CHECK(subject_of("\n\n", {1, 1}).empty());
}

TEST_CASE("a subject has at most 1 KiB") {
  CHECK(subject_of(std::string(5000, 'x'), {0, 5000}) == std::string(1024, 'x'));
}

TEST_CASE("lines of more than 64 KiB are no excerpt") {
  const std::string text = std::string(70'000, 'x') + "\nshort";
  const LineIndex lines(text);
  Diagnostic diagnostic;
  diagnostic.span = {3, 4};
  CHECK(locate(diagnostic, "a.md", text, lines).excerpt.empty());
  diagnostic.span = {70'002, 70'003};
  CHECK(locate(diagnostic, "a.md", text, lines).excerpt == "short");
  CHECK(locate(diagnostic, "a.md", text, lines, false).excerpt.empty());
}

}  // namespace
}  // namespace matterlint
