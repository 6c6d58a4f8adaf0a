#include "spec/glyphs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "text/utf8.h"

namespace matterlint::spec {
namespace {

struct Glyph {
  char32_t real;
  std::string_view drawn;
};

constexpr std::array<Glyph, 5> glyphs = {
    {{U'\t', "→"}, {U'\r', "␍"}, {U'\u00A0', "⍽"}, {U'\uFEFF', "⊙"}, {U'\n', "⏎"}}};
constexpr std::string_view blank = "·";
constexpr std::string_view open = "⟦";
constexpr std::string_view close = "⟧";

bool is_glyph(std::string_view character) {
  if (character == blank || character == open || character == close) return true;
  return std::any_of(glyphs.begin(), glyphs.end(), [=](const Glyph& glyph) { return glyph.drawn == character; });
}

/// Ranges of characters that look like nothing, or like a blank.
bool is_unseen(char32_t c) {
  static constexpr std::array<std::pair<char32_t, char32_t>, 13> ranges = {{{0x00, 0x1F},
                                                                            {0x7F, 0x9F},
                                                                            {0xAD, 0xAD},
                                                                            {0x34F, 0x34F},
                                                                            {0x61C, 0x61C},
                                                                            {0x1680, 0x1680},
                                                                            {0x180E, 0x180E},
                                                                            {0x2000, 0x200F},
                                                                            {0x2028, 0x202F},
                                                                            {0x205F, 0x206F},
                                                                            {0x3000, 0x3000},
                                                                            {0xFFF9, 0xFFFB},
                                                                            {0xE0000, 0xE0FFF}}};
  return std::any_of(ranges.begin(), ranges.end(), [c](auto range) { return range.first <= c && c <= range.second; });
}

std::string hex(std::uint32_t value, std::size_t least_digits) {
  std::string digits;
  for (; value > 0 || digits.size() < least_digits; value /= 16) digits += "0123456789ABCDEF"[value % 16];
  return {digits.rbegin(), digits.rend()};
}

std::string bracketed(std::string_view what) {
  return std::string(open) + std::string(what) + std::string(close);
}

std::string drawn_character(const CodePoint& point, std::string_view written) {
  if (!point.valid) return bracketed(hex(static_cast<unsigned char>(written.front()), 2));
  for (const Glyph& glyph : glyphs)
    if (glyph.real == point.value) return std::string(glyph.drawn) + (point.value == U'\n' ? "\n" : "");
  if (is_glyph(written)) return bracketed(written);
  return is_unseen(point.value) ? bracketed("U+" + hex(point.value, 4)) : std::string(written);
}

/// Whether only blanks, tabs and a CR stand between here and the end of the line.
bool at_line_end(std::string_view rest) {
  const std::size_t end = rest.find_first_not_of(" \t\r");
  return end == std::string_view::npos || rest[end] == '\n';
}

std::optional<std::uint32_t> hex_value(std::string_view digits) {
  std::uint32_t value = 0;
  if (digits.empty() || digits.size() > 6) return std::nullopt;
  for (const char c : digits) {
    const std::size_t digit = std::string_view("0123456789ABCDEF").find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(digit);
  }
  return value;
}

/// The text that stands for ⟦what⟧.
std::string unbracketed(std::string_view what) {
  if (const auto byte = hex_value(what); byte && what.size() == 2) return {static_cast<char>(*byte)};
  std::string text;
  const auto point = what.starts_with("U+") ? hex_value(what.substr(2)) : std::nullopt;
  if (!point) return std::string(what);
  append_utf8(text, static_cast<char32_t>(*point));
  return text;
}

/// Takes one character off the front of `drawn` and answers what it stands for.
std::string take_undrawn(std::string_view& drawn) {
  const std::string_view character = drawn.substr(0, first_code_point(drawn).size);
  const std::size_t end = drawn.find(close, character.size() + 1);
  if (character == open && end != std::string_view::npos) {
    const std::string_view what = drawn.substr(open.size(), end - open.size());
    drawn.remove_prefix(end + close.size());
    return unbracketed(what);
  }
  drawn.remove_prefix(character.size());
  if (character == blank) return " ";
  if (character == "\n") return "";
  for (const Glyph& glyph : glyphs) {
    if (glyph.drawn != character) continue;
    std::string text;
    append_utf8(text, glyph.real);
    return text;
  }
  return std::string(character);
}

}  // namespace

std::string draw(std::string_view text) {
  std::string drawn;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    const bool is_drawn_blank = point.value == U' ' && at_line_end(text);
    drawn += is_drawn_blank ? std::string(blank) : drawn_character(point, text.substr(0, point.size));
    text.remove_prefix(point.size);
  }
  return drawn;
}

std::string undraw(std::string_view drawn) {
  std::string text;
  while (!drawn.empty()) text += take_undrawn(drawn);
  return text;
}

}  // namespace matterlint::spec
