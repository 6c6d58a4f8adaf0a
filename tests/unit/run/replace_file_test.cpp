#include "run/replace_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
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
