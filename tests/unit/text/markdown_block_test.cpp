#include "text/markdown_block.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace matterlint;

namespace {

std::string rewritten(std::string_view document) {
  std::string text;
  for (const MarkdownBlock& block : markdown_blocks(document)) text += as_written(block);
  return text;
}

}  // namespace

TEST_CASE("a document is the blocks that it is cut into") {
  for (const std::string_view document : {"", "a", "a\n", "```\n```\n", "a\n```md bad\nb\n```\nc", "```md\nunclosed\n",
                                          "````md\n```\n````\n", "```\n\n```\n"})
    CHECK(rewritten(document) == document);
}

TEST_CASE("a block knows the words behind its fence") {
  const MarkdownBlock block = markdown_blocks("```md bad  file=a/b.md visible\n```\n")[1];
  CHECK(block.language() == "md");
  CHECK(block.is("bad"));
  CHECK(block.is("visible"));
  CHECK_FALSE(block.is("md"));
  CHECK_FALSE(block.is("good"));
  CHECK(block.value("file") == "a/b.md");
  CHECK(block.value("after").empty());
  CHECK(block.closed);
}

TEST_CASE("a fence is closed by one that is as long") {
  const auto blocks = markdown_blocks("````md\n```\n`````\nprose\n");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[1].text == "```\n");
  CHECK(blocks[2].text == "prose\n");
}

TEST_CASE("a fence that is never closed is noticed") {
  CHECK_FALSE(markdown_blocks("```md\na\n").back().closed);
}

TEST_CASE("a fence is as long as its text needs it to be") {
  CHECK(fenced("md", "a\n") == "```md\na\n```\n");
  CHECK(fenced("md", "```\na\n````\n") == "`````md\n```\na\n````\n`````\n");
  CHECK(fenced("md", "no line ending") == "```md\nno line ending\n```\n");
}

TEST_CASE("a section starts with a heading outside of a block") {
  CHECK(markdown_blocks("# A\n").front().starts_section());
  CHECK(markdown_blocks("text\n\n## A\n").front().starts_section());
  CHECK_FALSE(markdown_blocks("#text # a\n")[0].text.empty());
  CHECK_FALSE(markdown_blocks("text # A\n").front().starts_section());
  CHECK_FALSE(markdown_blocks("```md\n# A\n```\n")[1].starts_section());
}
