#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "infer/value_statistics.h"

namespace matterlint::infer {

/// What is known of a key of mappings.
struct KeyStatistics {
  ValueStatistics value;
  std::uint64_t mappings = 0;      ///< That have the key.
  std::uint64_t present = 0;       ///< That have it with a value.
  Examples absent;                 ///< Mappings without, or without a value.
  std::uint64_t last_seen = 0;     ///< The number of the mapping that had it last.
  std::uint64_t last_present = 0;  ///< The same, with a value.
};

/// What is known of mappings: all the front matter, or the values of one key.
struct MappingStatistics {
  /// So many keys are counted, here and in mappings within. Of more of them those with the shortest names: a key that
  /// is left out once is left out for good, so that all others are counted exactly, in whatever order notes come.
  static constexpr std::size_t most_keys = 2000;
  static constexpr std::size_t most_keys_inside = 50;
  static constexpr std::size_t longest_name = 100;

  struct ShortestFirst {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the name that std::map looks for.
    bool operator()(std::string_view a, std::string_view b) const {
      return a.size() != b.size() ? a.size() < b.size() : a < b;
    }
  };

  explicit MappingStatistics(std::size_t limit) : key_limit(limit) {}

  std::size_t key_limit;
  std::uint64_t count = 0;
  Examples places;
  std::map<std::string, KeyStatistics, ShortestFirst> keys;
  bool has_more_keys = false;

  /// `spot` is where the mapping stands, or what is marked when it lacks a key.
  void add(const yaml::Node& mapping, const Spot& spot, unsigned depth);
  void merge(MappingStatistics&& other);

 private:
  KeyStatistics* find_or_add(const yaml::Node& key);
  void limit_keys();
};

}  // namespace matterlint::infer
