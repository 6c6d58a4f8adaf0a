#include "run/walk.h"

#include <doctest/doctest.h>

#include <set>

#include "run/folder.h"
#include "temporary_folder.h"

namespace matterlint {
namespace {

namespace fs = std::filesystem;

/// The paths that are found, without the folder before them.
std::vector<std::string> found_in(const TemporaryFolder& folder, const std::vector<std::string>& names) {
  const RuleSet rules;
  Workspace workspace(rules, {}, "");
  WalkOptions options;
  for (const std::string& name : names) options.paths.push_back(name.empty() ? folder.path() : folder / name);
  std::vector<std::string> paths;
  walk(options, workspace, [&](WalkItem&& item) {
    const auto* const file = std::get_if<WalkedFile>(&item);
    const std::string path = file != nullptr ? file->path() : "! " + std::get<FileReport>(item).path;
    paths.push_back(path.substr(path.find(folder.path()) + folder.path().size() + 1));
  });
  return paths;
}

using Paths = std::vector<std::string>;

TEST_CASE("files come in the order of their paths' bytes") {
  const TemporaryFolder folder;
  for (const char* name : {"a/x.md", "a-b.md", "a.md", "a0.md", "a/b/c.md", "B.md", "a/b.md", "\xC3\xA4.md"})
    folder.write(name, "");
  const Paths paths = found_in(folder, {""});
  CHECK(paths == Paths{"B.md", "a-b.md", "a.md", "a/b.md", "a/b/c.md", "a/x.md", "a0.md", "\xC3\xA4.md"});
}

TEST_CASE("several roots give each file once, in order") {
  const TemporaryFolder folder;
  for (const char* name : {"a/x.md", "a/y.txt", "b/z.md"}) folder.write(name, "");
  CHECK(found_in(folder, {"b", "a/y.txt", "a", "a/x.md"}) == Paths{"a/x.md", "a/y.txt", "b/z.md"});
}

TEST_CASE("hidden files and folders are left out unless they are named") {
  const TemporaryFolder folder;
  for (const char* name : {".a.md", ".b/c.md", "d.md"}) folder.write(name, "");
  CHECK(found_in(folder, {""}) == Paths{"d.md"});
  CHECK(found_in(folder, {".b", ".a.md"}) == Paths{".a.md", ".b/c.md"});
}

TEST_CASE("ignore files count from the repository's root down, and not into another repository") {
  const TemporaryFolder folder;
  folder.write(".git/info/exclude", "x.md\n");
  folder.write(".gitignore", "*.skip.md\nout/\n");
  folder.write("a/.gitignore", "!kept.skip.md\n/own.md\n");
  folder.write("inner/.git/HEAD", "");
  for (const char* name : {"x.md", "1.skip.md", "out/o.md", "a/kept.skip.md", "a/own.md", "a/b/own.md", "a/out/o.md",
                           "inner/2.skip.md", "inner/x.md"})
    folder.write(name, "");
  CHECK(found_in(folder, {""}) == Paths{"a/b/own.md", "a/kept.skip.md", "inner/2.skip.md", "inner/x.md"});
  CHECK(found_in(folder, {"a"}) == Paths{"a/b/own.md", "a/kept.skip.md"});
}

TEST_CASE("a work tree finds its repository's exclude file") {
  const TemporaryFolder folder;
  folder.write("repository/.git/info/exclude", "x.md\n");
  folder.write("repository/.git/worktrees/tree/commondir", "../..\n");
  folder.write("tree/.git", "gitdir: " + (folder / "repository/.git/worktrees/tree") + "\n");
  folder.write("tree/x.md", "");
  folder.write("tree/y.md", "");
  CHECK(found_in(folder, {"tree"}) == Paths{"tree/y.md"});
}

TEST_CASE("linked folders are entered once, and those that are walked anyway not at all") {
  const TemporaryFolder folder;
  const TemporaryFolder outside;
  folder.write("a/x.md", "");
  outside.write("y.md", "");
  fs::create_directory_symlink("a", folder / "again");
  fs::create_directory_symlink("..", folder / "a/up");
  fs::create_directory_symlink("/", folder / "a/top");
  fs::create_directory_symlink(outside.path(), folder / "o1");
  fs::create_directory_symlink(outside.path(), folder / "o2");
  fs::create_directory_symlink(outside.path(), outside / "self");
  CHECK(found_in(folder, {""}) == Paths{"a/x.md", "o1/y.md"});
}

TEST_CASE("deep folders are no matter") {
  const TemporaryFolder folder;
  std::string path;
  for (int i = 0; i < 900; ++i) path += "d/";
  folder.write(path + "x.md", "");
  CHECK(found_in(folder, {""}) == Paths{path + "x.md"});
}

TEST_CASE("the nearest configuration holds, up to the repository's root") {
  const TemporaryFolder folder;
  folder.write("matterlint.yaml", "exclude: [x.md]\n");
  folder.write("repository/.git/HEAD", "");
  folder.write("repository/x.md", "");
  folder.write("plain/x.md", "");
  folder.write("plain/y.md", "");
  folder.write("own/.matterlint.yml", "exclude: [y.md]\n");
  folder.write("own/x.md", "");
  folder.write("own/y.md", "");
  CHECK(found_in(folder, {""}) == Paths{"own/x.md", "plain/y.md", "repository/x.md"});
  CHECK(found_in(folder, {"plain/x.md", "plain/y.md", "own", "repository/x.md"}) ==
        Paths{"own/x.md", "plain/y.md", "repository/x.md"});
}

}  // namespace
}  // namespace matterlint
