#include "text/glob.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;

TEST_CASE("a glob matches whole paths") {
  struct Case {
    const char* glob;
    const char* path;
    bool matches;
  };
  constexpr Case cases[] = {
      {"a.md", "a.md", true},
      {"a.md", "x/a.md", false},
      {"*.md", "a.md", true},
      {"*.md", "x/a.md", false},
      {"**/*.md", "a.md", true},
      {"**/*.md", "x/y/a.md", true},
      {"**/*.md", "x/.md", true},
      {"**/*.md", "x/a.md/b", false},
      {"**/*", "x/a", true},
      {"**/**.md", "x/a.md", true},
      {"**/*.{md,mdx}", "x/a.mdx", true},
      {"**/*.{md,mdx}", "x/a.txt", false},
      {"Clippings/**", "Clippings/a.md", true},
      {"Clippings/**", "Clippings/x/y.md", true},
      {"Clippings/**", "Clippings", false},
      {"a/**/b", "a/b", true},
      {"a/**/b", "a/x/y/b", true},
      {"a/**/b", "axb", false},
      {"a**b", "a/b", false},
      {"a**b", "axxb", true},
      {"**", "any/thing", true},
      {"?", "\xC3\xA9", true},
      {"??", "\xC3\xA9", false},
      {"?", "/", false},
      {"[a-c]x", "bx", true},
      {"[!a-c]x", "bx", false},
      {"[^a-c]x", "dx", true},
      {"[]]", "]", true},
      {"[a-]", "-", true},
      {"[\xC3\xA0-\xC3\xBC]", "\xC3\xA9", true},
      {"[[:digit:]]", "7", true},
      {"[[:nonsense:]]", "7", false},
      {"[!a]", "/", false},
      {"[a", "a", false},
      {"\\*", "*", true},
      {"\\*", "x", false},
      {"a\\", "a", false},
      {"date *", "date created", true},
      {"*[cC]reat*", "date created", true},
      {"*[cC]reat*", "date crated", false},
      {"*a/b*", "xa/bx", true},
      {"\\*ab\\?*", "*ab?c", true},
      {"*ab\\?*", "ab!c", false},
      {"*", "a b", true},
      {"*", "a/b", false},
      {"[a]b*c", "abxc", true},
      {"[a]b*c", "axc", false},
      {"{a,b}{c,d}", "bc", true},
      {"{a,{b,c}x}", "cx", true},
      {"{a", "{a", true},
      {"{a{b,c}{d,e}", "{abe", true},
      {"\\{a,b}", "{a,b}", true},
      {"x{,y}", "x", true},
      {"", "", true},
      {"", "a", false},
      {"*", "", true},
  };
  for (const Case& c : cases) {
    CAPTURE(c.glob);
    CAPTURE(c.path);
    CHECK(Glob(c.glob).matches(c.path) == c.matches);
  }
}

TEST_CASE("globs that make others back up without end are matched at once") {
  const std::string many(20'000, 'a');
  CHECK_FALSE(Glob("*a*a*a*a*a*a*a*a*a*b").matches(many));
  std::string folders;
  for (int i = 0; i < 1000; ++i) folders += "a/";
  CHECK_FALSE(Glob("**/a/**/a/**/a/**/a/**/a/**/b").matches(folders));
}

TEST_CASE("braces that multiply are expanded up to a limit") {
  std::string glob;
  for (int i = 0; i < 40; ++i) glob += "{a,b}";
  CHECK(Glob(glob).matches(std::string(40, 'a')));
  CHECK(Glob(std::string(300, '{') + "a" + std::string(300, '}')).matches("a"));
  CHECK_FALSE(Glob(std::string(1'000'000, '{') + "a" + std::string(1'000'000, '}')).matches("b"));
}
