#include "schema/words.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "schema/hints.h"
#include "schema/own_words.h"
#include "text/joined.h"
#include "text/utf8.h"

namespace matterlint::schema {
namespace {

constexpr std::size_t longest_quote = 60;

std::string name_of_key(const yaml::Entry& entry) {
  return entry.key.is_scalar() ? std::string(entry.key.text) : "?";
}

/// "author.name", "authors[2].name"; empty for the root.
std::string path_of(const Place& place) {
  if (place.parent == nullptr) return {};
  const std::string above = path_of(*place.parent);
  if (place.entry == nullptr) return above + "[" + std::to_string(place.index + 1) + "]";
  return above + (above.empty() ? "" : ".") + name_of_key(*place.entry);
}

}  // namespace

std::string quoted(std::string_view text) {
  std::string quote = "`";
  std::size_t length = 0;
  while (!text.empty() && length++ < longest_quote) {
    const CodePoint first = first_code_point(text);
    quote += static_cast<unsigned char>(text.front()) < 0x20 ? std::string_view(" ") : text.substr(0, first.size);
    text.remove_prefix(first.size);
  }
  return quote += text.empty() ? "`" : "…`";
}

std::string joined_by_or(const std::vector<std::string>& parts) {
  return matterlint::joined(parts, ", ", " or ");
}

std::string subject_of_key(const ValidateOptions& options, const Place& mapping, std::string_view key) {
  std::string path(key);
  const Place* at = &mapping;
  for (; at->entry != nullptr; at = at->parent) path = name_of_key(*at->entry) + "." + path;
  return quoted(path) + (at->parent == nullptr ? "" : " in " + subject(options, *at));
}

std::string subject(const ValidateOptions& options, const Place& place) {
  if (place.parent == nullptr) return std::string(options.subject);
  if (place.entry == nullptr)
    return "item " + std::to_string(place.index + 1) + " of " + subject(options, *place.parent);
  if (place.is_key) return "the key " + quoted(place.entry->key.text);
  return subject_of_key(options, *place.parent, name_of_key(*place.entry));
}

std::string value_in_words(const yaml::Node& value) {
  switch (value.kind) {
    case yaml::Kind::integer:
    case yaml::Kind::number:
      return "the number " + quoted(value.text);
    case yaml::Kind::boolean:
      return quoted(value.text);
    case yaml::Kind::string:
      return value.text.empty() ? "empty text" : quoted(value.text);
    default:
      return std::string(in_words(value.kind));
  }
}

Violation violation_at(const ValidateOptions&, const Place& place, std::string_view code) {
  Violation violation;
  violation.code = code;
  violation.node = place.is_key ? &place.entry->key : place.node;
  violation.entry = place.entry;
  violation.place = place.is_key ? Violation::Place::key : Violation::Place::value;
  violation.property = path_of(place);
  return violation;
}

Violation not_allowed(const ValidateOptions& options, const Place& place) {
  Violation violation = violation_at(options, place, "not-allowed");
  violation.message = subject(options, place) + " is not allowed here";
  return violation;
}

Violation too_expensive(const ValidateOptions& options, const Place& place, const std::string& reason) {
  Violation violation = violation_at(options, place, "too-expensive");
  violation.message = subject(options, place) + " " + reason;
  return violation;
}

Violation unknown_key(const Program& program, const ValidateOptions& options, std::uint32_t schema, const Place& place,
                      std::string_view code, bool may_hint) {
  Violation violation = violation_at(options, place, code);
  violation.place = Violation::Place::key;
  violation.message = subject(options, place) + " is no property of this schema";
  if (!may_hint) return violation;
  const std::string meant = nearest_property(program, schema, *place.parent->node, place.entry->key.text);
  if (meant.empty()) return violation;
  violation.message += "; did you mean " + quoted(meant) + "?";
  violation.remedies.push_back({Remedy::Kind::rename_key, meant, nullptr});
  return violation;
}

Violation missing_key(const Program& program, const ValidateOptions& options, const Place& place,
                      const ObjectCheck::Name& name, const yaml::Entry* empty, std::string_view code) {
  Violation violation = violation_at(options, place, code);
  violation.missing = name.text;
  violation.needed = property_in_words(name.text, only_value(program, name.schema));
  if (name.schema != none) violation.schema_message = words_of_schema(program.locations[name.schema]);
  const std::string prefix = violation.property.empty() ? "" : violation.property + ".";
  const yaml::Node* const value = default_value(program, name.schema);
  violation.property = prefix + std::string(name.text);
  const std::string who = subject_of_key(options, place, name.text);
  if (empty != nullptr) {
    violation.place = Violation::Place::key;
    violation.entry = empty;
    violation.node = &empty->value;
    violation.message = who + " is empty; it must have a value";
    if (value != nullptr) violation.remedies.push_back({Remedy::Kind::replace, {}, value});
    return violation;
  }
  violation.place = Violation::Place::missing_key;
  violation.message = who + " is missing";
  if (value != nullptr) violation.remedies.push_back({Remedy::Kind::add_key, std::string(name.text), value});
  return violation;
}

void blame_slip(Violation& violation, const yaml::Entry& slip) {
  violation.place = Violation::Place::key;
  violation.entry = &slip;
  violation.node = &slip.value;
  violation.message += "; is " + quoted(slip.key.text) + " meant to be it?";
  violation.remedies = {{Remedy::Kind::rename_key, std::string(violation.missing), nullptr}};
}

Violation surplus_item(const ValidateOptions& options, const Place& place, std::size_t allowed, std::string_view code) {
  Violation violation = violation_at(options, place, code);
  violation.message = subject(options, place) + " is too many; " +
                      (allowed == 0 ? "none is allowed" : "only " + std::to_string(allowed) + " are allowed");
  return violation;
}

Violation wrong_count(const Program& program, const ValidateOptions& options, const ContainsCheck& check,
                      std::uint32_t count, const Place& place) {
  const bool is_few = count < check.least;
  const std::string_view code = !is_few ? "max-contains" : check.least == 1 ? "contains" : "min-contains";
  Violation violation = violation_at(options, place, code);
  std::string wanted = describe(program, check.schema);
  if (wanted.empty()) wanted = "an item that fits";
  violation.message = subject(options, place);
  if (is_few && check.least == 1) {
    violation.message += " must contain " + wanted;
  } else {
    violation.message += " must contain " + wanted + (is_few ? " at least " : " at most ") +
                         std::to_string(is_few ? check.least : check.most) + " times; it does " +
                         std::to_string(count) + " times";
  }
  return violation;
}

Violation repeated_item(const ValidateOptions& options, const Place& place, std::size_t earlier) {
  Violation violation = violation_at(options, place, "unique-items");
  violation.message = subject(options, place) + " repeats item " + std::to_string(earlier + 1);
  if (place.node->is_scalar()) violation.message += ", " + value_in_words(*place.node);
  return violation;
}

Violation several_fit(const Program& program, const ValidateOptions& options, const Place& place,
                      const std::vector<std::uint32_t>& fitting) {
  Violation violation = violation_at(options, place, "one-of");
  std::vector<std::string> names;
  for (const std::uint32_t schema : fitting) {
    const std::string_view title = title_of_schema(program.locations[schema]);
    std::string name = title.empty() ? describe(program, schema) : quoted(title);
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  const std::string which = names.size() == fitting.size() ? ", " + matterlint::joined(names, ", ", " and ") : "";
  violation.message = subject(options, place) + " fits " + std::to_string(fitting.size()) +
                      " of the choices that the schema gives" + which + "; it must fit exactly one";
  return violation;
}

void add_cause(Violation& violation, const std::string& cause) {
  if (cause.empty() || violation.in_own_words) return;
  violation.message += "; " + cause + (violation.missing.empty() ? " asks for that" : " needs it");
}

void add_causes(std::vector<Violation>& violations, std::size_t from, const std::string& cause) {
  for (std::size_t i = from; i < violations.size(); ++i) add_cause(violations[i], cause);
}

namespace {

/// The properties that keys with a misspelled name were meant to be.
std::unordered_set<std::string> misspelled(const std::vector<Violation>& violations) {
  std::unordered_set<std::string> meant;
  for (const Violation& violation : violations)
    for (const Remedy& remedy : violation.remedies)
      if (remedy.kind == Remedy::Kind::rename_key && violation.code != "required") {
        const std::size_t above = violation.property.size() - name_of_key(*violation.entry).size();
        meant.insert(violation.property.substr(0, above) + remedy.text);
      }
  return meant;
}

}  // namespace

void keep_causes(std::vector<Violation>& violations) {
  std::unordered_set<const yaml::Node*> of_wrong_type;
  for (const Violation& violation : violations)
    if (violation.code == "type") of_wrong_type.insert(violation.node);
  const std::unordered_set<std::string> there_but_misspelled = misspelled(violations);
  std::set<std::tuple<const yaml::Node*, std::string_view, std::string>> seen;
  const auto says_nothing_new = [&](const Violation& violation) {
    if (!seen.emplace(violation.node, violation.code, violation.message).second) return true;
    static constexpr std::array<std::string_view, 4> follow_from_type = {"enum", "const", "pattern", "format"};
    if (violation.code == "required") return there_but_misspelled.contains(violation.property);
    return of_wrong_type.contains(violation.node) &&
           std::find(follow_from_type.begin(), follow_from_type.end(), violation.code) != follow_from_type.end();
  };
  violations.erase(std::remove_if(violations.begin(), violations.end(), says_nothing_new), violations.end());
}

}  // namespace matterlint::schema
