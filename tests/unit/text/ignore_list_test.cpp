#include "text/ignore_list.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace matterlint;
namespace fs = std::filesystem;

TEST_CASE("lines of gitignore syntax decide, the last one that matches") {
  struct Case {
    const char* lines;
    const char* path;
    bool is_folder;
    bool ignored;
  };
  constexpr Case cases[] = {
      {"*.md", "x/a.md", false, true},
      {"/a.md", "x/a.md", false, false},
      {"/a.md", "a.md", false, true},
      {"x/a.md", "y/x/a.md", false, false},
      {"build/", "build", false, false},
      {"build/", "build", true, true},
      {"build/", "build/x/y", false, true},
      {"*.md\n!a.md", "a.md", false, false},
      {"x/\n!x/a.md", "x/a.md", false, true},
      {"x/*\n!x/a.md", "x/a.md", false, false},
      {"# a.md", "# a.md", false, false},
      {"\\# a.md", "# a.md", false, true},
      {"\\!a", "!a", false, true},
      {"a.md   ", "a.md", false, true},
      {"a\\ ", "a ", false, true},
      {"a.md\r\n", "a.md", false, true},
      {"\xEF\xBB\xBF"
       "a.md",
       "a.md", false, true},
      {"a/**/b", "a/b", false, true},
      {"**/b", "a/b", false, true},
      {"a/**", "a", true, false},
      {"a/**", "a/b", false, true},
      {"", "a", false, false},
      {"/", "a", true, false},
      {"!", "a", false, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.lines);
    CAPTURE(c.path);
    IgnoreList list;
    list.add_lines(c.lines);
    CHECK(list.ignores(c.path, c.is_folder) == c.ignored);
  }
}

TEST_CASE("lines written for a folder hold below it only") {
  IgnoreList list;
  list.add("/a.md", "x/y");
  list.add("b.md", "x/y");
  CHECK(list.ignores("x/y/a.md", false));
  CHECK(list.ignores("x/y/z/b.md", false));
  CHECK_FALSE(list.ignores("a.md", false));
  CHECK_FALSE(list.ignores("x/b.md", false));
  CHECK_FALSE(list.ignores("x/yy/b.md", false));
}

namespace {

constexpr std::array<const char*, 16> paths = {"a/",          "a/b/", "a/b/c.md", "a/b.md",  "ab/", "ab/b.md",
                                               "b",           "b.md", "a/b/a/",   "a/b/a/b", "[x]", "a b.md",
                                               "\xC3\xA9.md", "sub/", "sub/b.md", "sub/a"};

/// A folder of its own for each list of patterns, with a file or folder for each path.
class Sandbox {
 public:
  Sandbox() : root_(fs::temp_directory_path() / ("matterlint-ignore-" + std::to_string(std::random_device()()))) {
    fs::create_directories(root_);
  }
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;
  ~Sandbox() { fs::remove_all(root_); }

  void add(const std::string& name, const std::string& root_lines, const std::string& sub_lines) const {
    for (const std::string path : paths) {
      if (path.ends_with('/'))
        fs::create_directories(root_ / name / path);
      else
        std::ofstream(root_ / name / path);
    }
    std::ofstream(root_ / name / ".gitignore", std::ios::binary) << root_lines;
    std::ofstream(root_ / name / "sub/.gitignore", std::ios::binary) << sub_lines;
  }

  /// The paths, with the folder before them, that git ignores.
  std::set<std::string> ignored(const std::vector<std::string>& all) const {
    std::ofstream list(root_ / "list", std::ios::binary);
    for (const std::string& path : all) list << path << '\0';
    list.close();
    const std::string git =
        "cd " + root_.string() + " && git init -q . && git check-ignore --no-index -z --stdin <list >out";
    if (const int status = std::system(git.c_str()); status == -1) return {};
    std::ifstream out(root_ / "out", std::ios::binary);
    std::set<std::string> found;
    for (std::string path; std::getline(out, path, '\0');) found.insert(path);
    return found;
  }

 private:
  fs::path root_;
};

std::string random_line(std::mt19937& random) {
  constexpr std::array<const char*, 18> pieces = {"a",    "b",    "*",    "**", "/",           "?",
                                                  "[ab]", "[!a]", ".md",  "\\", "\\[",         "[",
                                                  "]",    "sub",  "c.md", " ",  "[[:alpha:]]", "\xC3\xA9"};
  std::string line = random() % 5 == 0 ? "!" : "";
  if (random() % 4 == 0) line += '/';
  for (std::size_t count = 1 + random() % 5; count > 0; --count) line += pieces[random() % pieces.size()];
  if (random() % 5 == 0) line += '/';
  return line + (random() % 20 == 0 ? "\r\n" : "\n");
}

}  // namespace

TEST_CASE("an ignore list says what git says") {
  if (std::system("git --version >/dev/null 2>&1") != 0) {
    std::cout << "skipped: there is no git to compare with\n";
    return;
  }
  std::mt19937 random(20250317);
  const Sandbox sandbox;
  struct Case {
    std::string name, root_lines, sub_lines;
  };
  std::vector<Case> cases;
  std::vector<std::string> all;
  for (int i = 0; i < 400; ++i) {
    Case& c = cases.emplace_back();
    c.name = "case" + std::to_string(i);
    for (std::size_t lines = 1 + random() % 3; lines > 0; --lines) c.root_lines += random_line(random);
    if (random() % 3 == 0) c.sub_lines = random_line(random);
    sandbox.add(c.name, c.root_lines, c.sub_lines);
    for (const std::string path : paths)
      all.push_back(c.name + "/" + (path.ends_with('/') ? path.substr(0, path.size() - 1) : path));
  }
  const std::set<std::string> ignored = sandbox.ignored(all);
  for (const Case& c : cases) {
    IgnoreList list;
    list.add_lines(c.root_lines);
    list.add_lines(c.sub_lines, "sub");
    for (std::string path : paths) {
      const bool is_folder = path.ends_with('/');
      if (is_folder) path.pop_back();
      CAPTURE(c.root_lines);
      CAPTURE(c.sub_lines);
      CAPTURE(path);
      CHECK(list.ignores(path, is_folder) == ignored.contains(c.name + "/" + path));
    }
  }
}

TEST_CASE("the line that ignores a path is known, blank lines and comments counted") {
  IgnoreList list;
  list.add_lines("# notes\n\n*.log  \nbuild/\n!keep.log\n");
  CHECK(list.line_count() == 5);
  const auto log = list.ignoring_line("a/b.log", false);
  REQUIRE(log);
  CHECK(log->number == 2);
  CHECK(log->text == "*.log");
  CHECK_FALSE(list.ignoring_line("keep.log", false));
  CHECK_FALSE(list.ignoring_line("build/x", false));
  const auto above = list.ignoring_line_at_or_above("build/x", false);
  REQUIRE(above);
  CHECK(above->number == 3);
  CHECK(above->text == "build/");
}
