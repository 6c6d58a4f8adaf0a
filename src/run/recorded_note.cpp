#include "run/recorded_note.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

namespace matterlint {
namespace {

auto identity(const RecordedNote& note) {
  return std::tie(note.stamp.device, note.stamp.inode);
}

/// The names of one file side by side, in their order, and each once.
void put_in_order(std::vector<RecordedNote>& notes) {
  std::sort(notes.begin(), notes.end(), [](const RecordedNote& a, const RecordedNote& b) {
    return std::forward_as_tuple(identity(a), a.note.path) < std::forward_as_tuple(identity(b), b.note.path);
  });
  const auto is_same = [](const RecordedNote& a, const RecordedNote& b) {
    return identity(a) == identity(b) && a.note.path == b.note.path;
  };
  notes.erase(std::unique(notes.begin(), notes.end(), is_same), notes.end());
}

}  // namespace

std::unique_ptr<const NoteIndex> make_index(std::vector<RecordedNote>&& notes) {
  put_in_order(notes);
  auto index = std::make_unique<NoteIndex>();
  for (auto own = notes.begin(); own != notes.end();) {
    std::vector<std::string> other_names;
    auto other = std::next(own);
    for (; other != notes.end() && identity(*other) == identity(*own); ++other)
      other_names.push_back(std::move(other->note.path));
    // Known already: it was read twice, and replaced in between.
    const bool is_new = index->find(own->note.path) == nullptr;
    if (is_new) index->add(std::move(own->note), std::move(own->records), std::move(other_names));
    own = other;
  }
  return index;
}

}  // namespace matterlint
