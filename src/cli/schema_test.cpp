#include "cli/schema_test.h"

#include <fmt/core.h>

#include <algorithm>

#include "note/front_matter.h"
#include "report/visible_text.h"
#include "run/line_diff.h"
#include "run/note_text.h"
#include "spec/marks.h"
#include "text/markdown_block.h"

namespace matterlint {
namespace {

/// Lines around those that differ.
constexpr std::size_t lines_around = 2;

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

/// What differs between two texts, line by line, each with its number in the file if it stands there.
class Difference {
 public:
  Difference(std::string_view written, std::string_view answer, std::size_t first_line)
      : written_(whole_lines(written)), answer_(whole_lines(answer)), first_line_(first_line) {}

  std::string in_lines() && {
    std::size_t shown = 0;
    for (const LineChange& change : diff_lines(written_, answer_)) {
      add_unchanged(shown, change.old_begin - std::min(change.old_begin - shown, lines_around), change.old_begin);
      for (std::size_t at = change.old_begin; at < change.old_end; ++at) add(number_of(at), '-', written_[at]);
      for (std::size_t at = change.new_begin; at < change.new_end; ++at) add("", '+', answer_[at]);
      shown = change.old_end;
    }
    return std::move(lines_);
  }

 private:
  std::string number_of(std::size_t at) const { return std::to_string(first_line_ + at); }

  void add_unchanged(std::size_t shown, std::size_t from, std::size_t to) {
    if (!lines_.empty() && from > shown) lines_ += "      ...\n";
    for (std::size_t at = from; at < to; ++at) add(number_of(at), ' ', written_[at]);
  }

  void add(const std::string& number, char sign, std::string_view line) {
    if (line.ends_with('\n')) line.remove_suffix(1);
    lines_ += fmt::format("{:>5} {} {}\n", number, sign, visible(line, false));
  }

  std::vector<std::string_view> written_;
  std::vector<std::string_view> answer_;
  std::size_t first_line_;
  std::string lines_;
};

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
  return text + Difference(written, answer, line).in_lines();
}

std::string SchemaTest::updated() const {
  if (is_one_note_) return std::string(text_);
  std::string text;
  for (const spec::Passage& passage : passages_)
    text += passage.broken.empty() ? passage.answer : std::string(passage.written);
  return text;
}

}  // namespace matterlint
