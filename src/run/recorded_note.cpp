#include "run/recorded_note.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace matterlint {
namespace {

/// In the order of their paths, a note that was read twice once.
void put_in_order(std::vector<RecordedNote>& notes) {
  std::sort(notes.begin(), notes.end(),
            [](const RecordedNote& a, const RecordedNote& b) { return a.note.path < b.note.path; });
  const auto is_same = [](const RecordedNote& a, const RecordedNote& b) { return a.note.path == b.note.path; };
  notes.erase(std::unique(notes.begin(), notes.end(), is_same), notes.end());
}

}  // namespace

std::unique_ptr<const NoteIndex> make_index(std::vector<RecordedNote>&& notes) {
  using Identity = std::pair<std::uint64_t, std::uint64_t>;
  const auto identity = [](const RecordedNote& note) { return Identity(note.stamp.device, note.stamp.inode); };
  put_in_order(notes);
  std::map<Identity, std::vector<std::string>> names;
  for (const RecordedNote& note : notes) names[identity(note)].push_back(note.note.path);
  auto index = std::make_unique<NoteIndex>();
  for (RecordedNote& note : notes) {
    const std::vector<std::string>& own = names[identity(note)];
    if (own.front() == note.note.path) index->add(std::move(note.note), std::move(note.records), own);
  }
  return index;
}

}  // namespace matterlint
