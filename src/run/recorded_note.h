#pragma once

#include <memory>
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

/// The index of notes that came in any order. Of the names that a file has the first is its own.
std::unique_ptr<const NoteIndex> make_index(std::vector<RecordedNote>&& notes);

}  // namespace matterlint
