#include "lint/shorten.h"

#include <cstddef>
#include <string_view>
#include <utility>

namespace matterlint {
namespace {

constexpr std::size_t most_of_value = 100;
constexpr std::size_t kept_at_begin = 70;
constexpr std::size_t kept_at_end = most_of_value - kept_at_begin - 1;
/// Words between two values are never that long; but a value that holds a backtick itself may stand there.
constexpr std::size_t most_of_words = 300;

bool starts_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// The size of the first `count` code points, or of all.
std::size_t size_of_first(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if (starts_code_point(text[at]) && count-- == 0) break;
  return at;
}

std::size_t size_of_last(std::string_view text, std::size_t count) {
  std::size_t size = 0;
  while (size < text.size() && count > 0)
    if (starts_code_point(text[text.size() - ++size])) --count;
  return size;
}

void append_shortened(std::string& out, std::string_view part, std::size_t most) {
  if (size_of_first(part, most) == part.size()) {
    out += part;
    return;
  }
  out += part.substr(0, size_of_first(part, kept_at_begin));
  out += "…";
  out += part.substr(part.size() - size_of_last(part, kept_at_end));
}

}  // namespace

void shorten_values(std::string& message) {
  if (message.size() <= most_of_value) return;
  std::string shortened;
  bool is_value = false;
  for (std::string_view rest = message;; is_value = !is_value) {
    const std::string_view part = rest.substr(0, rest.find('`'));
    append_shortened(shortened, part, is_value ? most_of_value : most_of_words);
    if (part.size() == rest.size()) break;
    shortened += '`';
    rest.remove_prefix(part.size() + 1);
  }
  message = std::move(shortened);
}

}  // namespace matterlint
