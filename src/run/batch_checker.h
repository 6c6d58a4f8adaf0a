#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
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
  NoteChecker& checker(std::size_t number);
  std::size_t load(std::span<WalkItem> items);

  /// Reading a file takes the rules out of the processor's caches, which is why they are asked about some notes at
  /// once. With all rules on, that saves a tenth of the time of a run; with more notes at once, it saves no more.
  static constexpr std::size_t most_loaded = 4;
  /// When as many bytes are loaded, the rules have enough to do. A single file of more is the last that is loaded, and
  /// what is kept of it is let go when it is checked.
  static constexpr std::size_t most_bytes = std::size_t{1} << 16U;

  const RunOptions& options_;
  std::int64_t now_;
  VaultIndexes& indexes_;
  std::shared_ptr<FolderHandle> folder_ = std::make_shared<FolderHandle>();
  std::size_t at_once_;                                           ///< How many files are loaded.
  std::array<std::optional<NoteChecker>, most_loaded> checkers_;  ///< Made when they are needed.
};

}  // namespace matterlint
