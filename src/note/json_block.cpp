#include "note/json_block.h"

#include <algorithm>

#include "note/lines.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

/// Blanks, line ends and comments, which JSON has not, but which people write.
std::size_t skip_space(std::string_view text, std::size_t at) {
  while ((at = std::min(text.find_first_not_of(" \t\r\n", at), text.size())) < text.size()) {
    if (!text.substr(at).starts_with("//")) return at;
    at = line_at(text, at).end;
  }
  return at;
}

/// `"key":`, with a colon right behind its closing quote.
bool is_key(std::string_view text) {
  const std::size_t quote = text.find_first_of("\"\n", 1);
  if (quote == npos || text[quote] != '"') return false;
  const std::size_t colon = text.find_first_not_of(" \t", quote + 1);
  return colon != npos && text[colon] == ':';
}

/// `key:`, `'key':`, `"key" :`, `"key: ...` on a line of its own.
bool is_nearly_key(std::string_view line) {
  if (line.starts_with('}')) return trim(line).size() == 1;
  const bool is_quoted = line.starts_with('"') || line.starts_with('\'') || line.starts_with("\u201C");
  const std::size_t colon = line.find(':');
  if (colon == npos || colon == 0) return false;
  return is_quoted || line.substr(0, colon).find_first_not_of(
                          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                          "0123456789_-$") == npos;
}

/// Where a string ends that begins at `at`; JSON's are closed on their line.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '\n'; ++at) {
    if (text[at] == '"') return at + 1;
    if (text[at] == '\\') ++at;
  }
  return std::min(at, text.size());
}

/// Behind the `}` that closes the first bracket.
std::size_t end_of_object(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while ((at = text.find_first_of("{}\"/", at)) != npos) {
    if (text[at] == '"') {
      at = end_of_string(text, at);
    } else if (text[at] == '/') {
      at = text.substr(at).starts_with("//") ? line_at(text, at).end : at + 1;
    } else {
      depth = text[at] == '{' ? depth + 1 : depth - 1;
      ++at;
      if (depth == 0) return at;
    }
  }
  return npos;
}

/// Behind the first line that is a `}` at the margin: brackets are missing above it.
std::size_t end_at_margin(std::string_view text, std::size_t start) {
  for (std::size_t at = next_line(text, line_at(text, start).end); at < text.size();) {
    const Span line = line_at(text, at);
    if (slice(text, line).starts_with('}') && trim(slice(text, line)).size() == 1) return at + 1;
    at = next_line(text, line.end);
  }
  return npos;
}

}  // namespace

bool begins_with_json(std::string_view text, std::size_t start) {
  if (!text.substr(start).starts_with('{')) return false;
  const Span line = line_at(text, start);
  const std::size_t first = std::min(text.find_first_not_of(" \t", start + 1), text.size());
  if (first < line.end) {
    if (text[first] == '}') return trim(text.substr(first, line.end - first)).size() == 1;
    return text[first] == '"' && is_key(text.substr(first));
  }
  const std::size_t key = skip_space(text, line.end);
  return key < text.size() && is_nearly_key(slice(text, {static_cast<std::uint32_t>(key), line_at(text, key).end}));
}

std::optional<Span> find_json_block(std::string_view text, std::size_t start) {
  std::size_t end = end_of_object(text, start);
  if (end == npos) end = end_at_margin(text, start);
  if (end == npos) return std::nullopt;
  const Span rest = {static_cast<std::uint32_t>(end), line_at(text, end).end};
  return span_of(start, trim(slice(text, rest)).empty() ? next_line(text, rest.end) : end);
}

}  // namespace matterlint
