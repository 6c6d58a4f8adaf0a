#include "config/message_template.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/npos.h"

namespace matterlint::config {
namespace {

/// How long `{word}` is at the start of a text; 0: none stands there.
std::size_t size_of_placeholder(std::string_view text) {
  const std::size_t end = text.find('}');
  if (!text.starts_with('{') || end == npos || end == 1) return 0;
  const std::string_view word = text.substr(1, end - 1);
  return std::all_of(word.begin(), word.end(), ascii::is_lower) ? end + 1 : 0;
}

/// How long `{{...}}` is at the start of a text; 0: none stands there.
std::size_t size_of_double_braces(std::string_view text) {
  const std::size_t end = text.starts_with("{{") ? text.find("}}") : npos;
  return end == npos ? 0 : end + 2;
}

std::string_view word_for(std::string_view name, const MessageWords& words) {
  if (name == "value") return words.value;
  if (name == "property") return words.property;
  return name == "reason" ? words.reason : words.replacement;
}

}  // namespace

MessageTemplate::MessageTemplate(std::string_view text) {
  Piece piece;
  while (!text.empty()) {
    const std::size_t placeholder = size_of_placeholder(text);
    if (placeholder > 0) {
      pieces_.push_back(piece);
      pieces_.push_back({std::string(text.substr(1, placeholder - 2)), true});
      piece = {};
      text.remove_prefix(placeholder);
    } else {
      const std::size_t size = std::max<std::size_t>(size_of_double_braces(text), 1);
      piece.text += text.substr(0, size);
      text.remove_prefix(size);
    }
  }
  pieces_.push_back(piece);
}

std::vector<std::string> MessageTemplate::words() const {
  std::vector<std::string> words;
  for (const Piece& piece : pieces_)
    if (piece.is_word) words.push_back(piece.text);
  return words;
}

std::string MessageTemplate::with(const MessageWords& words) const {
  std::string message;
  for (const Piece& piece : pieces_) message += piece.is_word ? word_for(piece.text, words) : piece.text;
  std::replace_if(
      message.begin(), message.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return message;
}

}  // namespace matterlint::config
