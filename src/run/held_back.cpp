#include "run/held_back.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace matterlint {
namespace {

/// The keys that occur more than once, sorted.
std::vector<std::uint64_t> repeated_keys(const std::vector<Batch>& batches) {
  std::vector<std::uint64_t> keys;
  for (const Batch& batch : batches) keys.insert(keys.end(), batch.keys.begin(), batch.keys.end());
  std::sort(keys.begin(), keys.end());
  std::vector<std::uint64_t> repeated;
  for (auto at = keys.begin(); (at = std::adjacent_find(at, keys.end())) != keys.end();) {
    repeated.push_back(*at);
    at = std::upper_bound(at, keys.end(), *at);
  }
  return repeated;
}

/// A number for two, in which their order counts.
std::uint64_t combined(std::uint64_t one, std::uint64_t other) {
  constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;  // 2 to the 64th over the golden ratio
  return (one ^ (one >> 32U)) * spread + other;
}

}  // namespace

std::vector<WalkedFile> HeldBack::settle() {
  const std::vector<std::uint64_t> repeated = repeated_keys(batches_);
  const auto is_repeated = [&repeated](std::uint64_t key) {
    return std::binary_search(repeated.begin(), repeated.end(), key);
  };
  std::vector<WalkedFile> alike;
  for (Batch& batch : batches_) {
    std::vector<Waiting> still_waiting;
    for (Waiting& one : batch.waiting) {
      const auto keys = batch.keys.begin();
      const bool is_alike = std::any_of(keys + one.first_key, keys + one.last_key, is_repeated);
      if (is_alike) alike.push_back(one.file);
      if (is_alike || !one.must_be_alike) still_waiting.push_back(std::move(one));
    }
    batch.waiting = std::move(still_waiting);
  }
  return alike;
}

bool HeldBack::are_waiting() const {
  return std::any_of(batches_.begin(), batches_.end(), [](const Batch& batch) { return !batch.waiting.empty(); });
}

std::uint64_t project_key(std::string_view base, std::string_view configuration) {
  const std::hash<std::string_view> hash;
  return combined(hash(base), hash(configuration));
}

std::uint64_t recorded_key(std::uint64_t project, const Recorded& one) {
  const std::hash<std::string_view> hash;
  return combined(combined(project, hash(one.rule)), hash(one.key));
}

}  // namespace matterlint
