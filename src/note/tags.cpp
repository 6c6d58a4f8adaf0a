#include "note/tags.h"

#include <algorithm>
#include <optional>

#include "note/note.h"
#include "text/ascii.h"
#include "text/char_set.h"
#include "text/npos.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

/// Where all of a value's text stands, if it may be edited there: TOML and JSON have no text without quotes.
std::optional<Span> editable_place(const Note& note, const yaml::Node& node) {
  if (note.tree().language() != yaml::Language::yaml && !node.is_quoted()) return std::nullopt;
  return note.place_of(node, span_of(0, node.text.size()));
}

void add_tag(const Note& note, const yaml::Node& node, std::vector<NoteTag>& tags) {
  const std::optional<Span> place = editable_place(note, node);
  tags.push_back({node.text, place.value_or(node.span), place});
}

void add_parts(const Note& note, const yaml::Node& node, std::vector<NoteTag>& tags) {
  constexpr std::string_view between = ", \t\n";
  // Asked once: it compares the whole text.
  const std::optional<Span> all = editable_place(note, node);
  for (std::size_t begin = node.text.find_first_not_of(between); begin != npos;) {
    const std::size_t end = std::min(node.text.find_first_of(between, begin), node.text.size());
    std::optional<Span> place;
    if (all) place = span_of(all->begin + begin, all->begin + end);
    tags.push_back({node.text.substr(begin, end - begin), place.value_or(node.span), place});
    begin = node.text.find_first_not_of(between, end);
  }
}

bool is_punctuation_of_obsidian(char32_t c) {
  static constexpr CharSet marks("'!\"#$%&()*+,.:;<=>?@^`{|}~[]\\");
  if (c < 0x80) return marks.contains(static_cast<char>(c));
  return (c >= 0x2000 && c <= 0x206F) || (c >= 0x2E00 && c <= 0x2E7F);
}

bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
}

/// A pictograph, or what belongs to the one before it, such as the colour of its skin.
bool is_emoji(char32_t c) {
  return (c >= 0x2190 && c <= 0x2BFF) || c == 0xFE0F || c >= 0x1F000;
}

/// One emoji may be made of several, such as a family.
bool joins_emoji(const CodePoint& point, char32_t before, std::string_view rest) {
  constexpr char32_t joiner = 0x200D;
  return point.value == joiner && is_emoji(before) && is_emoji(first_code_point(rest.substr(point.size)).value);
}

std::string character_fault(const CodePoint& point, std::string_view character) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name = "`" + std::string(character) + "`";
  if (is_invisible(point.value))
    name = {'U', '+', '2', '0', digits[point.value >> 4U & 15U], digits[point.value & 15U]};
  return "has a " + name + " in it";
}

/// How much of a text a tag can be made of.
std::size_t size_of_tag(std::string_view text) {
  char32_t before = 0;
  std::string_view rest = text;
  while (!rest.empty()) {
    const CodePoint point = first_code_point(rest);
    const bool is_end = !point.valid || is_whitespace(point.value) || is_punctuation_of_obsidian(point.value);
    if (is_end && !joins_emoji(point, before, rest)) break;
    before = point.value;
    rest.remove_prefix(point.size);
  }
  return text.size() - rest.size();
}

std::string slash_fault(std::string_view tag) {
  if (tag.starts_with('/') || tag.ends_with('/')) return "has a `/` with nothing beside it";
  return tag.find("//") == npos ? "" : "has an empty part";
}

}  // namespace

void read_tags(const Note& note, std::vector<NoteTag>& tags) {
  tags.clear();
  for (const Property* const property : note.with_role(Role::tags)) {
    const yaml::Node& value = property->value();
    if (value.is_scalar() && !value.is_null()) add_parts(note, value, tags);
    for (const yaml::Node& item : value.items())
      if (item.is_scalar() && !trim(item.text).empty() && !item.is_null()) add_tag(note, item, tags);
  }
}

std::vector<NoteTag> body_tags_of(const Note& note) {
  std::vector<NoteTag> tags;
  for (const Span run : note.body().text()) {
    const std::string_view text = note.text(run);
    for (std::size_t at = 0; (at = text.find('#', at)) != npos; ++at) {
      const std::size_t offset = run.begin + at;
      const bool is_apart = offset == 0 || std::string_view(" \t\n").find(note.text()[offset - 1]) != npos;
      const std::size_t size = is_apart ? size_of_tag(text.substr(at + 1)) : 0;
      const Span span = span_of(offset, offset + 1 + size);
      if (!tags::obsidian_fault(text.substr(at + 1, size)).empty() || markdown::is_in(note.body().links(), span.begin))
        continue;
      tags.push_back({note.text(span), span, span});
    }
  }
  return tags;
}

namespace tags {

std::string obsidian_fault(std::string_view tag) {
  // Most tags are of these, and none of the faults below can be in them.
  static constexpr CharSet of_words = CharSet::of([](char c) { return ascii::is_letter(c) || c == '-' || c == '_'; });
  if (!tag.empty() && of_words.skip_in(tag) == tag.size()) return {};
  if (trim(tag).size() < tag.size()) return "has blanks around it";
  bool has_non_digit = false;
  char32_t before = 0;
  for (std::string_view rest = tag; !rest.empty();) {
    const CodePoint point = first_code_point(rest);
    if (is_whitespace(point.value)) return "has a blank in it";
    const bool is_wrong = !point.valid || is_punctuation_of_obsidian(point.value);
    if (is_wrong && !joins_emoji(point, before, rest)) return character_fault(point, rest.substr(0, point.size));
    has_non_digit = has_non_digit || point.value < '0' || point.value > '9';
    before = point.value;
    rest.remove_prefix(point.size);
  }
  return has_non_digit ? slash_fault(tag) : "has no letter in it";
}

std::string slug_fault(std::string_view tag) {
  const bool is_plain = std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
  });
  if (!is_plain) return "is not of small letters, digits and dashes";
  const std::string framed = "/" + std::string(tag) + "/";
  const bool has_loose_dash = framed.find("/-") != npos || framed.find("-/") != npos || framed.find("--") != npos;
  return has_loose_dash ? "has a dash with nothing beside it" : slash_fault(tag);
}

std::string repaired(std::string_view tag) {
  std::string text;
  for (const char c : tag) {
    const bool is_blank = c == ' ' || c == '\t';
    const char wanted = is_blank ? '-' : c;
    const bool is_doubled = !text.empty() && wanted == text.back() && (is_blank || c == '/');
    if (!is_doubled && !(text.empty() && wanted == '/')) text += wanted;
  }
  if (text.ends_with('/')) text.pop_back();
  return text;
}

}  // namespace tags
}  // namespace matterlint
