#include "run/paths.h"

#include <doctest/doctest.h>

#include <array>

namespace matterlint {
namespace {

struct PathsCase {
  std::string_view path;
  std::string_view folder;
  std::string_view expected;
};

TEST_CASE("a path is made absolute by its words") {
  constexpr std::array<PathsCase, 8> cases = {{{"a.md", "/n", "/n/a.md"},
                                               {"./a//b/", "/n", "/n/a/b"},
                                               {"../a", "/n/m", "/n/a"},
                                               {"../../../a", "/n", "/a"},
                                               {".", "/n", "/n"},
                                               {"/x/../y", "/n", "/y"},
                                               {"/", "/n", ""},
                                               {"a", "", "/a"}}};
  for (const PathsCase& one : cases) CHECK(absolute_path(one.path, one.folder) == one.expected);
}

TEST_CASE("a path is made relative to a folder") {
  constexpr std::array<PathsCase, 6> cases = {{{"/n/a/b.md", "/n", "a/b.md"},
                                               {"/n", "/n", "."},
                                               {"/n/a", "/n/b", "../a"},
                                               {"/nn/a", "/n", "../nn/a"},
                                               {"/a", "", "a"},
                                               {"/a/b", "/c/d", "../../a/b"}}};
  for (const PathsCase& one : cases) CHECK(relative_path(one.path, one.folder) == one.expected);
}

TEST_CASE("people see the current folder's files relative to it, and far ones absolute") {
  CHECK(display_path("/n/m/a.yaml", "/n") == "m/a.yaml");
  CHECK(display_path("/n/a.yaml", "/n/m") == "../a.yaml");
  CHECK(display_path("/x/a.yaml", "/n/m") == "/x/a.yaml");
}

TEST_CASE("a folder holds itself and what is below, but not what begins alike") {
  CHECK(is_within("/n", "/n"));
  CHECK(is_within("/n/a", "/n"));
  CHECK_FALSE(is_within("/nn", "/n"));
  CHECK(is_within("/a", ""));
}

}  // namespace
}  // namespace matterlint
