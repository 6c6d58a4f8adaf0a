#include "text/replacement.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"
#include "text/npos.h"

namespace matterlint {
namespace {

/// What stands behind a dollar.
struct Reference {
  std::string text;   ///< What it is, where it is no group.
  std::string group;  ///< A number or a name; empty: it is none.
  bool is_name = false;
  std::size_t size = 0;  ///< In the replacement, without the dollar.
};

Reference read_reference(std::string_view behind) {
  if (behind.starts_with('$')) return {.text = "$", .group = {}, .size = 1};
  if (behind.starts_with('&')) return {.text = {}, .group = "0", .size = 1};
  if (behind.starts_with('<')) {
    const std::size_t end = behind.find('>');
    if (end != npos)
      return {.text = {}, .group = std::string(behind.substr(1, end - 1)), .is_name = true, .size = end + 1};
  }
  std::size_t digits = 0;
  while (digits < std::min<std::size_t>(behind.size(), 2) && ascii::is_digit(behind[digits])) ++digits;
  if (digits == 0) return {.text = "$", .group = {}, .size = 0};
  return {.text = {}, .group = std::string(behind.substr(0, digits)), .size = digits};
}

std::optional<std::size_t> number_of(const Reference& reference, const Pattern& pattern) {
  if (reference.is_name) return pattern.group_named(reference.group);
  std::size_t number = 0;
  for (const char digit : reference.group) number = number * 10 + static_cast<std::size_t>(digit - '0');
  return number <= pattern.group_count() ? std::optional(number) : std::nullopt;
}

std::string no_such_group(const Reference& reference, const Pattern& pattern) {
  if (reference.is_name) return "names the group `" + reference.group + "`, which the pattern does not have";
  const std::size_t count = pattern.group_count();
  const std::string has = count == 0 ? "none" : "only " + std::to_string(count);
  return "names the group `$" + reference.group + "`, and the pattern has " + has;
}

}  // namespace

std::optional<Replacement> Replacement::compile(std::string_view text, const Pattern& pattern, Error& error) {
  Replacement replacement;
  Piece piece;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '$') {
      piece.text += text[at++];
      continue;
    }
    const Reference reference = read_reference(text.substr(at + 1));
    piece.text += reference.text;
    if (!reference.group.empty() || reference.is_name) {
      const std::optional<std::size_t> number = number_of(reference, pattern);
      if (!number) {
        error = {no_such_group(reference, pattern), at};
        return std::nullopt;
      }
      piece.group = *number;
      piece.has_group = true;
      replacement.pieces_.push_back(std::exchange(piece, {}));
    }
    at += 1 + reference.size;
  }
  replacement.pieces_.push_back(std::move(piece));
  return replacement;
}

std::string Replacement::of(std::string_view subject, const std::vector<Span>& groups) const {
  std::string text;
  for (const Piece& piece : pieces_) {
    text += piece.text;
    if (piece.has_group) text += slice(subject, groups[piece.group]);
  }
  return text;
}

}  // namespace matterlint
