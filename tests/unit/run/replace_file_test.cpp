#include "run/replace_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "temporary_folder.h"

namespace matterlint {
namespace {

namespace fs = std::filesystem;

FileStamp stamp_of(const std::string& path) {
  FileReader reader;
  REQUIRE(reader.open(path));
  return reader.stamp();
}

std::size_t count_entries(const TemporaryFolder& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder.path())) ++count;
  return count;
}

TEST_CASE("a file is replaced with its mode, and nothing is left beside it") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", "before");
  REQUIRE(chmod(path.c_str(), 0640) == 0);
  CHECK_FALSE(replace_file(path, "after", stamp_of(path), false));
  CHECK(folder.read("a.md") == "after");
  struct stat status;
  REQUIRE(stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 07777U) == 0640U);
  CHECK(count_entries(folder) == 1);
}

TEST_CASE("a link is followed, and stays one") {
  const TemporaryFolder folder;
  folder.write("deep/real.md", "before");
  fs::create_symlink("deep/real.md", folder / "link.md");
  CHECK_FALSE(replace_file(folder / "link.md", "after", stamp_of(folder / "link.md"), false));
  CHECK(folder.read("deep/real.md") == "after");
  CHECK(fs::is_symlink(folder / "link.md"));
}

TEST_CASE("extended attributes are kept, where the file system has them") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", "before");
  if (setxattr(path.c_str(), "user.origin", "web", 3, 0) != 0) return;
  CHECK_FALSE(replace_file(path, "after", stamp_of(path), false));
  std::string value(3, '\0');
  CHECK(getxattr(path.c_str(), "user.origin", value.data(), value.size()) == 3);
  CHECK(value == "web");
}

TEST_CASE("all hard links of a file show the new text") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", "before, and longer");
  fs::create_hard_link(path, folder / "b.md");
  CHECK_FALSE(replace_file(path, "after", stamp_of(path), false));
  CHECK(folder.read("a.md") == "after");
  CHECK(folder.read("b.md") == "after");
  CHECK(fs::hard_link_count(path) == 2);
}

TEST_CASE("a file that changed since it was read is left alone") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", "before");
  const FileStamp stamp = stamp_of(path);
  folder.write("a.md", "changed");
  CHECK(replace_file(path, "after", stamp, false) == "it changed since it was read");
  CHECK(folder.read("a.md") == "changed");
  CHECK(count_entries(folder) == 1);
  fs::remove(path);
  CHECK(replace_file(path, "after", stamp, false) == "there is no such file");
}

TEST_CASE("what a killed run left beside a file goes when the file is replaced") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", "before");
  const std::string outside = folder.write("outside.txt", "kept");
  CHECK_FALSE(replace_file(path, "after", stamp_of(path), false));
  const auto left = folder / (".matterlint-" + std::to_string(std::hash<std::string_view>()("a.md")));
  folder.write(".matterlint-" + std::to_string(std::hash<std::string_view>()("a.md")), "aft");
  CHECK_FALSE(replace_file(path, "again", stamp_of(path), false));
  CHECK_FALSE(fs::exists(left));
  fs::create_symlink(outside, left);
  CHECK_FALSE(replace_file(path, "and again", stamp_of(path), false));
  CHECK(folder.read("a.md") == "and again");
  CHECK(folder.read("outside.txt") == "kept");
  CHECK(count_entries(folder) == 2);
}

TEST_CASE("the time of the last change is kept when that is asked for") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", "before");
  const auto long_ago = fs::last_write_time(path) - std::chrono::hours(1000);
  fs::last_write_time(path, long_ago);
  CHECK_FALSE(replace_file(path, "after", stamp_of(path), true));
  CHECK(fs::last_write_time(path) == long_ago);
  CHECK_FALSE(replace_file(path, "again", stamp_of(path), false));
  CHECK(fs::last_write_time(path) > long_ago);
}

}  // namespace
}  // namespace matterlint
