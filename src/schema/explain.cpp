// Violations of the checks that look at one value.
#include <algorithm>
#include <utility>

#include "dates/reading.h"
#include "schema/hints.h"
#include "schema/words.h"
#include "text/joined.h"
#include "text/utf8.h"

namespace matterlint::schema {
namespace {

/// More choices than these are not listed.
constexpr std::size_t most_listed = 12;

std::string plural(std::string_view count, std::string_view one, std::string_view many) {
  return std::string(count) + " " + std::string(count == "1" ? one : many);
}

std::string listed(const ValueSet& set) {
  std::string list;
  for (std::size_t i = 0; i < std::min(set.values.size(), most_listed); ++i)
    list += (i == 0 ? "" : ", ") + plain_value(*set.values[i]);
  if (set.values.size() > most_listed) list += ", … (" + std::to_string(set.values.size()) + " in all)";
  return list;
}

/// "must be EXPECTED; it is WHAT IT IS".
void must_be(Violation& violation, const Failure& failure, std::string expected, const std::string& is) {
  violation.message = subject(failure.options, failure.place) + " must be " + expected;
  if (!failure.place.is_key) violation.message += "; it is " + is;
  violation.expected = std::move(expected);
}

bool takes_scalars_only(KindSet kinds) {
  return (kinds & (bit_of(yaml::Kind::sequence) | bit_of(yaml::Kind::mapping))) == 0;
}

std::string value_against_type(const yaml::Node& value, KindSet wanted) {
  if (!value.is_string()) return value_in_words(value);
  return takes_scalars_only(wanted) ? "the text " + quoted(value.text) : "text";
}

void add_type_remedies(Violation& violation, const yaml::Node& value, KindSet kinds) {
  const auto wants = [kinds](yaml::Kind kind) { return (kinds & bit_of(kind)) != 0; };
  const auto offer = [&violation](Remedy::Kind kind) { violation.remedies.push_back({kind, {}, nullptr}); };
  if (value.is_string() && looks_like(value.text, kinds)) offer(Remedy::Kind::unquote);
  if (value.is_scalar() && !value.is_string() && !value.is_null() && wants(yaml::Kind::string))
    offer(Remedy::Kind::quote);
  if (value.is_scalar() && !value.is_null() && wants(yaml::Kind::sequence)) offer(Remedy::Kind::make_list);
  const bool is_single = value.is_sequence() && value.size() == 1 && value.items().front().is_scalar();
  if (is_single && (kinds & bit_of(value.items().front().kind)) != 0) offer(Remedy::Kind::unwrap);
}

Violation explain_type(const Failure& failure) {
  Violation violation = violation_at(failure.options, failure.place, "type");
  const auto kinds = static_cast<KindSet>(failure.step.operand);
  must_be(violation, failure, kinds_in_words(kinds), value_against_type(*failure.place.node, kinds));
  add_type_remedies(violation, *failure.place.node, kinds);
  return violation;
}

Violation explain_enum(const Failure& failure) {
  const ValueSet& set = failure.program.value_sets[failure.step.operand];
  const bool is_single = set.values.size() == 1;
  const std::string_view code = failure.step.check == Check::constant ? "const" : "enum";
  Violation violation = violation_at(failure.options, failure.place, code);
  const yaml::Node& value = *failure.place.node;
  must_be(violation, failure, is_single ? quoted(plain_value(*set.values.front())) : "one of " + listed(set),
          value_in_words(value));
  const bool is_flag = is_single && set.values.front()->kind == yaml::Kind::boolean;
  if (is_flag && failure.place.entry != nullptr)
    violation.needed = property_in_words(failure.place.entry->key.text, set.values.front());
  if (const yaml::Node* const meant = failure.may_hint ? nearest_value(set, value) : nullptr) {
    if (!is_single) violation.message += "; did you mean " + quoted(plain_value(*meant)) + "?";
    violation.remedies.push_back({Remedy::Kind::replace, {}, meant});
  }
  return violation;
}

Violation explain_bound(const Failure& failure, std::string_view code, std::string_view words) {
  Violation violation = violation_at(failure.options, failure.place, code);
  must_be(violation, failure, std::string(words) + " " + std::string(failure.step.keyword->value.text),
          quoted(failure.place.node->text));
  return violation;
}

Violation explain_length(const Failure& failure) {
  const bool is_short = failure.step.check == Check::min_length;
  Violation violation = violation_at(failure.options, failure.place, is_short ? "min-length" : "max-length");
  const std::string who = subject(failure.options, failure.place);
  const std::string limit = std::to_string(failure.step.operand);
  const std::string length = std::to_string(count_code_points(failure.place.node->text));
  violation.message = who + " is " + (is_short ? "shorter" : "longer") + " than " +
                      plural(limit, "character", "characters") + " (it has " + length + ")";
  if (is_short && length == "0") violation.message = who + " must not be empty text";
  return violation;
}

Violation explain_size(const Failure& failure, std::string_view code, std::string_view one, std::string_view many,
                       std::size_t size) {
  Violation violation = violation_at(failure.options, failure.place, code);
  const std::string count = size == 0 ? "none" : std::to_string(size);
  violation.message = subject(failure.options, failure.place) + " must have " +
                      (code.starts_with("min") ? "at least " : "at most ") +
                      plural(std::to_string(failure.step.operand), one, many) + "; it has " + count;
  return violation;
}

Violation explain_pattern(const Failure& failure) {
  Violation violation = violation_at(failure.options, failure.place, "pattern");
  violation.expected = "text that matches " + quoted(failure.program.patterns[failure.step.operand].expression());
  violation.message = subject(failure.options, failure.place) + " must match the pattern " +
                      quoted(failure.program.patterns[failure.step.operand].expression());
  if (!failure.place.is_key) violation.message += "; it is " + value_in_words(*failure.place.node);
  return violation;
}

/// ", and February 2025 has 28 days": what the calendar says of a text that should be a date; mostly empty.
std::string fault_of_date(const Format& format, std::string_view text) {
  if (format.name.find("date") == std::string_view::npos) return {};
  const dates::Reading reading = dates::read(text);
  const bool has_reason = reading.kind == dates::Reading::Kind::invalid && !reading.reason.empty();
  return has_reason ? ", and " + reading.reason : "";
}

Violation explain_format(const Failure& failure) {
  Violation violation = violation_at(failure.options, failure.place, "format");
  const Format& format = *failure.program.formats[failure.step.operand];
  const yaml::Node& value = *failure.place.node;
  must_be(violation, failure, std::string(format.in_words), value_in_words(value) + fault_of_date(format, value.text));
  return violation;
}

/// Keys that must not be there, or not together.
void refuse_keys(Violation& violation, const Failure& failure, const std::vector<std::string_view>& names) {
  violation.place = Violation::Place::key;
  violation.entry = failure.place.node->find(names.front());
  violation.node = &violation.entry->value;
  std::vector<std::string> subjects;
  for (const std::string_view name : names) subjects.push_back(subject_of_key(failure.options, failure.place, name));
  violation.message = matterlint::joined(subjects, ", ", " and ") +
                      (names.size() == 1 ? " is not allowed here" : " must not stand together");
}

Violation explain_negation(const Failure& failure) {
  Violation violation = violation_at(failure.options, failure.place, "not");
  const std::vector<std::string_view> names = names_of_presence(failure.program, failure.step.operand);
  if (!names.empty() && failure.place.node->is_mapping()) {
    refuse_keys(violation, failure, names);
    return violation;
  }
  const std::string unwanted = describe(failure.program, failure.step.operand);
  violation.message = subject(failure.options, failure.place) +
                      (unwanted.empty() ? " is what the schema rules out" : " must not be " + unwanted);
  return violation;
}

std::size_t count_of_keys(const Failure& failure) {
  const auto entries = failure.place.node->entries();
  return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [&](const yaml::Entry& entry) {
    return !failure.options.null_as_missing || !entry.value.is_null();
  }));
}

}  // namespace

