#pragma once

#include "infer/key_frequencies.h"
#include "infer/mapping_statistics.h"

namespace matterlint::infer {

/// What is known of many notes. It grows with the keys that they have, not with their number. Notes may be added in any
/// order, and to several statistics that are merged later: the outcome is the same.
class NoteStatistics {
 public:
  NoteStatistics() : front_matter(MappingStatistics::most_keys) {}
  /// For a second look at notes that had too many keys: those that are too rare for a word in a schema are passed over.
  /// `first_look` outlives it.
  static NoteStatistics of_frequent_keys(const NoteStatistics& first_look);

  /// `path` is as people know it.
  void add(const Note& note, std::string_view path);
  void merge(NoteStatistics&& other);

  KeyFrequencies frequencies;      ///< Of all keys at the top.
  MappingStatistics front_matter;  ///< Of all notes with some that can be read.
  Tally without;                   ///< Notes without front matter.
  Tally broken;                    ///< Notes whose front matter can not be read, or is no mapping.
};

}  // namespace matterlint::infer
