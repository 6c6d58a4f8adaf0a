#include "markdown/anchors.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace matterlint::markdown;

namespace {

using Anchors = std::set<std::string>;

}  // namespace

TEST_CASE("headings that are called the same are told apart by a number") {
  CHECK(written_anchors("# A\n## A\n# a\n", AnchorStyle::github) == Anchors{"a", "a-1", "a-2"});
  CHECK(written_anchors("# A\n## A\n# A-1\n", AnchorStyle::github) == Anchors{"a", "a-1", "a-1-1"});
  CHECK(written_anchors("# A\n## A\n", AnchorStyle::mkdocs) == Anchors{"a", "a_1"});
}

TEST_CASE("each program leaves other signs out of a heading") {
  const std::string heading = "# The `old` Pier: 2.0_b – é\n";
  CHECK(written_anchors(heading, AnchorStyle::github) == Anchors{"the-old-pier-20_b--é"});
  CHECK(written_anchors(heading, AnchorStyle::obsidian) == Anchors{"theoldpier20bé"});
  CHECK(written_anchors(heading, AnchorStyle::mkdocs) == Anchors{"the-old-pier-20_b-"});
  CHECK(written_anchors(heading, AnchorStyle::kramdown) == Anchors{"the-old-pier-20b--"});
}

TEST_CASE("given anchors are those of attributes alone, and of blocks in Obsidian") {
  const std::string body = "# A <a id=\"b\"></a> {#c}\n\nText ^d\n";
  CHECK(given_anchors(body, AnchorStyle::github) == Anchors{"b", "c"});
  CHECK(given_anchors(body, AnchorStyle::obsidian) == Anchors{"^d", "b", "c"});
}

TEST_CASE("what only says how a sign is drawn is no part of a name") {
  CHECK(written_anchors("# A \u2764\uFE0F b\n", AnchorStyle::obsidian) == Anchors{"ab"});
  CHECK(written_anchors("# A \u2764\uFE0F b\n", AnchorStyle::github) == Anchors{"a--b"});
}

TEST_CASE("names in braces end before the next ones, and entities are no letters") {
  CHECK(written_anchors("a {#b{#c} {: #d}\n", AnchorStyle::github) == Anchors{"b", "c", "d"});
  CHECK(written_anchors("# A&shy;b & c &\n", AnchorStyle::github) == Anchors{"ab--c-"});
}
