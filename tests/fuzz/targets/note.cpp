// A note: where its front matter stands, its tree in any of the three languages, its properties and dates. Where the
// direct reader reads a block, it reads it as yaml-cpp does.
#include "note/note.h"

#include "../../reader_difference.h"
#include "target.h"
#include "tree_checks.h"
#include "yaml/print.h"

namespace matterlint::fuzz {
namespace {

NoteSettings settings() {
  NoteSettings settings;
  for (const char* const name : {"date", "created", "*-date"}) settings.roles.add(Role::date, name);
  settings.dates.locales = {dates::find_locale("de")};
  return settings;
}

/// Opener, block, closer and body follow each other. Without a block, the body is all of the text but the mark of
/// UTF-8.
void check_front_matter(std::string_view text, const FrontMatter& found) {
  std::uint32_t at = 0;
  for (const Span part : {found.opener, found.block, found.closer, found.body}) {
    expect(part.begin <= part.end && part.end <= text.size(), "a part of the note is outside of it");
    const bool is_there = !part.empty() && found.has_block();
    expect(!is_there || part.begin >= at, "the parts of a note overlap");
    if (is_there) at = part.end;
  }
  if (found.has_block()) return;
  expect(found.block.empty(), "there is a block that is none");
  expect(found.body.end == text.size(), "the body ends before its note");
  const bool is_all = found.body.begin <= 3;  // But for the mark of UTF-8.
  expect(is_all || found.state == FrontMatter::State::unclosed, "the body is not all of a note without a block");
}

void check_dates(const Note& note) {
  for (const DateValue& date : note.dates()) {
    const std::string_view text = date.node->text;
    expect(date.reading.span.end <= text.size() && date.reading.written.end <= text.size(),
           "a date is not in its text");
    const std::optional<Span> place = note.place_of(*date.node, date.reading.span);
    if (!place) continue;
    expect(note.text(*place) == slice(text, date.reading.span), "a date is not where it is said to be");
  }
}

}  // namespace

void check(std::string_view input) {
  static const NoteSettings all_settings = settings();
  thread_local Note note;
  note.read({"a.md", input}, all_settings);
  const FrontMatter& front_matter = note.front_matter();
  check_front_matter(input, front_matter);
  check_tree(note.tree(), input, front_matter.block);
  check_dates(note);
  yaml::print_tree(note.tree(), input);
  yaml::print_value(note.tree());
  if (front_matter.language != yaml::Language::yaml) return;
  const std::string difference = tests::reader_difference(std::string(note.text(front_matter.block)));
  expect(difference.empty(), difference);
}

}  // namespace matterlint::fuzz
