#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "lint/note_index.h"
#include "run/read_file.h"

namespace matterlint {

/// A note that was read, with what the rules that compare notes remember of it.
struct RecordedNote {
  NoteIndex::Source note;
  FileStamp stamp;
  std::vector<Recorded> records;
};

/// Recorded notes, from several threads at once.
class RecordedNotes {
 public:
  void add(RecordedNote&& note) {
    const std::lock_guard<std::mutex> lock(mutex_);
    notes_.push_back(std::move(note));
  }
  /// All of them, when no thread adds any more.
  std::vector<RecordedNote> take() { return std::exchange(notes_, {}); }

 private:
  std::mutex mutex_;
  std::vector<RecordedNote> notes_;
};

/// The index of notes that came in any order. Of the names that a file has the first is its own.
std::unique_ptr<const NoteIndex> make_index(std::vector<RecordedNote>&& notes);

}  // namespace matterlint
