#include "lint/date_rewrite.h"

#include <optional>

#include "yaml/quote.h"
#include "yaml/readings.h"
#include "yaml/toml_bare.h"

namespace matterlint {
namespace {

using dates::DateTime;
using dates::Precision;
using dates::Reading;

/// The value that a map holds for a property's name, or null.
template <class Map>
const auto* find(const Map& facts, std::string_view name) {
  const auto found = facts.find(typename Map::key_type(name));
  return found == facts.end() ? nullptr : &found->second;
}

DateTarget target_of(const DateStyle& style, const Context& context, std::string_view name) {
  const std::string* const type = context.vault == nullptr ? nullptr : find(context.vault->property_types, name);
  if (type != nullptr && *type == "date") return DateTarget::date;
  if (type != nullptr && *type == "datetime") return DateTarget::datetime;
  return style.target;
}

DateTime with_precision(DateTime value, DateTarget target) {
  if (target == DateTarget::datetime && value.precision == Precision::day) value.precision = Precision::minute;
  if (target != DateTarget::date || !value.has_time()) return value;
  DateTime date;
  date.year = value.year;
  date.month = value.month;
  date.day = value.day;
  return date;
}

std::string written(const DateTime& value, const DateStyle& style, const dates::Locale& locale) {
  if (style.format != nullptr) return style.format->print(value, locale).value_or("");
  return iso_text(value, style.with_seconds);
}

/// Whether a date says all that another one says.
bool says_all_of(DateTime value, const DateTime& other) {
  if (value.precision < other.precision) return false;
  value.precision = other.precision;
  value.fraction_digits = other.fraction_digits;
  value.is_zulu = other.is_zulu;
  return value == other;
}

/// How safe a new text is by itself: it is read again, as every rule will read it.
FixSafety safety_of(const std::string& text, const DateTime& value, const DateStyle& style,
                    const dates::ReadOptions& reads) {
  const Reading again = dates::read(text, reads);
  if (again.span != span_of(0, text.size())) return FixSafety::none;
  if (!again.is_date() || again.trust == Reading::Trust::none || !says_all_of(again.value, value))
    return FixSafety::none;
  const bool adds_seconds = value.precision == Precision::minute && style.with_seconds;
  const bool is_equal = again.value.precision == value.precision || adds_seconds;
  return is_equal && again.trust == Reading::Trust::certain ? FixSafety::safe : FixSafety::unsafe;
}

/// What Obsidian Linter writes the key in, if that is not the new text.
const dates::MomentFormat* linter_format(const Context& context, std::string_view name, const DateTime& value,
                                         const dates::Locale& locale, const std::string& text) {
  const auto* const own = context.vault == nullptr ? nullptr : find(context.vault->linter_dates, name);
  if (own == nullptr) return nullptr;
  return own->format.print(value, own->locale == nullptr ? locale : *own->locale) == text ? nullptr : &own->format;
}

/// Whether a date may take the place of a scalar: it must stand in its style (`#`, quotes); without quotes, JSON has
/// none, and TOML only those that it knows.
bool can_be_edited(const Note& note, const yaml::Node& node, const std::string& date) {
  const yaml::Language language = note.tree().language();
  if (!yaml::stands_as_it_is(date, node.style, yaml::context_of(node, note.text()))) return false;
  if (node.style != yaml::Style::plain || language == yaml::Language::json) return node.is_quoted();
  return language == yaml::Language::yaml || (node.is_string() && yaml::kind_of_toml_bare(date) == yaml::Kind::string);
}

/// Whether a scalar stays of its type for all readers: without quotes some take a timestamp for a moment in UTC.
bool keeps_type(const Note& note, const yaml::Node& node, const DateRewrite& rewrite) {
  if (node.is_quoted() || note.tree().language() != yaml::Language::yaml) return true;
  std::string text(node.text);
  const std::size_t begin = rewrite.place.begin - node.span.begin;
  text.replace(begin, rewrite.place.size(), rewrite.text);
  return yaml::are_of_one_type(node.text, text, note.settings().readers);
}

}  // namespace

DateRewrite rewrite_date(const Note& note, const Context& context, const DateValue& date, const DateStyle& style) {
  const Reading& reading = date.reading;
  DateRewrite rewrite;
  if (reading.trust == Reading::Trust::none) return rewrite;
  const std::string_view name = date.property->name();
  const dates::ReadOptions& reads = note.settings().dates;
  const DateTime target = with_precision(reading.value, target_of(style, context, name));
  rewrite.text = written(target, style, reads.written_locale());
  if (rewrite.text.empty()) return rewrite;
  const FixSafety safety = safety_of(rewrite.text, target, style, reads);
  if (safety == FixSafety::none) {
    rewrite.text.clear();
    rewrite.hindrance = ", which would not say the same";
    return rewrite;
  }
  if (const auto* const format = linter_format(context, name, target, reads.written_locale(), rewrite.text))
    rewrite.hindrance = "; Obsidian Linter is set to write `" + std::string(name) + "` as `" + format->text() + "`";
  const std::optional<Span> place = note.place_of(*date.node, reading.span);
  if (!place || !can_be_edited(note, *date.node, rewrite.text)) return rewrite;
  rewrite.place = *place;
  const bool is_safe = note.flavor() == Flavor::obsidian && keeps_type(note, *date.node, rewrite) &&
                       reading.trust == Reading::Trust::certain && rewrite.hindrance.empty() &&
                       target.has_time() == reading.value.has_time();
  rewrite.safety = is_safe ? safety : FixSafety::unsafe;
  return rewrite;
}

}  // namespace matterlint
