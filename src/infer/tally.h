#pragma once

#include <cstdint>

#include "infer/place.h"

namespace matterlint::infer {

/// How often something was seen, and where.
struct Tally {
  std::uint64_t count = 0;
  Examples examples;

  void add(const Spot& spot) {
    ++count;
    examples.add(spot);
  }
  void merge(const Tally& other) {
    count += other.count;
    examples.merge(other.examples);
  }
};

}  // namespace matterlint::infer
