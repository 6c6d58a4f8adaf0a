#include "lint/date_rewrite.h"

#include <optional>

namespace matterlint {
namespace {

using dates::DateTime;
using dates::Precision;
using dates::Reading;

/// The value that a map holds for a property's name, or null.
const std::string* find(const std::map<std::string, std::string>& facts, std::string_view name) {
  const auto found = facts.find(std::string(name));
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

std::string written(const DateTime& value, const DateStyle& style) {
  if (style.format != nullptr) return style.format->print(value, dates::english()).value_or("");
  return iso_text(value, style.with_seconds);
}

/// The format that Obsidian Linter writes the key in, if that is not the new text.
const std::string* linter_format(const Context& context, std::string_view name, const DateTime& value,
                                 const std::string& text) {
  const std::string* const format = context.vault == nullptr ? nullptr : find(context.vault->linter_dates, name);
  if (format == nullptr) return nullptr;
  return dates::MomentFormat(*format).print(value, dates::english()) == text ? nullptr : format;
}

bool can_be_edited(const Note& note, const yaml::Node& node) {
  // A plain scalar of JSON or TOML that is replaced by a date would be none of theirs.
  return node.is_quoted() || (node.style == yaml::Style::plain && note.tree().language() == yaml::Language::yaml);
}

}  // namespace

DateRewrite rewrite_date(const Note& note, const Context& context, const PropertyValue& value, const Reading& reading,
                         const DateStyle& style) {
  const std::string_view name = value.property->name();
  const DateTime target = with_precision(reading.value, target_of(style, context, name));
  DateRewrite rewrite;
  rewrite.text = written(target, style);
  if (const std::string* const format = linter_format(context, name, target, rewrite.text))
    rewrite.hindrance = "; Obsidian Linter is set to write `" + std::string(name) + "` as `" + *format + "`";
  const std::optional<Span> place = note.place_of(*value.node, reading.span);
  if (rewrite.text.empty() || reading.trust == Reading::Trust::none || !place || !can_be_edited(note, *value.node))
    return rewrite;
  rewrite.place = *place;
  const bool is_safe = note.flavor() == Flavor::obsidian && reading.trust == Reading::Trust::certain &&
                       rewrite.hindrance.empty() && target.has_time() == reading.value.has_time();
  rewrite.safety = is_safe ? FixSafety::safe : FixSafety::unsafe;
  return rewrite;
}

}  // namespace matterlint
