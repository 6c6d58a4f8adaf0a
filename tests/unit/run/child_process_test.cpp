#include "run/child_process.h"

#include <doctest/doctest.h>

namespace matterlint {
namespace {

TEST_CASE("a child's output, errors and exit code are kept apart") {
  const ChildResult result = run_child({"sh", "-c", "cat; echo wrong >&2; exit 3"}, "in\n");
  CHECK(result.status == 3);
  CHECK(result.output == "in\n");
  CHECK(result.errors == "wrong\n");
}

TEST_CASE("arguments are words, whatever is in them") {
  CHECK(run_child({"printf", "%s|", "a b", "$HOME", "'\""}).output == "a b|$HOME|'\"|");
}

TEST_CASE("much goes in and out, and neither side waits for the other") {
  const std::string input(3'000'000, 'x');
  const ChildResult result = run_child({"tee", "/dev/stderr"}, input);
  CHECK(result.output == input);
  CHECK(result.errors == input);
}

TEST_CASE("a program that is not there, and one that a signal ends") {
  CHECK(run_child({"no-such-program-anywhere"}).status == 127);
  CHECK(run_child({"sh", "-c", "kill -9 $$"}).status == 128 + 9);
}

}  // namespace
}  // namespace matterlint
