#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/record.h"

namespace matterlint {

/// What rules remember of all notes of a vault. The notes may come in any order. Once all are in, several threads may
/// ask at once.
class NoteIndex {
 public:
  NoteIndex() = default;
  NoteIndex(const NoteIndex&) = delete;
  NoteIndex& operator=(const NoteIndex&) = delete;

  /// A note that is in the index.
  struct Source {
    std::string path;   ///< Relative to the root, as in Context.
    std::string shown;  ///< As people know it.
  };
  struct Place {
    const Source* note = nullptr;
    Range range;
    std::string value;  ///< As the rule has recorded it.
  };

  /// Adds a note, and what the rules' recorders say of it. `other_names` are paths that lead to the same file.
  void add(Source note, std::vector<Recorded>&& records, std::vector<std::string>&& other_names = {});

  /// Where a rule has recorded a key; in no order.
  const std::vector<Place>& places(std::string_view rule, const std::string& key) const;
  /// The note that a path, relative to the root, leads to; null: none that is known.
  const Source* find(std::string_view path) const;

 private:
  using Places = std::unordered_map<std::string, std::vector<Place>>;

  std::deque<Source> notes_;
  std::deque<std::string> other_names_;
  std::unordered_map<std::string_view, const Source*> by_path_;  ///< By views into those and into `notes_`.
  std::map<std::string_view, Places> by_rule_;
};

/// What a rule has recorded of all notes but the one that is checked.
class OtherNotes {
 public:
  /// `path` is that of the note, relative to the root. The index is made when it is first asked for.
  OtherNotes(const std::function<const NoteIndex&()>& index, std::string_view rule, std::string_view path)
      : index_(index), rule_(rule), path_(path) {}

  /// The places with that key, in the order of their notes' paths, and of the text within one.
  std::vector<const NoteIndex::Place*> with(const std::string& key) const;

 private:
  const std::function<const NoteIndex&()>& index_;
  std::string_view rule_;
  std::string_view path_;
};

}  // namespace matterlint
