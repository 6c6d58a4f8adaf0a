#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "run/runner.h"
#include "run/walk.h"

namespace matterlint {

/// A note of which rules may have more to say when all others are known.
struct Waiting {
  WalkedFile file;
  bool must_be_alike = true;  ///< They have if they remember the same of another note.
  std::size_t first = 0;      ///< What came of it so far: the results of the batch from here to `last`, or none.
  std::size_t last = 0;
  std::ptrdiff_t first_key = 0;  ///< What they remember of it: the keys of the batch from here to `last_key`.
  std::ptrdiff_t last_key = 0;
};

/// Some files on their way through the run: what is to be checked, then what came of it.
struct Batch {
  static constexpr std::size_t size = 32;

  std::vector<WalkItem> items;
  std::vector<FileResult> results;
  std::vector<Waiting> waiting;     ///< In the order of their results.
  std::vector<std::uint64_t> keys;  ///< recorded_key() of what rules remember.
  RunResult counts;
};

}  // namespace matterlint
