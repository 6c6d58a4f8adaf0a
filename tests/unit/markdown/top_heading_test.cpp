#include "markdown/top_heading.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "markdown/body.h"
#include "text/utf8.h"

using namespace matterlint;
using namespace matterlint::markdown;

namespace {

/// What lines tell: the heading's text, `none`, or `unknown`.
std::string told_of(const std::string& text, Flavor flavor = Flavor::commonmark) {
  const TopHeading heading = top_heading(text, span_of(0, text.size()), flavor);
  if (!heading.is_known) return "unknown";
  return heading.text ? std::string(slice(text, *heading.text)) : "none";
}

}  // namespace

TEST_CASE("the first heading of level 1 is known where lines alone tell of it") {
  CHECK(told_of("Text\n\n## A\n\n# B `c`\n# D\n") == "B `c`");
  CHECK(told_of("> # A\n") == "A");
  CHECK(told_of("Text\n\n## A\n") == "none");
  CHECK(told_of("```\n# A\n```\n#B\n") == "none");
  CHECK(told_of("") == "none");
  CHECK(told_of("## A\n\na #b c=d\n\n{a}\n", Flavor::mdx) == "none");
  CHECK(told_of("- a\n\n  # B") == "B");
}

TEST_CASE("what needs the body to be read is unknown") {
  CHECK(told_of("A\n===\n") == "unknown");
  CHECK(told_of("# A #\n") == "unknown");
  CHECK(told_of("#\n") == "unknown");
  CHECK(told_of("# A <b>\n") == "unknown");
  CHECK(told_of("# {{ A }}\n") == "unknown");
  CHECK(told_of("[a]: b\n# A\n") == "unknown");
  CHECK(told_of("$$\n# A\n$$\n") == "unknown");
  CHECK(told_of("%%\n# A\n%%\n", Flavor::obsidian) == "unknown");
  CHECK(told_of("# A\n", Flavor::mdx) == "unknown");
}

TEST_CASE("what lines tell is what the body says") {
  for (const std::string text : {"# A *b*\n", "# [a](b) c\n", "- # A b\n", "# A\\# b\n", "Text\n# A &amp; b\n"}) {
    CAPTURE(text);
    Body body;
    body.read(text, span_of(0, text.size()), Flavor::gfm);
    const auto heading = std::find_if(body.blocks().begin(), body.blocks().end(),
                                      [](const Block& block) { return block.kind == BlockKind::heading; });
    REQUIRE(heading != body.blocks().end());
    CHECK(told_of(text, Flavor::gfm) == slice(text, heading->span));
  }
}
