#include "schema/hints.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "note/common_keys.h"
#include "schema/object_walk.h"
#include "schema/value.h"
#include "schema/words.h"
#include "text/edit_distance.h"
#include "text/slip.h"

namespace matterlint::schema {
namespace {

/// Among more names than these nobody looks for what was meant.
constexpr std::size_t most_candidates = 10'000;
/// How far schemas are followed for a hint.
constexpr int hint_depth = 8;

std::span<const Step> steps_of(const Program& program, std::uint32_t schema) {
  const CompiledSchema& compiled = program.schemas[schema];
  return std::span(program.steps).subspan(compiled.first_step, compiled.step_count);
}

std::set<std::string_view> names_in(const Program& program, std::uint32_t schema) {
  std::set<std::string_view> names;
  for_each_object(program, schema, [&names](const ObjectCheck& object) {
    if (object.names.size() > most_candidates || names.size() > most_candidates) return;
    for (const ObjectCheck::Name& name : object.names) names.insert(name.text);
  });
  return names;
}

bool looks_like_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789+-.eE") == std::string_view::npos &&
         Decimal(text) == Decimal(text);
}

std::string describe_step(const Program& program, const Step& step) {
  switch (step.check) {
    case Check::type:
      return kinds_in_words(static_cast<KindSet>(step.operand));
    case Check::constant:
      return quoted(plain_value(*program.value_sets[step.operand].values.front()));
    case Check::enumeration: {
      std::vector<std::string> values;
      for (const yaml::Node* const value : program.value_sets[step.operand].values)
        values.push_back(quoted(plain_value(*value)));
      return values.size() <= 5 ? joined_by_or(values) : "";
    }
    case Check::pattern:
      return "text that matches " + quoted(program.patterns[step.operand].expression());
    case Check::format:
      return std::string(program.formats[step.operand]->in_words);
    default:
      return {};
  }
}

}  // namespace

std::string describe(const Program& program, std::uint32_t schema) {
  for (int depth = 0; depth < hint_depth; ++depth) {
    const auto steps = steps_of(program, schema);
    if (steps.size() == 1 && steps.front().check == Check::reference) {
      schema = steps.front().operand;
      continue;
    }
    // A type before a format or a list of values says nothing more.
    const bool says_type_first = steps.size() == 2 && steps.front().check == Check::type;
    return steps.size() == 1 || says_type_first ? describe_step(program, steps.back()) : "";
  }
  return {};
}

std::string kinds_in_words(KindSet kinds) {
  std::vector<std::string> words;
  const bool takes_numbers = (kinds & bit_of(yaml::Kind::number)) != 0;
  for (const yaml::Kind kind : {yaml::Kind::string, yaml::Kind::integer, yaml::Kind::number, yaml::Kind::boolean,
                                yaml::Kind::sequence, yaml::Kind::mapping, yaml::Kind::null}) {
    const bool is_covered = kind == yaml::Kind::integer && takes_numbers;
    if ((kinds & bit_of(kind)) != 0 && !is_covered) words.emplace_back(in_words(kind));
  }
  return joined_by_or(words);
}

std::string plain_value(const yaml::Node& value) {
  if (value.is_null()) return "empty";
  if (value.is_string() && value.text.empty()) return "\"\"";
  return std::string(value.is_scalar() ? value.text : in_words(value.kind));
}

const yaml::Node* nearest_value(const ValueSet& set, const yaml::Node& value) {
  if (!value.is_scalar() || value.is_null() || set.values.size() > most_candidates) return nullptr;
  std::vector<std::string_view> candidates;
  for (const yaml::Node* const candidate : set.values) {
    if (candidate->is_scalar() && candidate->text == value.text) return candidate;  // "5" for 5.
    if (candidate->is_string()) candidates.push_back(candidate->text);
  }
  const auto meant = nearest(value.text, candidates);
  if (!meant) return nullptr;
  const auto at = std::find_if(set.values.begin(), set.values.end(), [&](const yaml::Node* candidate) {
    return candidate->is_string() && candidate->text == *meant;
  });
  return *at;
}

