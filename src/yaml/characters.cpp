#include "yaml/characters.h"

#include <algorithm>
#include <cstring>

namespace matterlint::yaml {
namespace {

std::size_t find(std::string_view text, char c, std::size_t from, std::size_t limit) {
  if (from >= limit) return limit;
  const void* const found = std::memchr(text.data() + from, c, limit - from);
  return found == nullptr ? limit : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

/// Where `: ` is, from `at` on.
std::size_t find_colon(std::string_view text, std::size_t at, std::size_t limit) {
  for (std::size_t colon = find(text, ':', at, limit); colon < limit; colon = find(text, ':', colon + 1, limit))
    if (colon + 1 == limit || is_blank(text[colon + 1])) return colon;
  return limit;
}

/// Where ` #` is: the `#`.
std::size_t find_comment(std::string_view text, std::size_t at, std::size_t limit) {
  for (std::size_t hash = find(text, '#', at + 1, limit); hash < limit; hash = find(text, '#', hash + 1, limit))
    if (is_blank(text[hash - 1])) return hash;
  return limit;
}

bool ends_flow_plain(std::string_view text, std::size_t at, std::size_t limit) {
  const char c = text[at];
  if (is_flow_indicator(c)) return true;
  if (c == ':') return at + 1 == limit || is_blank(text[at + 1]) || is_flow_indicator(text[at + 1]);
  return c == '#' && is_blank(text[at - 1]);
}

}  // namespace

std::size_t line_start(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
}

Line line_at(std::string_view text, std::size_t begin, std::size_t limit) {
  const std::size_t feed = find(text, '\n', begin, limit);
  const bool has_return = feed < limit && feed > begin && text[feed - 1] == '\r';
  return {begin, has_return ? feed - 1 : feed, std::min(feed + 1, limit)};
}

std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t limit) {
  while (at < limit && text[at] == ' ') ++at;
  return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t limit) {
  while (at < limit && is_blank(text[at])) ++at;
  return at;
}

bool is_document_marker(std::string_view text, Line line) {
  if (line.end - line.begin < 3) return false;
  const std::string_view start = text.substr(line.begin, 3);
  return (start == "---" || start == "...") && (line.begin + 3 == line.end || is_blank(text[line.begin + 3]));
}

std::size_t end_of_plain(std::string_view text, std::size_t at, std::size_t line_end, bool in_flow) {
  std::size_t end = line_end;
  if (in_flow) {
    end = at + 1;
    while (end < line_end && !ends_flow_plain(text, end, line_end)) ++end;
  } else {
    end = find_comment(text, at, find_colon(text, at + 1, line_end));
  }
  while (end > at + 1 && is_blank(text[end - 1])) --end;
  return end;
}

}  // namespace matterlint::yaml
