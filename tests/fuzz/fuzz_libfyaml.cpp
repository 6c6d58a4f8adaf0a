// Holds what we read against libfyaml over generated blocks.
//
//   fuzz_libfyaml [BLOCKS [SEED [--keep]]]
#include "../scalar_difference.h"
#include "fuzzer.h"

int main(int argc, char** argv) {
  return run_fuzzer(argc, argv, matterlint::tests::scalar_difference);
}
