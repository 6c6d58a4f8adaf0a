#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "infer/number_range.h"
#include "infer/tally.h"
#include "infer/text_statistics.h"
#include "yaml/node.h"

namespace matterlint::infer {

struct MappingStatistics;

/// What is known of the values that a key has, or of the items of its lists. Of no note anything is kept but a few
/// places.
struct ValueStatistics {
  /// Lists and mappings in lists and mappings are looked into so deep.
  static constexpr unsigned deepest = 6;

  std::array<Tally, 7> kinds;  ///< By yaml::Kind; without markers of templates, which say nothing of other notes.
  Tally text_markers;          ///< `"{{date}}"`, `<date>`.
  Tally mapping_markers;       ///< `{{date}}`, which is a mapping in YAML.
  TextStatistics texts;
  NumberRange numbers;
  std::unique_ptr<ValueStatistics> items;      ///< Of all the lists; null: there are none, or too deep.
  std::unique_ptr<MappingStatistics> mapping;  ///< Likewise.

  ValueStatistics();
  ~ValueStatistics();
  ValueStatistics(ValueStatistics&&) noexcept;
  ValueStatistics& operator=(ValueStatistics&&) noexcept;

  void add(const yaml::Node& value, const Spot& spot, unsigned depth);
  void merge(ValueStatistics&& other);

  const Tally& of(yaml::Kind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
  std::uint64_t nulls() const { return of(yaml::Kind::null).count; }
  /// Those that are neither empty nor markers.
  std::uint64_t count() const;
  /// Where the first one stands.
  Examples first() const;

 private:
  bool add_marker(const yaml::Node& value, const Spot& spot);
};

}  // namespace matterlint::infer
