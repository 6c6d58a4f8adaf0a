#include "source/fingerprint.h"

#include <doctest/doctest.h>

namespace matterlint {
namespace {

Finding finding(std::string message, std::string subject, std::uint32_t line = 1) {
  Finding finding;
  finding.rule = "date-format";
  finding.message = std::move(message);
  finding.subject = std::move(subject);
  finding.range.start.line = line;
  return finding;
}

TEST_CASE("a fingerprint knows no line") {
  CHECK(fingerprint(finding("`a` is no date", "a", 3)) == fingerprint(finding("`a` is no date", "a", 90)));
  CHECK(fingerprint(finding("`a` is no date", "a")).size() == 16);
}

TEST_CASE("of a message only the first name counts, so that it may be worded otherwise") {
  CHECK(fingerprint(finding("`a` is no date", "x")) == fingerprint(finding("no date: `a`, but `b`", "x")));
  CHECK(fingerprint(finding("`a` is missing", "---")) != fingerprint(finding("`b` is missing", "---")));
}

TEST_CASE("rule, code and subject count each for itself") {
  Finding with_code = finding("no date", "a");
  with_code.code = "a";
  Finding of_code = finding("no date", "");
  of_code.code = "a";
  CHECK(fingerprint(with_code) != fingerprint(of_code));
  CHECK(fingerprint(finding("no date", "a")) != fingerprint(finding("no date", "b")));
}

TEST_CASE("findings of one file that are about the same are numbered") {
  Fingerprints fingerprints;
  const std::string first = fingerprints.next(finding("no date", "a"));
  CHECK(fingerprints.next(finding("no date", "b")).size() == 16);
  CHECK(fingerprints.next(finding("no date", "a")) == first + ":1");
  CHECK(fingerprints.next(finding("no date", "a")) == first + ":2");
}

}  // namespace
}  // namespace matterlint
