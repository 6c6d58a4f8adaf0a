#include "infer/key_frequencies.h"

namespace matterlint::infer {

void KeyFrequencies::merge(const KeyFrequencies& other) {
  for (std::size_t i = 0; i < size; ++i) counts_[i] += other.counts_[i];
}

/// FNV-1a, the same on every machine.
std::size_t KeyFrequencies::index_of(std::string_view key) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return (hash ^ hash >> 32U) % size;
}

}  // namespace matterlint::infer
