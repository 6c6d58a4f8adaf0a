#include "run/held_back.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace matterlint {
namespace {

/// The keys that occur more than once, sorted.
std::vector<std::size_t> repeated_keys(const std::vector<Batch>& batches) {
  std::vector<std::size_t> keys;
  for (const Batch& batch : batches) keys.insert(keys.end(), batch.keys.begin(), batch.keys.end());
  std::sort(keys.begin(), keys.end());
  std::vector<std::size_t> repeated;
  for (auto at = keys.begin(); (at = std::adjacent_find(at, keys.end())) != keys.end();) {
    repeated.push_back(*at);
    at = std::upper_bound(at, keys.end(), *at);
  }
  return repeated;
}

/// As the hash of a pair is made in Boost.ContainerHash.
std::size_t combined(std::size_t one, std::size_t other) {
  constexpr std::size_t spread = 0x9E3779B97F4A7C15U;  // 2 to the 64th over the golden ratio
  return one ^ (other + spread + (one << 6U) + (one >> 2U));
}

}  // namespace

std::vector<WalkedFile> HeldBack::settle() {
  const std::vector<std::size_t> repeated = repeated_keys(batches_);
  std::vector<WalkedFile> alike;
  for (Batch& batch : batches_) {
    const auto is_alike = [&](const Waiting& one) {
      return std::any_of(batch.keys.begin() + one.first_key, batch.keys.begin() + one.last_key,
                         [&](std::size_t key) { return std::binary_search(repeated.begin(), repeated.end(), key); });
    };
    for (const Waiting& one : batch.waiting)
      if (is_alike(one)) alike.push_back(one.file);
    std::erase_if(batch.waiting, [&](const Waiting& one) { return one.must_be_alike && !is_alike(one); });
  }
  return alike;
}

bool HeldBack::are_waiting() const {
  return std::any_of(batches_.begin(), batches_.end(), [](const Batch& batch) { return !batch.waiting.empty(); });
}

std::size_t recorded_key(std::string_view project_base, std::string_view project_configuration, const Recorded& one) {
  const std::hash<std::string_view> hash;
  const std::size_t project = combined(hash(project_base), hash(project_configuration));
  return combined(combined(project, hash(one.rule)), hash(one.key));
}

}  // namespace matterlint
