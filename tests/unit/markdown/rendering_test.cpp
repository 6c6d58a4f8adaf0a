#include "markdown/rendering.h"

#include <doctest/doctest.h>

using namespace matterlint;
using markdown::rendering_of;

namespace {

bool look_alike(std::string_view a, std::string_view b, Flavor flavor = Flavor::gfm) {
  return rendering_of(a, flavor) == rendering_of(b, flavor);
}

}  // namespace

TEST_CASE("comments and the blanks around them are not seen") {
  CHECK(look_alike("Text. <!-- a -->\n", "Text.\n"));
  CHECK(look_alike("<!-- a -->\nText.\n", "Text.\n"));
  CHECK(look_alike("# Title <!-- a -->\n", "# Title\n"));
  CHECK(look_alike("- a\n- b <!-- a -->\n", "- a\n- b\n"));
  CHECK(look_alike("%% a %%\nText.\n", "Text.\n", Flavor::obsidian));
  CHECK(look_alike("{/* a */}\n\nText.\n", "Text.\n", Flavor::mdx));
  CHECK(look_alike("Text.  <!-- a -->\n", "Text.\n"));
}

TEST_CASE("a comment that changes what stands around it is seen by that") {
  CHECK_FALSE(look_alike("One\n<!-- a -->\nparagraph.\n", "One\nparagraph.\n"));
  CHECK_FALSE(look_alike("- a\n\n<!-- a -->\n- b\n", "- a\n\n- b\n"));
  CHECK_FALSE(look_alike("> a\n<!-- a -->\n> b\n", "> a\n> b\n"));
  CHECK_FALSE(look_alike("| a |\n<!-- a -->\n|---|\n", "| a |\n|---|\n"));
}

TEST_CASE("text, marks, addresses, lists and code are seen") {
  CHECK_FALSE(look_alike("a b\n", "a c\n"));
  CHECK_FALSE(look_alike("*a*\n", "**a**\n"));
  CHECK_FALSE(look_alike("[a](b)\n", "[a](c)\n"));
  CHECK_FALSE(look_alike("1. a\n", "2. a\n"));
  CHECK_FALSE(look_alike("- a\n- b\n", "- a\n\n- b\n"));
  CHECK_FALSE(look_alike("a  \nb\n", "a\nb\n"));
  CHECK_FALSE(look_alike("```\na  b\n```\n", "```\na b\n```\n"));
  CHECK_FALSE(look_alike("```\n<!-- a -->\n```\n", "```\n```\n"));
  CHECK_FALSE(look_alike("# a\n", "## a\n"));
}
