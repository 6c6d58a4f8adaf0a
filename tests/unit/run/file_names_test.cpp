#include "run/file_names.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "temporary_folder.h"

namespace matterlint {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a file is known by any of its names") {
  const TemporaryFolder folder;
  const std::string note = folder.write("a/note.md", "x");
  fs::create_directory_symlink(folder / "a", folder / "b");
  fs::create_symlink("a/note.md", folder / "link.md");
  FileNames names;
  CHECK(names.add(note));
  CHECK_FALSE(names.add(folder / "a/./note.md"));
  CHECK_FALSE(names.add(folder / "b/note.md"));
  CHECK_FALSE(names.add(folder / "link.md"));

  fs::create_hard_link(folder.write("a/other.md", "x"), folder / "hard.md");
  CHECK(names.add(folder / "a/other.md"));
  CHECK_FALSE(names.add(folder / "hard.md"));
}

TEST_CASE("files of one name in several folders are several, and what is not there is a file of its own") {
  const TemporaryFolder folder;
  FileNames names;
  CHECK(names.add(folder.write("a/note.md", "x")));
  CHECK(names.add(folder.write("b/note.md", "x")));
  CHECK(names.add(folder / "b/none.md"));
  CHECK_FALSE(names.add(folder / "a/note.md"));
}

TEST_CASE("a link is known by what it leads to, also where that comes later") {
  const TemporaryFolder folder;
  folder.write("a/note.md", "x");
  fs::create_symlink("a/note.md", folder / "link.md");
  FileNames names;
  CHECK(names.add(folder / "link.md"));
  CHECK_FALSE(names.add(folder / "a/note.md"));
}

}  // namespace
}  // namespace matterlint
