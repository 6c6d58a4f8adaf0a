#include "run/batch_checker.h"

#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

namespace matterlint {

BatchChecker::BatchChecker(const RunOptions& options, std::int64_t now, VaultIndexes& indexes)
    : checkers_{NoteChecker(options, now, indexes), NoteChecker(options, now, indexes),
                NoteChecker(options, now, indexes), NoteChecker(options, now, indexes)} {}

void BatchChecker::check(Batch& batch) {
  std::vector<WalkItem> items = std::exchange(batch.items, {});
  for (std::span<WalkItem> left = items; !left.empty();) {
    const std::size_t loaded = load(left);
    for (std::size_t i = 0; i < loaded; ++i) {
      if (auto* const report = std::get_if<FileReport>(&left[i])) {
        batch.results.emplace_back().report = std::move(*report);
      } else {
        checkers_[i].check(batch);
      }
    }
    left = left.subspan(loaded);
  }
}

/// Answers how many of the items can be checked then. There is at least one.
std::size_t BatchChecker::load(std::span<WalkItem> items) {
  std::size_t count = 0;
  for (std::size_t bytes = 0; count < most_loaded && count < items.size() && bytes < most_bytes; ++count)
    if (auto* const file = std::get_if<WalkedFile>(&items[count])) bytes += checkers_[count].load(std::move(*file));
  return count;
}

void BatchChecker::check_again(Batch& batch) {
  std::vector<FileResult> results;
  std::size_t done = 0;
  const auto keep_until = [&](std::size_t end) {
    for (; done < end; ++done) results.push_back(std::move(batch.results[done]));
  };
  for (Waiting& one : batch.waiting) {
    keep_until(one.first);
    checkers_.front().load(std::move(one.file));
    checkers_.front().check_again(results);
    done = one.last;
  }
  keep_until(batch.results.size());
  batch.results = std::move(results);
}

}  // namespace matterlint
