#include "cli/schema_test.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/line_difference.h"
#include "note/front_matter.h"
#include "report/visible_text.h"
#include "run/note_text.h"
#include "spec/marks.h"
#include "text/markdown_block.h"

namespace matterlint {
namespace {

bool differs(const spec::Passage& passage) {
  return passage.written != passage.answer || !passage.broken.empty() || !passage.unread.empty();
}

std::string_view language_word(std::string_view path) {
  const auto language = data_language_of(path);
  if (!language) return "md";
  return *language == yaml::Language::yaml ? "yaml" : *language == yaml::Language::json ? "json" : "toml";
}

/// Without its first and its last line, which are the fences around a note.
std::string_view inside(std::string_view passage) {
  const auto lines = whole_lines(passage);
  return passage.substr(lines.front().size(), passage.size() - lines.front().size() - lines.back().size());
}

}  // namespace

SchemaTest::SchemaTest(std::string_view path, std::string_view text, const spec::Subject& subject)
    : path_(path), text_(text), passages_(spec::passages(subject, text)) {
  if (note_count() == 0) take_as_note(subject);
}

void SchemaTest::take_as_note(const spec::Subject& subject) {
  is_one_note_ = true;
  const bool visible = !text_.ends_with('\n');
  const std::string info = std::string(language_word(path_)) + " good" + (visible ? " visible" : "");
  specification_ = fenced(info, spec::unmarked(text_, visible));
  passages_ = spec::passages(subject, specification_);
  std::erase_if(passages_, [](const spec::Passage& passage) { return !passage.has_note; });
}

bool SchemaTest::has_front_matter() const {
  return data_language_of(path_) || find_front_matter(text_).has_block();
}

std::size_t SchemaTest::note_count() const {
  return static_cast<std::size_t>(
      std::count_if(passages_.begin(), passages_.end(), [](const spec::Passage& passage) { return passage.has_note; }));
}

std::size_t SchemaTest::difference_count() const {
  return static_cast<std::size_t>(std::count_if(passages_.begin(), passages_.end(), differs));
}

std::string SchemaTest::differences() const {
  std::string text;
  std::size_t line = 1;
  for (const spec::Passage& passage : passages_) {
    if (differs(passage)) text += words_for(passage, line);
    line += whole_lines(passage.written).size();
  }
  return text;
}

std::string SchemaTest::words_for(const spec::Passage& passage, std::size_t line) const {
  std::string text;
  const auto say = [&](std::string_view what) { text += fmt::format("{}:{}: {}\n", visible(path_, true), line, what); };
  for (const std::string& broken : passage.broken) say(is_one_note_ ? "the note is not as the schema says" : broken);
  if (is_one_note_ && !has_front_matter()) {
    say("this is neither a note with front matter, nor are there blocks `md good` and `md bad` in it");
  } else if (!passage.unread.empty()) {
    say("no schema sees this note: " + passage.unread);
  }
  if (text.empty()) say("something else is found than stands here (-: expected, +: found)");
  const std::string_view written = is_one_note_ ? inside(passage.written) : passage.written;
  const std::string_view answer = is_one_note_ ? inside(passage.answer) : passage.answer;
  return text + difference_in_lines(written, answer, line);
}

std::string SchemaTest::updated() const {
  if (is_one_note_) return std::string(text_);
  std::string text;
  for (const spec::Passage& passage : passages_)
    text += passage.broken.empty() ? passage.answer : std::string(passage.written);
  return text;
}

}  // namespace matterlint
