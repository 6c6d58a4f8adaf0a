#include "text/git_attributes.h"

#include <algorithm>
#include <utility>

#include "text/lines.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

constexpr std::string_view word_separators = " \t";

/// Takes a pattern off the front of a line. In quotes, a backslash stands before quotes and backslashes.
std::string take_pattern(std::string_view& line) {
  std::string pattern;
  if (!line.starts_with('"')) {
    pattern = line.substr(0, line.find_first_of(word_separators));
    line.remove_prefix(pattern.size());
    return pattern;
  }
  std::size_t i = 1;
  for (; i < line.size() && line[i] != '"'; ++i) {
    if (line[i] == '\\' && i + 1 < line.size()) ++i;
    pattern += line[i];
  }
  line.remove_prefix(std::min(i + 1, line.size()));
  return pattern;
}

/// One word behind a pattern: `text`, `-text`, `!text`, `text=auto`.
struct Word {
  std::string_view name;
  std::string value;
};

Word word_of(std::string_view text) {
  if (text.starts_with('-')) return {text.substr(1), "unset"};
  if (text.starts_with('!')) return {text.substr(1), "unspecified"};
  const std::size_t equals = text.find('=');
  if (equals == npos) return {text, "set"};
  return {text.substr(0, equals), std::string(text.substr(equals + 1))};
}

void apply(const Word& word, std::uint32_t line, GitAttributes::Attributes& attributes) {
  const bool is_legacy = word.name == "crlf";
  if (word.name == "eol") attributes.eol = {word.value, line};
  if (word.name == "text" || (is_legacy && word.value != "input")) attributes.text = {word.value, line};
  if (is_legacy && word.value == "input") attributes.eol = {"lf", line};
  if (word.name == "binary" && word.value == "set") attributes.text = {"unset", line};
}

void override_with(std::optional<GitAttributes::Attribute>& attribute,
                   const std::optional<GitAttributes::Attribute>& later) {
  if (later) attribute = later;
}

}  // namespace

GitAttributes::GitAttributes(std::string_view text) {
  std::uint32_t number = 0;
  for_each_text_line(text, [&](std::string_view line) { read_line(trim(line), ++number); });
}

void GitAttributes::read_line(std::string_view line, std::uint32_t number) {
  if (line.empty() || line.front() == '#' || line.front() == '!' || line.starts_with("[attr]")) return;
  Line read;
  read.pattern.add(take_pattern(line));
  while (!(line = trim(line)).empty()) {
    const std::string_view word = line.substr(0, line.find_first_of(word_separators));
    apply(word_of(word), number, read.attributes);
    line.remove_prefix(word.size());
  }
  if (read.attributes.text || read.attributes.eol) lines_.push_back(std::move(read));
}

GitAttributes::Attributes GitAttributes::of(std::string_view path) const {
  Attributes attributes;
  for (const Line& line : lines_) {
    if (line.pattern.verdict(path, false) != IgnoreList::Verdict::ignored) continue;
    override_with(attributes.text, line.attributes.text);
    override_with(attributes.eol, line.attributes.eol);
  }
  return attributes;
}

}  // namespace matterlint
