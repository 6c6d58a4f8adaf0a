#pragma once

#include "infer/mapping_statistics.h"

namespace matterlint::infer {

/// What is known of many notes. It grows with the keys that they have, not with their number. Notes may be added in any
/// order, and to several statistics that are merged later: the outcome is the same.
class NoteStatistics {
 public:
  NoteStatistics() : front_matter(MappingStatistics::most_keys) {}

  /// `path` is as people know it.
  void add(const Note& note, std::string_view path);
  void merge(NoteStatistics&& other);

  MappingStatistics front_matter;  ///< Of all notes with some that can be read.
  Tally without;                   ///< Notes without front matter.
  Tally broken;                    ///< Notes whose front matter can not be read, or is no mapping.
};

}  // namespace matterlint::infer
