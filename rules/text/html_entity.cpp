#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "lint/key_option.h"
#include "lint/rule.h"
#include "text/ascii.h"
#include "text/npos.h"
#include "text/utf8.h"
#include "yaml/quote.h"

namespace matterlint::rules::html_entity {
namespace {

struct Options {
  KeyList keys = {"description", "summary", "subtitle", "author", "site", "excerpt"};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "html-entity",
    .summary = "Characters written as HTML in values that are plain text.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::info}, {Preset::jekyll, Severity::off}},
    .fix = FixSafety::unsafe,
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys",
                                       "Keys whose values are plain text, besides those that are a title, an alias, a "
                                       "tag or a URL.")},
    .docs = R"md(
Front matter is no HTML: a title with `&amp;` is shown as it stands in a list of notes, and an address with `&amp;` leads
somewhere else. The fix is unsafe, since a template may put the value into a page as it is. Thus `&lt;` and `&gt;` are
left alone.

```md bad
---
title: Boats &amp; Piers
             ^^^^^ `&amp;` is HTML for `&`
source: https://example.org/?a=1&amp;b=2
                                ^^^^^ `&amp;` is HTML for `&`
---
```
```md fixed unsafe
---
title: Boats & Piers
source: https://example.org/?a=1&b=2
---
```
```md good
---
title: Boats & Piers; R&D; AT&T
note: Write &amp; for an ampersand
---
```
)md",
    .check = bind<check>,
};

namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};
constexpr std::array<Entity, 24> entities = {
    {{"amp", "&"},    {"quot", "\""}, {"apos", "'"},  {"nbsp", " "},  {"ndash", "–"}, {"mdash", "—"},
     {"hellip", "…"}, {"lsquo", "‘"}, {"rsquo", "’"}, {"ldquo", "“"}, {"rdquo", "”"}, {"laquo", "«"},
     {"raquo", "»"},  {"copy", "©"},  {"reg", "®"},   {"trade", "™"}, {"auml", "ä"},  {"ouml", "ö"},
     {"uuml", "ü"},   {"Auml", "Ä"},  {"Ouml", "Ö"},  {"Uuml", "Ü"},  {"szlig", "ß"}, {"eacute", "é"}}};

/// The character of `#39` or `#x27`; empty where it is none that a text has, or one of `<` and `>`.
std::string numbered(std::string_view name) {
  const bool is_hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  const std::string_view digits = name.substr(is_hex ? 2 : 1);
  constexpr std::size_t most_digits = 6;
  if (digits.empty() || digits.size() > most_digits) return "";
  char32_t value = 0;
  for (const char c : digits) {
    const char lower = static_cast<char>(c | 0x20);
    const bool is_letter = is_hex && lower >= 'a' && lower <= 'f';
    if (!ascii::is_digit(c) && !is_letter) return "";
    value = value * (is_hex ? 16U : 10U) + static_cast<char32_t>(is_letter ? lower - 'a' + 10 : c - '0');
  }
  const bool is_surrogate = value >= 0xD800U && value < 0xE000U;
  if (value < 0x20U || value == U'<' || value == U'>' || is_surrogate || value > 0x10FFFFU) return "";
  std::string text;
  append_utf8(text, value == 0xA0U ? U' ' : value);
  return text;
}

std::string text_of(std::string_view name) {
  if (name.starts_with('#')) return numbered(name);
  const auto found =
      std::find_if(entities.begin(), entities.end(), [name](const Entity& entity) { return entity.name == name; });
  return found == entities.end() ? "" : std::string(found->text);
}

/// An entity in a value.
struct Found {
  Span span;
  std::string text;
};

std::optional<Found> next_entity(std::string_view value, std::size_t from) {
  for (std::size_t at = from; (at = value.find('&', at)) != npos; ++at) {
    const std::size_t end = value.find_first_of("; &", at + 1);
    if (end == npos || value[end] != ';') continue;
    std::string text = text_of(value.substr(at + 1, end - at - 1));
    if (!text.empty()) return Found{span_of(at, end + 1), std::move(text)};
  }
  return std::nullopt;
}

void check_value(const Note& note, const yaml::Node& value, Report& report) {
  const std::optional<Found> first = next_entity(value.text, 0);
  if (!first) return;
  std::string right;
  std::uint32_t done = 0;
  for (std::optional<Found> entity = first; entity; entity = next_entity(value.text, done)) {
    right += value.text.substr(done, entity->span.begin - done);
    right += entity->text;
    done = entity->span.end;
  }
  right += value.text.substr(done);
  const std::optional<Span> place = note.place_of(value, first->span);
  const std::string meant = first->text == " " ? "a blank" : "`" + first->text + "`";
  report.add(place.value_or(value.span), "`" + std::string(slice(value.text, first->span)) + "` is HTML for " + meant)
      .fix(place ? FixSafety::unsafe : FixSafety::none, "Write the characters themselves",
           {yaml::replace_scalar(value, note.text(), right, note.settings().readers)});
}

bool is_plain_text(const Property& property, const Options& options) {
  for (const Role role : {Role::title, Role::aliases, Role::tags, Role::url})
    if (property.roles.contains(role)) return true;
  return options.keys.contains(property.name());
}

/// Whether some text of a block may hold an entity: its `&` stands there, or an escape.
bool may_have_entity(std::string_view block) {
  return block.find('&') != npos || block.find('\\') != npos;
}

void check(const Note& note, const Options& options, Report& report) {
  if (!may_have_entity(note.text(note.front_matter().block))) return;
  for (const Property& property : note.properties()) {
    if (!is_plain_text(property, options)) continue;
    if (property.value().is_string()) check_value(note, property.value(), report);
    for (const yaml::Node& item : property.value().items())
      if (item.is_string()) check_value(note, item, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::html_entity
