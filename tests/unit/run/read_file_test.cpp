#include "run/read_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "temporary_folder.h"

namespace matterlint {
namespace {

TEST_CASE("a file's head is 4 KiB, and the rest follows when it is asked for") {
  const TemporaryFolder folder;
  std::string text;
  for (int i = 0; text.size() < 100'000; ++i) text += std::to_string(i);
  const std::string path = folder.write("a.md", text);
  FileReader reader;
  REQUIRE(reader.open(path));
  CHECK(reader.text() == text.substr(0, 4096));
  CHECK_FALSE(reader.is_complete());
  REQUIRE(reader.read_more());
  CHECK(reader.text() == text.substr(0, 8192));
  REQUIRE(reader.read_all());
  CHECK(reader.text() == text);
  CHECK(reader.is_complete());
}

TEST_CASE("a small file is complete at once, whatever was read before") {
  const TemporaryFolder folder;
  const std::string large = folder.write("large.md", std::string(5'000'000, 'x'));
  const std::string exact = folder.write("exact.md", std::string(4096, 'y'));
  const std::string empty = folder.write("empty.md", "");
  FileReader reader;
  REQUIRE(reader.open(large));
  REQUIRE(reader.read_all());
  REQUIRE(reader.open(exact));
  CHECK(reader.is_complete());
  CHECK(reader.text() == std::string(4096, 'y'));
  REQUIRE(reader.open(empty));
  CHECK(reader.is_complete());
  CHECK(reader.text().empty());
}

TEST_CASE("files without a size, as the kernel makes them, are read to their end") {
  std::string error;
  const auto text = read_file("/proc/self/status", error);
  REQUIRE(text);
  CHECK(text->find("VmRSS") != std::string::npos);
}

TEST_CASE("what can not be read is said in words") {
  const TemporaryFolder folder;
  folder.write("file", "");
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  FileReader reader;
  CHECK_FALSE(reader.open(folder / "missing"));
  CHECK(reader.error() == "there is no such file");
  CHECK_FALSE(reader.open(folder / "pipe"));
  CHECK(reader.error() == "it is a pipe, not a file");
  CHECK_FALSE(reader.open(folder.path()));
  CHECK(reader.error() == "it is a folder");
  CHECK_FALSE(reader.open("/dev/zero"));
  CHECK(reader.error() == "it is a device, not a file");
  CHECK_FALSE(reader.open(folder / "file/below"));
  CHECK(reader.error() == "a part of its path is no folder");
  CHECK_FALSE(reader.open(std::string("a\0b", 3)));
  CHECK(reader.error() == "its name holds a NUL byte");
}

}  // namespace
}  // namespace matterlint
