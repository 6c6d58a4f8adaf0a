#include "run/folder_handle.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>

#include "temporary_folder.h"

namespace matterlint {
namespace {

/// The first bytes of a file; "?": it can not be opened.
std::string opened(FolderHandle& handle, const std::string& path) {
  const int file = handle.open_file(path, O_RDONLY);
  if (file < 0) return "?";
  std::array<char, 16> text{};
  const ssize_t size = read(file, text.data(), text.size());
  close(file);
  return {text.data(), static_cast<std::size_t>(size)};
}

TEST_CASE("files are opened by their path, whatever was opened before") {
  const TemporaryFolder folder;
  FolderHandle handle;
  for (const std::string_view name : {"a/one", "a/two", "a/three", "b/one", "a/one", "top", "a/b/one"})
    CHECK(opened(handle, folder.write(name, name)) == name);
}

TEST_CASE("what is not there is told by errno, and what comes next is opened all the same") {
  const TemporaryFolder folder;
  FolderHandle handle;
  CHECK(opened(handle, folder.write("one", "1")) == "1");
  CHECK(opened(handle, folder / "two") == "?");
  CHECK(errno == ENOENT);
  CHECK(opened(handle, folder / "none/two") == "?");
  CHECK(errno == ENOENT);
  CHECK(opened(handle, folder.write("three", "3")) == "3");
}

TEST_CASE("a folder that takes the name of another is found") {
  const TemporaryFolder folder;
  FolderHandle handle;
  for (const std::string_view name : {"notes/one", "notes/two"}) opened(handle, folder.write(name, name));
  std::filesystem::rename(folder / "notes", folder / "old");
  CHECK(opened(handle, folder.write("notes/three", "new")) == "new");
}

TEST_CASE("relative paths, and paths of the root, are those of the system") {
  FolderHandle handle;
  for (int i = 0; i < 2; ++i) {
    CHECK(opened(handle, "no such file") == "?");
    CHECK(opened(handle, "/no such file") == "?");
    CHECK(opened(handle, "/proc/self/comm").starts_with("unit_tests"));
  }
}

}  // namespace
}  // namespace matterlint
