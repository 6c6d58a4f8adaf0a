// Holds the direct reader and yaml-cpp against each other over generated blocks.
//
//   fuzz_yaml [BLOCKS [SEED [--keep]]]
#include "../reader_difference.h"
#include "fuzzer.h"

int main(int argc, char** argv) {
  return run_fuzzer(argc, argv, matterlint::tests::reader_difference);
}
