#include "markdown/wikilinks.h"

#include <algorithm>

namespace matterlint::markdown {

std::optional<Wikilink> wikilink_at(std::string_view text, std::size_t at) {
  const std::size_t begin = at + 2;
  std::size_t end = begin;
  for (;; ++end) {
    end = text.find_first_of("[]\n", end);
    if (end == std::string_view::npos || text[end] == '\n') return std::nullopt;
    const bool is_double = end + 1 < text.size() && text[end + 1] == text[end];
    if (is_double && text[end] == '[') return std::nullopt;
    if (is_double) break;
  }
  const std::string_view inside = text.substr(0, end);
  const std::size_t pipe = std::min(inside.find('|', begin), end);
  const std::size_t target_end = pipe < end && pipe > begin && text[pipe - 1] == '\\' ? pipe - 1 : pipe;
  const std::size_t hash = std::min(inside.find('#', begin), target_end);
  const bool is_embed = at > 0 && text[at - 1] == '!';
  return Wikilink{.is_embed = is_embed,
                  .whole = span_of(is_embed ? at - 1 : at, end + 2),
                  .target = span_of(begin, hash),
                  .heading = span_of(std::min(hash + 1, target_end), target_end),
                  .alias = span_of(std::min(pipe + 1, end), end)};
}

}  // namespace matterlint::markdown
