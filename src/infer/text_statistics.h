#pragma once

#include <cstdint>
#include <map>
#include <string_view>

#include "infer/tally.h"
#include "infer/text_formats.h"
#include "infer/text_shapes.h"
#include "infer/value_counts.h"

namespace matterlint::infer {

/// What is known of the texts that a key has.
struct TextStatistics {
  std::uint64_t count = 0;
  ValueCounts values;
  TextShapes shapes;
  std::map<FormatSet, Tally> formats;  ///< Texts by all the formats that they have.

  void add(std::string_view text, const Spot& spot);
  void merge(const TextStatistics& other);
};

}  // namespace matterlint::infer
