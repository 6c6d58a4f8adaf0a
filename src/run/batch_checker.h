#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "run/batch.h"
#include "run/note_checker.h"

namespace matterlint {

/// Checks the files of batches, with memory that is used again. Not for several threads at once.
class BatchChecker {
 public:
  /// `indexes` are asked where a rule compares notes.
  BatchChecker(const RunOptions& options, std::int64_t now, VaultIndexes& indexes);

  /// Puts what came out in place of the batch's items.
  void check(Batch& batch);
  /// When all notes are known: what still waits is checked again, and its new results take the place of the old ones.
  void check_again(Batch& batch);

 private:
  std::size_t load(std::span<WalkItem> items);

  /// Reading a file takes the rules out of the processor's caches, so that they are asked about some notes at once.
  /// With all rules on, that saves a tenth of the time of a run; with more notes at once, it saves no more.
  static constexpr std::size_t most_loaded = 4;
  /// Beyond as many bytes, no further note is loaded: the rules have enough to do, and large files need much memory.
  static constexpr std::size_t most_bytes = std::size_t{1} << 16U;

  std::array<NoteChecker, most_loaded> checkers_;
};

}  // namespace matterlint
