#include "text/editor_config.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;

namespace {

/// "value:line"; empty: it says nothing.
std::string said(const EditorConfig& file, std::string_view key, std::string_view path) {
  const EditorConfig::Pair* const pair = file.find(key, path);
  return pair == nullptr ? "" : pair->value + ":" + std::to_string(pair->line);
}

}  // namespace

TEST_CASE("the last section that matches and has the key decides") {
  const EditorConfig file(
      "root = true\n"
      "[*]\n"
      "end_of_line = lf\n"
      "insert_final_newline=true\n"
      "[*.md]\n"
      "Trim_Trailing_Whitespace = FALSE\n"
      "[docs/*.md]\n"
      "end_of_line = crlf\n");
  CHECK(file.is_root());
  CHECK(said(file, "end_of_line", "a.md") == "lf:3");
  CHECK(said(file, "end_of_line", "docs/a.md") == "crlf:8");
  CHECK(said(file, "end_of_line", "docs/x/a.md") == "lf:3");
  CHECK(said(file, "insert_final_newline", "docs/a.md") == "true:4");
  CHECK(said(file, "trim_trailing_whitespace", "x/a.md") == "false:6");
  CHECK(said(file, "trim_trailing_whitespace", "a.txt").empty());
}

TEST_CASE("a glob without a slash is about names in any folder, one with a slash about paths") {
  const EditorConfig file("[*.md]\na = 1\n[/b.md]\nb = 1\n[x/c.md]\nc = 1\n[[x/]d.md]\nd = 1\n");
  CHECK(said(file, "a", "x/y/a.md") == "1:2");
  CHECK(said(file, "b", "b.md") == "1:4");
  CHECK(said(file, "b", "x/b.md").empty());
  CHECK(said(file, "c", "x/c.md") == "1:6");
  CHECK(said(file, "c", "y/x/c.md").empty());
}

TEST_CASE("what is no section and no pair is left out, and so are comments") {
  const EditorConfig file(
      "\xEF\xBB\xBF# a comment\r\n"
      "; another\r\n"
      "root = yes\r\n"
      "[*.md\r\n"
      "a = 1\r\n"
      "[]\r\n"
      "b = 1\r\n"
      "[*]\r\n"
      "root = true\r\n"
      "no pair\r\n"
      " = 1\r\n"
      "c = 1 # 2\r\n");
  CHECK_FALSE(file.is_root());
  CHECK(said(file, "a", "a.md").empty());
  CHECK(said(file, "b", "a.md").empty());
  CHECK(said(file, "c", "a.md") == "1 # 2:12");
}

TEST_CASE("what is longer than it may be is left out") {
  const std::string glob(1025, '*');
  const EditorConfig file("[" + glob + "]\na = 1\n[*]\nb = " + std::string(4097, 'x') + "\n");
  CHECK(said(file, "a", "a.md").empty());
  CHECK(said(file, "b", "a.md").empty());
}
