#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

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
  /// So many keys are counted, in all the front matter and in mappings within. Of more of them those with the shortest
  /// names: a key that is left out once is left out for good, so that all others are counted exactly, in whatever order
  /// notes come.
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
  std::function<bool(std::string_view name)> wants_key;  ///< Empty: all are counted.
  std::uint64_t count = 0;
  Examples places;
  std::map<std::string, KeyStatistics, ShortestFirst> keys;
  bool has_more_keys = false;

  /// `spot` is where the mapping stands, or what is marked when it lacks a key.
  void add(const yaml::Node& mapping, const Spot& spot, unsigned depth);
  void merge(MappingStatistics&& other);

  /// Whether keys were dropped that may be frequent.
  bool is_overfull() const { return has_more_keys && keys.size() == key_limit; }

 private:
  KeyStatistics* find_or_add(const yaml::Node& key);
  void add_absent(const Spot& spot);
  void limit_keys();

  // Keys that a note may still be an example of the absence of. Notes mostly come in the order of their paths, and then
  // these are few.
  std::vector<KeyStatistics*> unsettled_;
  std::string last_path_;
  bool knows_unsettled_ = false;
};

}  // namespace matterlint::infer
