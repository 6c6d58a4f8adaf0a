#include <doctest/doctest.h>

#include <span>
#include <string>

#include "note/note.h"

using namespace matterlint;

namespace {

NoteSettings with_tags() {
  NoteSettings settings;
  settings.roles.add(Role::tags, "tags");
  return settings;
}

}  // namespace

TEST_CASE("tags in one text have places of their own, unless escapes hide these") {
  const NoteSettings settings = with_tags();
  Note note;
  note.read({"a.md", "---\ntags: \"one, two\"\n---\n"}, settings);
  const std::span<const NoteTag> tags = note.tags();
  REQUIRE(tags.size() == 2);
  CHECK(tags[0].text == "one");
  CHECK(tags[0].place == Span{11, 14});
  CHECK(tags[1].text == "two");
  CHECK(tags[1].span == Span{16, 19});

  note.read({"b.md", "---\ntags: \"one\\x20two\"\n---\n"}, settings);
  const std::span<const NoteTag> hidden = note.tags();
  REQUIRE(hidden.size() == 2);
  CHECK(hidden[1].text == "two");
  CHECK(hidden[1].span == Span{11, 21});
  CHECK(!hidden[1].place);
}

TEST_CASE("many tags in one text take linear time, or else this takes minutes") {
  std::string text = "---\ntags: \"";
  for (int i = 0; i < 1'000'000; ++i) text += "a ";
  text += "\"\n---\n";
  const NoteSettings settings = with_tags();
  Note note;
  note.read({"a.md", text}, settings);
  CHECK(note.tags().size() == 1'000'000);
}

TEST_CASE("tags in the body stand behind a blank, in plain text, and are tags") {
  const NoteSettings settings = with_tags();
  Note note;
  note.read({"a.md",
             "#one two#no `#no` [#no](a) https://example.org/#no \\#no #123 #\n"
             "- #two/three, (#no) #x.\n\n# #four\n"},
            settings);
  std::string found;
  for (const NoteTag& tag : body_tags_of(note)) found += std::string(tag.text) + " ";
  CHECK(found == "#one #two/three #x #four ");
}
