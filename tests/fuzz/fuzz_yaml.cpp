// Holds the direct reader and yaml-cpp against each other over generated blocks.
//
//   fuzz_yaml [BLOCKS [SEED]]
#include <cstdio>
#include <cstdlib>

#include "../reader_difference.h"
#include "yaml_blocks.h"

int main(int argc, char** argv) {
  const std::uint64_t blocks = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
  YamlBlocks generator(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
  std::size_t taken = 0;
  int differences = 0;
  for (std::uint64_t i = 0; i < blocks && differences < 5; ++i) {
    const std::string difference = matterlint::tests::reader_difference(generator.next(), &taken);
    if (difference.empty()) continue;
    ++differences;
    std::printf("%s\n", difference.c_str());
  }
  std::printf("%llu blocks, %zu read directly, %d differences\n", static_cast<unsigned long long>(blocks), taken,
              differences);
  return differences == 0 ? 0 : 1;
}
