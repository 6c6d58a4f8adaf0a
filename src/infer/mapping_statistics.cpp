#include "infer/mapping_statistics.h"

#include <iterator>
#include <utility>

#include "text/utf8.h"

namespace matterlint::infer {

void MappingStatistics::add(const yaml::Node& mapping, const Spot& spot, unsigned depth) {
  ++count;
  for (const yaml::Entry& entry : mapping.entries()) {
    KeyStatistics* const key = find_or_add(entry.key);
    if (key == nullptr) continue;
    key->value.add(entry.value, spot.at(entry.value.span.begin), depth);
    if (std::exchange(key->last_seen, count) != count) ++key->mappings;
    if (!entry.value.is_null() && std::exchange(key->last_present, count) != count) ++key->present;
  }
  add_absent(spot);
  places.add(spot);
  limit_keys();
}

/// The mapping is an example for the keys that it does not have.
void MappingStatistics::add_absent(const Spot& spot) {
  if (!knows_unsettled_ || spot.path < last_path_) {
    unsettled_.clear();
    for (auto& [name, key] : keys) unsettled_.push_back(&key);
    knows_unsettled_ = true;
  }
  last_path_ = spot.path;
  std::erase_if(unsettled_, [&](KeyStatistics* key) {
    if (key->last_present != count) key->absent.add(spot);
    return key->absent.are_settled_at(spot.path);
  });
}

/// Null for a key that is not counted: what no schema can name is none. All mappings before the first with a key are
/// without it.
KeyStatistics* MappingStatistics::find_or_add(const yaml::Node& key) {
  const auto known = keys.find(key.text);
  if (known != keys.end()) return &known->second;
  if (!key.is_scalar() || find_invalid_utf8(key.text) != key.text.size()) return nullptr;
  const bool is_too_long =
      key.text.size() > longest_name || (is_overfull() && ShortestFirst()(keys.rbegin()->first, key.text));
  has_more_keys = has_more_keys || is_too_long;
  if (is_too_long) return nullptr;
  if (wants_key && !wants_key(key.text)) {
    has_more_keys = true;
    return nullptr;
  }
  KeyStatistics& added = keys[std::string(key.text)];
  added.absent = places;
  unsettled_.push_back(&added);
  return &added;
}

void MappingStatistics::merge(MappingStatistics&& other) {
  for (auto& [name, key] : keys)
    if (!other.keys.contains(name)) key.absent.merge(other.places);
  for (auto& [name, theirs] : other.keys) {
    const auto [at, is_new] = keys.try_emplace(name);
    KeyStatistics& mine = at->second;
    if (is_new) mine.absent = places;
    mine.value.merge(std::move(theirs.value));
    mine.mappings += theirs.mappings;
    mine.present += theirs.present;
    mine.absent.merge(theirs.absent);
  }
  count += other.count;
  places.merge(other.places);
  has_more_keys = has_more_keys || other.has_more_keys;
  knows_unsettled_ = false;
  unsettled_.clear();
  limit_keys();
}

void MappingStatistics::limit_keys() {
  has_more_keys = has_more_keys || keys.size() > key_limit;
  while (keys.size() > key_limit) {
    const auto last = std::prev(keys.end());
    std::erase(unsettled_, &last->second);
    keys.erase(last);
  }
}

}  // namespace matterlint::infer
