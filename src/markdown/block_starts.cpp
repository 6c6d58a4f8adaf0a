#include "markdown/block_starts.h"

#include <algorithm>

#include "markdown/lines.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace matterlint::markdown {

bool begins_words(char c) {
  return ascii::is_letter(c) || static_cast<unsigned char>(c) > 0x7FU;
}

bool is_thematic_break(std::string_view content) {
  const char mark = content.front();
  if (mark != '-' && mark != '*' && mark != '_') return false;
  std::size_t marks = 0;
  for (const char c : content) {
    if (c != mark && c != ' ' && c != '\t') return false;
    if (c == mark) ++marks;
  }
  return marks >= 3;
}

bool is_setext_underline(std::string_view content) {
  const char mark = content.front();
  return (mark == '=' || mark == '-') &&
         is_blank(content.substr(std::min(content.find_first_not_of(mark), content.size())));
}

bool is_heading(std::string_view content) {
  const std::size_t size = std::min(content.find_first_not_of('#'), content.size());
  return size > 0 && size <= 6 && (size == content.size() || content[size] == ' ' || content[size] == '\t');
}

std::size_t footnote_marker_size(std::string_view content) {
  if (!content.starts_with("[^")) return 0;
  const std::size_t end = content.find_first_of("] \t\r\n", 2);
  const bool is_marker = end != std::string_view::npos && end > 2 && content.substr(end).starts_with("]:");
  return is_marker ? end + 2 : 0;
}

std::size_t marker_size(std::string_view content) {
  constexpr std::size_t most_digits = 9;
  const std::size_t digits = std::min(content.find_first_not_of("0123456789"), content.size());
  const std::string_view marks = digits == 0 ? "-+*" : ".)";
  if (digits == content.size() || digits > most_digits || marks.find(content[digits]) == std::string_view::npos)
    return 0;
  const std::size_t size = digits + 1;
  return size == content.size() || content[size] == ' ' || content[size] == '\t' ? size : 0;
}

bool may_interrupt(std::string_view content, std::size_t marker) {
  if (is_blank(content.substr(marker))) return false;
  const std::string_view number = content.substr(0, marker - 1);
  return number.empty() || number.substr(std::min(number.find_first_not_of('0'), number.size())) == "1";
}

bool is_empty_task(std::string_view content) {
  const std::string_view box = content.substr(0, task_box_size);
  return (box == "[ ]" || box == "[x]" || box == "[X]") && is_blank(content.substr(box.size()));
}

bool begins_definition(std::string_view content) {
  if (!content.starts_with('[')) return false;
  std::size_t at = 1;
  while (at < content.size() && content[at] != '[' && content[at] != ']') at += content[at] == '\\' ? 2U : 1U;
  if (at >= content.size() || !content.substr(at).starts_with("]:")) return false;
  const std::string_view destination = trim(content.substr(at + 2));
  const std::size_t end = destination.find_first_of(destination.starts_with('<') ? ">" : " \t");
  if (end == std::string_view::npos) return true;
  const std::string_view behind = trim(destination.substr(end + 1));
  return behind.empty() || title_opener(behind) == 0;
}

std::size_t title_opener(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool is_opener = line[at] == '"' || line[at] == '\'' || line[at] == '(';
    if (is_opener && (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t')) return at;
  }
  return std::string_view::npos;
}

}  // namespace matterlint::markdown
