#include "yaml/irregular_space.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace matterlint::yaml {
namespace {

using Place = IrregularSpace::Place;

struct Named {
  char32_t value;
  std::string_view name;
};
constexpr std::array<Named, 9> spaces = {{{0x00A0, "a no-break space"},
                                          {0x2002, "an en space"},
                                          {0x2003, "an em space"},
                                          {0x2007, "a figure space"},
                                          {0x2009, "a thin space"},
                                          {0x202F, "a narrow no-break space"},
                                          {0x3000, "an ideographic space"},
                                          {0x200B, "a zero width space"},
                                          {0xFEFF, "a zero width no-break space"}}};

const Named* space_of(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80U) return nullptr;
  const CodePoint first = first_code_point(text);
  const auto found =
      std::find_if(spaces.begin(), spaces.end(), [&](const Named& space) { return space.value == first.value; });
  return first.valid && found != spaces.end() ? &*found : nullptr;
}

std::size_t size_of_run(std::string_view text) {
  std::size_t size = 0;
  while (const std::size_t next = irregular_space_size(text.substr(size))) size += next;
  return size;
}

bool is_key(std::span<const Token> tokens, std::size_t i) {
  return i + 1 < tokens.size() && tokens[i + 1].is(TokenKind::colon) && !tokens[i + 1].starts_line;
}

/// Looks at plain scalars: where a space begins one, or stands right behind what should have been a `:` or `-`.
class Finder {
 public:
  Finder(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

  void look_at(std::size_t i) {
    const std::string_view written = slice(text_, tokens_[i].span);
    if (is_ascii(written)) return;
    // The second of two such items goes on with the text that the first one is.
    const bool is_next_item = !found_.empty() && found_.back().place == Place::behind_dash;
    const bool begins_line = tokens_[i].starts_line && (!tokens_[i].continues || is_next_item);
    const bool begins_item = !tokens_[i].starts_line && i > 0 && tokens_[i - 1].is(TokenKind::dash);
    if (irregular_space_size(written) > 0) {
      look_at_start(i, begins_line);
    } else if (is_key(tokens_, i)) {
      look_into_key(i);
    } else if (begins_line && written.front() == '-' && irregular_space_size(written.substr(1)) > 0) {
      add(i, 1, Place::behind_dash);
    } else if (const std::size_t colon = written.find(':'); (begins_line || begins_item) && colon < written.size() &&
                                                            irregular_space_size(written.substr(colon + 1)) > 0) {
      if (written.find(' ') > colon) add(i, colon + 1, Place::behind_colon);
    }
  }

  std::vector<IrregularSpace> take() { return std::move(found_); }

 private:
  void look_at_start(std::size_t i, bool begins_line) {
    if (begins_line) return add(i, 0, Place::indent);
    if (i == 0 || tokens_[i].starts_line) return;
    if (tokens_[i - 1].is(TokenKind::colon)) add(i, 0, Place::behind_colon);
    if (tokens_[i - 1].is(TokenKind::dash)) add(i, 0, Place::behind_dash);
  }

  void look_into_key(std::size_t i) {
    const std::string_view key = slice(text_, tokens_[i].span);
    for (std::size_t at = find_non_ascii(key); at < key.size(); at = find_non_ascii(key, at)) {
      const std::size_t run = size_of_run(key.substr(at));
      if (run > 0) add(i, at, Place::key);
      at += run > 0 ? run : first_code_point(key.substr(at)).size;
    }
  }

  void add(std::size_t i, std::size_t offset, Place place) {
    const std::size_t begin = tokens_[i].span.begin + offset;
    found_.push_back({span_of(begin, begin + size_of_run(text_.substr(begin))), place});
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<IrregularSpace> found_;
};

}  // namespace

std::size_t irregular_space_size(std::string_view text) {
  return space_of(text) == nullptr ? 0 : first_code_point(text).size;
}

std::string_view name_of_irregular_space(std::string_view text) {
  const Named* const space = space_of(text);
  return space == nullptr ? "a blank" : space->name;
}

std::vector<IrregularSpace> irregular_spaces(std::string_view text, Span block, std::span<const Token> tokens) {
  if (is_ascii(slice(text, block))) return {};
  Finder finder(text, tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens[i].is(TokenKind::plain)) finder.look_at(i);
  return finder.take();
}

}  // namespace matterlint::yaml