std::string nearest_property(const Program& program, std::uint32_t schema, const yaml::Node& mapping,
                             std::string_view name) {
  std::set<std::string_view> names = names_in(program, schema);
  for (const yaml::Entry& entry : mapping.entries()) names.erase(entry.key.text);
  const auto meant = nearest(name, std::vector<std::string_view>(names.begin(), names.end()));
  return std::string(meant.value_or(""));
}

const yaml::Entry* misspelled_entry(const Program& program, std::uint32_t schema, const yaml::Node& mapping,
                                    std::string_view name) {
  const std::set<std::string_view> names = names_in(program, schema);
  const auto entries = mapping.entries();
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const yaml::Entry& entry) {
    const std::string_view key = entry.key.text;
    return entry.key.is_string() && is_slip_of(key, name) && !names.contains(key) && !is_common_key(key);
  });
  return found == entries.end() ? nullptr : &*found;
}

const yaml::Node* only_value(const Program& program, std::uint32_t schema) {
  if (schema == none) return nullptr;
  for (const Step& step : steps_of(program, schema)) {
    if (step.check != Check::constant && step.check != Check::enumeration) continue;
    const auto& values = program.value_sets[step.operand].values;
    return values.size() == 1 ? values.front() : nullptr;
  }
  return nullptr;
}

std::string property_in_words(std::string_view name, const yaml::Node* value) {
  std::string words(name);
  if (value != nullptr && value->is_scalar()) words += ": " + plain_value(*value);
  return quoted(words);
}

std::string only_property(const Program& program, std::uint32_t schema) {
  std::string words;
  if (schema == none) return words;
  for (const Step& step : steps_of(program, schema)) {
    if (step.check == Check::type) continue;
    const ObjectCheck* const object = step.check == Check::object ? &program.objects[step.operand] : nullptr;
    if (object == nullptr || object->names.size() != 1 || object->additional != none || !words.empty()) return {};
    const ObjectCheck::Name& name = object->names.front();
    const yaml::Node* const value = only_value(program, name.schema);
    if (value == nullptr && (name.schema != none || object->required.empty())) return {};
    words = property_in_words(name.text, value);
  }
  return words;
}

std::vector<std::string_view> names_of_presence(const Program& program, std::uint32_t schema) {
  std::vector<std::string_view> names;
  for (const Step& step : steps_of(program, schema)) {
    const ObjectCheck* const object = step.check == Check::object ? &program.objects[step.operand] : nullptr;
    if (object == nullptr || object->required.size() != object->names.size() || object->additional != none) return {};
    for (const std::uint32_t name : object->required) {
      if (object->names[name].schema != none) return {};
      names.push_back(object->names[name].text);
    }
  }
  return names;
}

const yaml::Node* default_value(const Program& program, std::uint32_t schema) {
  for (int depth = 0; depth < hint_depth && schema != none; ++depth) {
    for (const std::string_view name : {"x-matterlint-default", "default"})
      if (const yaml::Entry* const entry = program.locations[schema].node->find(name)) return &entry->value;
    const auto steps = steps_of(program, schema);
    const auto reference =
        std::find_if(steps.begin(), steps.end(), [](const Step& step) { return step.check == Check::reference; });
    schema = reference == steps.end() ? none : reference->operand;
  }
  return nullptr;
}

bool looks_like(std::string_view text, KindSet kinds) {
  if ((kinds & bit_of(yaml::Kind::boolean)) != 0 && (text == "true" || text == "false")) return true;
  if (!looks_like_number(text)) return false;
  if ((kinds & bit_of(yaml::Kind::number)) != 0) return true;
  return (kinds & bit_of(yaml::Kind::integer)) != 0 && text.find_first_of(".eE") == std::string_view::npos;
}

}  // namespace matterlint::schema
