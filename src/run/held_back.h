#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lint/record.h"
#include "run/batch.h"
#include "run/walk.h"

namespace matterlint {

/// Batches that are finished but for notes that wait for others.
class HeldBack {
 public:
  bool empty() const { return batches_.empty(); }
  void add(Batch&& batch) { batches_.push_back(std::move(batch)); }

  /// When all are there: the notes of which a rule remembers the same as of others. Those that wait for no more than to
  /// be among them, and are not, do not wait any longer.
  std::vector<WalkedFile> settle();

  /// Whether some note still waits.
  bool are_waiting() const;
  /// In the order in which they were added.
  std::vector<Batch>& batches() { return batches_; }

 private:
  std::vector<Batch> batches_;
};

/// Stands for a project, by its folder and its configuration.
std::uint64_t project_key(std::string_view base, std::string_view configuration);

/// Stands for what a rule remembers of a note, among the notes of a project. Others may have the same number by chance.
std::uint64_t recorded_key(std::uint64_t project, const Recorded& one);

}  // namespace matterlint
