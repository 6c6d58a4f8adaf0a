#include "infer/key_words.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace matterlint::infer {

std::string last_word(std::string_view key) {
  constexpr std::string_view separators = ".-_:/ ";
  const std::size_t end = key.find_last_not_of(separators);
  if (end == std::string_view::npos) return {};
  key = key.substr(0, end + 1);
  const std::size_t separator = key.find_last_of(separators);
  return case_fold(separator == std::string_view::npos ? key : key.substr(separator + 1));
}

bool is_open_ended(std::string_view key) {
  static constexpr std::array<std::string_view, 36> words = {
      "title",        "subtitle",   "name",     "description", "summary", "alias",   "aliases",      "tag",
      "tags",         "keyword",    "keywords", "topics",      "author",  "authors", "by",           "creator",
      "creators",     "editor",     "editors",  "contributor", "owner",   "owners",  "contributors", "reviewer",
      "reviewers",    "maintainer", "assignee", "assignees",   "manager", "person",  "people",       "attendee",
      "participants", "host",       "guest",    "guests"};
  return std::find(words.begin(), words.end(), last_word(key)) != words.end();
}

}  // namespace matterlint::infer
