// What libFuzzer calls. It has a main() of its own.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    matterlint::fuzz::check({reinterpret_cast<const char*>(data), size});
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "%s\n", fault.what());
    std::abort();
  }
  return 0;
}
