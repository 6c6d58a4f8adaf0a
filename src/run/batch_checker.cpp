#include "run/batch_checker.h"

#include <utility>
#include <variant>
#include <vector>

namespace matterlint {

/// What a fix writes may be what the next file is checked by, such as its schema.
BatchChecker::BatchChecker(const RunOptions& options, std::int64_t now, VaultIndexes& indexes)
    : options_(options),
      now_(now),
      indexes_(indexes),
      at_once_(options.fixing == RunOptions::Fixing::none ? most_loaded : 1) {}

NoteChecker& BatchChecker::checker(std::size_t number) {
  std::optional<NoteChecker>& checker = checkers_[number];
  if (!checker) checker.emplace(options_, now_, indexes_, folder_);
  return *checker;
}

void BatchChecker::check(Batch& batch) {
  std::vector<WalkItem> items = std::exchange(batch.items, {});
  for (std::span<WalkItem> left = items; !left.empty();) {
    const std::size_t loaded = load(left);
    for (std::size_t i = 0; i < loaded; ++i) {
      if (auto* const report = std::get_if<FileReport>(&left[i])) {
        batch.results.emplace_back().report = std::move(*report);
        continue;
      }
      checker(i).check(batch);
      if (checker(i).size() > most_bytes) checkers_[i].reset();
    }
    left = left.subspan(loaded);
  }
}

/// Answers how many of the items can be checked then. There is at least one.
std::size_t BatchChecker::load(std::span<WalkItem> items) {
  std::size_t count = 0;
  for (std::size_t bytes = 0; count < at_once_ && count < items.size() && bytes < most_bytes; ++count) {
    auto* const file = std::get_if<WalkedFile>(&items[count]);
    if (file == nullptr) continue;
    checker(count).load(std::move(*file));
    bytes += checker(count).size();
  }
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
    checker(0).load(std::move(one.file));
    checker(0).check_again(results);
    done = one.last;
  }
  keep_until(batch.results.size());
  batch.results = std::move(results);
}

}  // namespace matterlint
