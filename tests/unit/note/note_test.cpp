#include "note/note.h"

#include <doctest/doctest.h>

using namespace matterlint;

TEST_CASE("the dates of a note are read once, as the settings say") {
  NoteSettings settings;
  settings.roles.add(Role::date, "created");
  settings.dates.day_order = dates::DayOrder::dmy;
  Note note;
  note.read({"a.md", "---\ncreated: 03/04/2025\ntitle: 2025-03-17\n---\n"}, settings);
  REQUIRE(note.dates().size() == 1);
  CHECK(note.dates()[0].property->name() == "created");
  CHECK(iso_text(note.dates()[0].reading.value) == "2025-04-03");
  CHECK(note.dates().data() == note.dates().data());

  note.read({"b.md", "---\ncreated: [2025-03-17, Thursday, {a: 1}]\n---\n"}, settings);
  REQUIRE(note.dates().size() == 2);
  CHECK(note.dates()[0].reading.kind == dates::Reading::Kind::iso);
  CHECK(note.dates()[1].reading.kind == dates::Reading::Kind::invalid);

  note.read({"c.md", "---\ncreated: [\n---\n"}, settings);
  CHECK(note.dates().empty());
}

TEST_CASE("of a block with a NUL byte nothing behind that byte is read") {
  const NoteSettings settings;
  Note note;
  using namespace std::string_view_literals;
  note.read({"a.md", "---\na: 1\n\0\nb: 2\n---\n"sv, true}, settings);
  CHECK(note.is_binary());
  CHECK(note.is_broken());
  REQUIRE(note.tree().root() != nullptr);
  CHECK(note.tree().root()->entries().size() == 1);
}

TEST_CASE("who counts time is asked to read the body and the dates, once each and when they are wanted") {
  NoteSettings settings;
  settings.roles.add(Role::date, "created");
  std::vector<DeferredPart> parts;
  settings.deferred = [&parts](DeferredPart part, const std::function<void()>& read) {
    parts.push_back(part);
    read();
  };
  Note note;
  note.read({"a.md", "---\ncreated: 2025-03-17\n---\n[a](b)\n", true}, settings);
  CHECK(parts.empty());
  CHECK(note.body().links().size() == 1);
  CHECK(note.dates().size() == 1);
  CHECK(note.body().is_read());
  CHECK(note.dates().size() == 1);
  CHECK(parts == std::vector{DeferredPart::body, DeferredPart::dates});
}
