#include "text/editor_glob.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;

TEST_CASE("globs of .editorconfig match as its specification says") {
  struct Case {
    const char* glob;
    const char* text;
    bool matches;
  };
  constexpr Case cases[] = {
      {"*.md", "a.md", true},
      {"*.md", "a.mdx", false},
      {"*.md", "x/a.md", false},
      {"**.md", "x/y/a.md", true},
      {"docs/**.md", "docs/x/a.md", true},
      {"docs/**/a.md", "docs/a.md", true},
      {"docs/**/a.md", "docs/x/y/a.md", true},
      {"docs/**/a.md", "docsa.md", false},
      {"a?.md", "ab.md", true},
      {"a?.md", "a\xC3\xA9.md", true},
      {"a?b", "a/b", false},
      {"[abc].md", "b.md", true},
      {"[!abc].md", "b.md", false},
      {"[!abc].md", "d.md", true},
      {"[a-c].md", "b.md", true},
      {"[a-c].md", "d.md", false},
      {"[ab.md", "[ab.md", true},
      {"a[b/c].md", "a[b/c].md", true},
      {"*.{md,mdx}", "a.mdx", true},
      {"*.{md,mdx}", "a.txt", false},
      {"{a,b{c,d}}.md", "bd.md", true},
      {"{a,}.md", ".md", true},
      {"{single}.md", "{single}.md", true},
      {"{single}.md", "single.md", false},
      {"{open.md", "{open.md", true},
      {"a{1..3}.md", "a2.md", true},
      {"a{1..3}.md", "a4.md", false},
      {"a{-2..2}.md", "a-1.md", true},
      {"a{3..1}.md", "a2.md", true},
      {"a{8..12}.md", "a10.md", true},
      {"\\*.md", "*.md", true},
      {"\\*.md", "a.md", false},
      {"a\\{1,2\\}", "a{1,2}", true},
      {"", "", true},
      {"", "a", false},
  };
  for (const Case& one : cases) {
    CAPTURE(one.glob);
    CAPTURE(one.text);
    CHECK(editor_glob_matches(one.glob, one.text) == one.matches);
  }
}

TEST_CASE("a glob that would take for ever matches nothing") {
  std::string glob;
  for (int i = 0; i < 40; ++i) glob += "**a";
  CHECK_FALSE(editor_glob_matches(glob, std::string(2000, 'a') + "b"));
}
