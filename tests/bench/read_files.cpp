// What could be reached: reads files with two threads and does nothing else. Built and used by the script beside it.
//
//     read_files HEAD_BYTES < LIST     names that end with NUL; 0 bytes: all of each file

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

std::vector<std::string> names_from_input() {
  const std::string all{std::istreambuf_iterator<char>(std::cin), {}};
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find('\0', begin), all.size());
    names.push_back(all.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

/// Reads at most `most` bytes of a file, or all for 0; answers how many there were.
std::size_t read_bytes(const std::string& name, std::size_t most, char* buffer, std::size_t size) {
  const int descriptor = open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return 0;
  std::size_t count = 0;
  while (most == 0 || count < most) {
    const ssize_t got = read(descriptor, buffer, most == 0 ? size : most - count);
    if (got <= 0) break;
    count += static_cast<std::size_t>(got);
  }
  close(descriptor);
  return count;
}

std::size_t read_all(const std::vector<std::string>& names, std::size_t most) {
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> bytes = 0;
  const auto work = [&] {
    constexpr std::size_t size = std::size_t{1} << 20U;
    const auto buffer = std::make_unique<char[]>(size);
    for (std::size_t i = next++; i < names.size(); i = next++) bytes += read_bytes(names[i], most, buffer.get(), size);
  };
  std::thread other(work);
  work();
  other.join();
  return bytes;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "read_files HEAD_BYTES < LIST\n";
    return 2;
  }
  std::cout << read_all(names_from_input(), static_cast<std::size_t>(std::atol(argv[1]))) << '\n';
}
