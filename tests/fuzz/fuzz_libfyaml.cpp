// Holds what we read against libfyaml over generated blocks.
//
//   fuzz_libfyaml [BLOCKS [SEED]]
#include <cstdio>
#include <cstdlib>

#include "../scalar_difference.h"
#include "yaml_blocks.h"

int main(int argc, char** argv) {
  const std::uint64_t blocks = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
  YamlBlocks generator(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
  std::size_t compared = 0;
  int differences = 0;
  for (std::uint64_t i = 0; i < blocks && differences < 5; ++i) {
    const std::string difference = matterlint::tests::scalar_difference(generator.next(), &compared);
    if (difference.empty()) continue;
    ++differences;
    std::printf("%s\n", difference.c_str());
  }
  std::printf("%llu blocks, %zu read by both, %d differences\n", static_cast<unsigned long long>(blocks), compared,
              differences);
  return differences == 0 ? 0 : 1;
}
