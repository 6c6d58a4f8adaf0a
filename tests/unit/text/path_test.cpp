#include "text/path.h"

#include <doctest/doctest.h>

#include <array>

namespace matterlint {
namespace {

struct PathCase {
  std::string_view path;
  std::string_view normal;
};

TEST_CASE("a path is made normal by its words") {
  constexpr std::array<PathCase, 17> cases = {{{"", ""},
                                               {".", ""},
                                               {"./", ""},
                                               {"/", "/"},
                                               {"//", "/"},
                                               {"a", "a"},
                                               {"a/", "a"},
                                               {"a//b/./c", "a/b/c"},
                                               {"a/../b", "b"},
                                               {"a/..", ""},
                                               {"..", ".."},
                                               {"a/../../b", "../b"},
                                               {"../../b", "../../b"},
                                               {"/..", "/"},
                                               {"/../a", "/a"},
                                               {"/a/b/../../../c", "/c"},
                                               {"..a/b..", "..a/b.."}}};
  for (const PathCase& one : cases) {
    CAPTURE(one.path);
    CHECK(normal_path(one.path) == one.normal);
  }
}

}  // namespace
}  // namespace matterlint
