#include "lint/note_index.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace matterlint;

namespace {

/// Records of two rules, at a byte of the note.
std::vector<Recorded> records(const char* key, std::uint32_t byte) {
  Range range;
  range.start.byte = byte;
  return {{"dup-title", key, "value of " + std::string(key), {}, range}, {"dup-slug", "slug", "", {}, range}};
}

/// The paths at which a note finds a key in others.
std::string others(const NoteIndex& index, std::string_view path, const std::string& key) {
  std::string paths;
  const std::function<const NoteIndex&()> notes = [&index]() -> const NoteIndex& { return index; };
  for (const NoteIndex::Place* place : OtherNotes(notes, "dup-title", path).with(key))
    paths += place->note->path + "@" + std::to_string(place->range.start.byte) + " ";
  return paths;
}

}  // namespace

TEST_CASE("a note finds the others with its key, in the order of paths whatever order they came in") {
  NoteIndex index;
  index.add({"c.md", "x/c.md"}, records("a", 3));
  index.add({"a.md", "x/a.md"}, records("a", 7));
  index.add({"b.md", "x/b.md"}, records("b", 1));
  CHECK(others(index, "b.md", "a") == "a.md@7 c.md@3 ");
  CHECK(others(index, "a.md", "a") == "c.md@3 ");
  CHECK(others(index, "new.md", "a") == "a.md@7 c.md@3 ");
  CHECK(others(index, "b.md", "b").empty());
  CHECK(others(index, "b.md", "slug").empty());
}

TEST_CASE("a note under another of its names is itself") {
  NoteIndex index;
  index.add({"a.md", "a.md"}, records("a", 0), {"link.md"});
  CHECK(others(index, "link.md", "a").empty());
  CHECK(others(index, "b.md", "a") == "a.md@0 ");
}

TEST_CASE("ranges of what is remembered are those of the text that it was found in") {
  std::vector<Recorded> records = {{"dup-title", "b", "", {7, 8}, {}}, {"dup-title", "a", "", {0, 1}, {}}};
  locate(records, "a\n\nx: b\n");
  CHECK(records[0].range.start.line == 3);
  CHECK(records[0].range.start.column == 5);
  CHECK(records[1].range.start.line == 1);
  CHECK(records[1].range.end.column == 2);
}