Violation explain_failure(const Failure& failure) {
  const std::size_t size = failure.place.node->size();
  switch (failure.step.check) {
    case Check::type:
      return explain_type(failure);
    case Check::constant:
    case Check::enumeration:
      return explain_enum(failure);
    case Check::minimum:
      return explain_bound(failure, "minimum", "at least");
    case Check::maximum:
      return explain_bound(failure, "maximum", "at most");
    case Check::exclusive_minimum:
      return explain_bound(failure, "exclusive-minimum", "more than");
    case Check::exclusive_maximum:
      return explain_bound(failure, "exclusive-maximum", "less than");
    case Check::multiple_of:
      return explain_bound(failure, "multiple-of", "a multiple of");
    case Check::min_length:
    case Check::max_length:
      return explain_length(failure);
    case Check::min_items:
      return explain_size(failure, "min-items", "item", "items", size);
    case Check::max_items:
      return explain_size(failure, "max-items", "item", "items", size);
    case Check::min_properties:
      return explain_size(failure, "min-properties", "key", "keys", count_of_keys(failure));
    case Check::max_properties:
      return explain_size(failure, "max-properties", "key", "keys", count_of_keys(failure));
    case Check::pattern:
      return explain_pattern(failure);
    case Check::negation:
      return explain_negation(failure);
    default:
      return explain_format(failure);
  }
}

}  // namespace matterlint::schema
