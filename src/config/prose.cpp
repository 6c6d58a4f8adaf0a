#include "config/prose.h"

#include <algorithm>

#include "text/npos.h"

namespace matterlint::config {
namespace {

constexpr std::string_view blanks = " \t";

bool is_address(std::string_view word) {
  const std::size_t at = word.find('@');
  const bool is_mail = at != npos && at > 0 && word.find('.', at) != npos;
  return is_mail || word.find("://") != npos || word.find("www.") != npos;
}

/// Whether a program reads a word of a line; `rest` is what stands behind it in the note.
bool is_for_programs(std::string_view word, std::string_view rest, Flavor flavor) {
  if (is_address(word)) return true;
  const std::size_t next = rest.find_first_not_of(blanks);
  const bool ends_line = next == npos || rest[next] == '\n' || rest[next] == '\r';
  if (word.starts_with('^') && word.size() > 1 && ends_line) return true;
  return flavor == Flavor::obsidian && word.starts_with('#') && word.size() > 1;
}

/// Where the words begin behind the key of an inline field: `key:: words`.
std::size_t end_of_field_key(std::string_view stretch, Flavor flavor) {
  const std::size_t colons = flavor == Flavor::obsidian ? stretch.find("::") : npos;
  return colons == npos ? 0 : colons + 2;
}

void add_words(const Note& note, Span stretch, std::vector<Span>& prose) {
  const std::string_view text = note.text().substr(0, stretch.end);
  const auto add = [&prose](std::size_t begin, std::size_t end) {
    if (begin < end) prose.push_back(span_of(begin, end));
  };
  std::size_t begin = stretch.begin + end_of_field_key(note.text(stretch), note.flavor());
  for (std::size_t at = begin; (at = text.find_first_not_of(blanks, at)) != npos;) {
    const std::size_t end = std::min<std::size_t>(text.find_first_of(blanks, at), stretch.end);
    if (is_for_programs(text.substr(at, end - at), note.text().substr(end), note.flavor())) {
      add(begin, at);
      begin = end;
    }
    at = end;
  }
  add(begin, stretch.end);
}

}  // namespace

std::vector<Span> prose_of(const Note& note) {
  std::vector<Span> prose;
  for (const Span stretch : note.body().text()) {
    const std::string_view text = note.text(stretch);
    if (text.find_first_of(":@#^") == npos && text.find("www.") == npos)
      prose.push_back(stretch);
    else
      add_words(note, stretch, prose);
  }
  return prose;
}

}  // namespace matterlint::config
