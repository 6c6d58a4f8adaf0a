#include "note/front_matter.h"

#include <algorithm>

#include "note/json_block.h"
#include "note/lines.h"
#include "source/byte_order_mark.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

bool looks_like_key(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || line.front() == ' ' || line.front() == '\t') return false;
  const std::string_view key = line.substr(0, colon);
  const bool ends = colon + 1 == line.size() || line[colon + 1] == ' ';
  constexpr std::ptrdiff_t most_blanks = 3;  // "date of last change" is a key, a sentence is none.
  return ends && std::count(key.begin(), key.end(), ' ') <= most_blanks &&
         key.find_first_of("[](){}<>*`") == std::string_view::npos;
}

/// Whether what stands between two `---` at the top of a page is text between thematic breaks: a blank line comes
/// first, and no line is a key.
bool is_between_breaks(std::string_view text, Span block) {
  const Span first = line_at(text, block.begin);
  if (block.empty() || !trim(slice(text, first)).empty()) return false;
  bool has_text = false;
  for (std::size_t at = block.begin; at < block.end;) {
    const Span line = line_at(text, at);
    const std::string_view content = trim(slice(text, line));
    if (looks_like_key(content)) return false;
    has_text = has_text || !content.empty();
    at = next_line(text, line.end);
  }
  return has_text;
}

/// Whether the first line from `begin` on that is neither empty nor a comment is a header or a property of TOML.
bool begins_with_toml(std::string_view text, std::size_t begin) {
  while (begin < text.size()) {
    const Span line = line_at(text, begin);
    const std::string_view content = trim(slice(text, line));
    if (!content.empty() && !content.starts_with('#'))
      return content.starts_with('[') ? content.ends_with(']') : content.find('=', 1) != std::string_view::npos;
    begin = next_line(text, line.end);
  }
  return false;
}

/// The block of a note that begins with JSON.
void find_json(std::string_view text, FrontMatter& found) {
  const std::uint32_t start = found.opener.begin;
  const std::optional<Span> block = find_json_block(text, start);
  found.language = yaml::Language::json;
  found.state = block ? FrontMatter::State::closed : FrontMatter::State::unclosed;
  if (!block) {
    found.opener.end = start + 1;
    return;
  }
  found.block = *block;
  found.closer = span_of(block->end, block->end);
  found.body.begin = block->end;
}

}  // namespace

bool is_fence(std::string_view line, std::string_view fence) {
  return line.starts_with(fence) && trim(line.substr(fence.size())).empty();
}

bool begins_with_key(std::string_view text, std::size_t begin) {
  while (begin < text.size()) {
    const Span line = line_at(text, begin);
    const std::string_view content = slice(text, line);
    if (!content.starts_with('#')) return !content.empty() && looks_like_key(content);
    begin = next_line(text, line.end);
  }
  return false;
}

FrontMatter find_front_matter(std::string_view text) {
  const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  FrontMatter found{.opener = span_of(start, start),
                    .block = span_of(start, start),
                    .closer = span_of(start, start),
                    .body = span_of(start, text.size())};
  if (begins_with_json(text, start)) {
    find_json(text, found);
    return found;
  }
  const Span opener = line_at(text, start);
  const bool is_toml = is_fence(slice(text, opener), "+++");
  if (!is_toml && !is_fence(slice(text, opener), "---")) return found;

  const std::size_t begin = next_line(text, opener.end);
  for (std::size_t at = begin; at < text.size(); at = next_line(text, at)) {
    if (text[at] != '-' && text[at] != '.' && text[at] != '+') continue;
    const Span line = line_at(text, at);
    const std::string_view content = slice(text, line);
    if (is_fence(content, is_toml ? "+++" : "---") || (!is_toml && is_fence(content, "..."))) {
      if (!is_toml && is_between_breaks(text, span_of(begin, at))) return found;
      return {.state = FrontMatter::State::closed,
              .language = is_toml ? yaml::Language::toml : yaml::Language::yaml,
              .opener = opener,
              .block = span_of(begin, at),
              .closer = line,
              .body = span_of(next_line(text, line.end), text.size())};
    }
  }
  if (is_toml ? !begins_with_toml(text, begin) : !begins_with_key(text, begin)) return found;
  found.state = FrontMatter::State::unclosed;
  if (is_toml) found.language = yaml::Language::toml;
  found.opener = opener;
  found.block = found.closer = span_of(begin, begin);
  found.body = span_of(begin, text.size());
  return found;
}

FrontMatter whole_file(std::string_view text, yaml::Language language) {
  const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const Span end = span_of(text.size(), text.size());
  return {.state = FrontMatter::State::whole,
          .language = language,
          .opener = span_of(start, start),
          .block = span_of(start, text.size()),
          .closer = end,
          .body = end};
}

}  // namespace matterlint
