#include "fuzzer.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <vector>

#include "../file_text.h"
#include "yaml_blocks.h"

namespace fs = std::filesystem;

namespace {

constexpr int most_differences = 5;

/// In the order of their names, so that each run is like the last.
std::vector<fs::path> found_blocks() {
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(MATTERLINT_FOUND_FOLDER))
    if (file.path().extension() == ".yaml") files.push_back(file.path());
  std::sort(files.begin(), files.end());
  return files;
}

class Fuzzer {
 public:
  Fuzzer(const BlockDifference& difference, bool keeps) : difference_(difference), keeps_(keeps) {}

  bool may_go_on() const { return differences_ < most_differences; }

  /// Whether the readers agree on a block.
  bool check(const std::string& block) {
    const std::string difference = difference_(block, &compared_);
    if (difference.empty()) return true;
    ++differences_;
    std::printf("%s\n", difference.c_str());
    return false;
  }

  void check_generated(const std::string& block) {
    if (check(block) || !keeps_) return;
    const fs::path file =
        fs::path(MATTERLINT_FOUND_FOLDER) / (std::to_string(std::hash<std::string>()(block)) + ".yaml");
    matterlint::write_text(file, block);
    std::printf("kept as %s\n", file.c_str());
  }

  int report(std::uint64_t blocks, std::size_t found) const {
    std::printf("%zu blocks that were found once, %llu generated, %zu read by both, %d differences\n", found,
                static_cast<unsigned long long>(blocks), compared_, differences_);
    return differences_ == 0 ? 0 : 1;
  }

 private:
  const BlockDifference& difference_;
  bool keeps_;
  std::size_t compared_ = 0;
  int differences_ = 0;
};

}  // namespace

int run_fuzzer(int argc, char** argv, const BlockDifference& difference) {
  const std::uint64_t blocks = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
  YamlBlocks generator(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
  Fuzzer fuzzer(difference, argc > 3 && std::string_view(argv[3]) == "--keep");
  const std::vector<fs::path> found = found_blocks();
  for (const fs::path& file : found) fuzzer.check(matterlint::text_of(file));
  for (std::uint64_t i = 0; i < blocks && fuzzer.may_go_on(); ++i) fuzzer.check_generated(generator.next());
  return fuzzer.report(blocks, found.size());
}
