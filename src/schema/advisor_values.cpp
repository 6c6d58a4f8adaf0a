// What an Advisor says of the values that a schema names.
#include <algorithm>
#include <unordered_map>

#include "schema/advisor.h"
#include "schema/evaluator.h"
#include "schema/value.h"
#include "schema/words.h"

namespace matterlint::schema {
namespace {

constexpr ValidateOptions to_the_letter = {.null_as_missing = false, .assert_formats = true, .subject = "`default`"};

}  // namespace

void Advisor::advise_on_choices(std::uint32_t schema) {
  const Location& here = location(schema);
  const auto look_at = [&](const yaml::Node& value, bool is_choice) {
    const Step* const failing = Evaluator(program_, to_the_letter, schema).failing_check(value, is_choice);
    if (failing != nullptr && failing->keyword != nullptr)
      add(value, Severity::warning,
          (value.is_scalar() ? quoted(value.text) : "this value") + " never fits: `" +
              std::string(failing->keyword->key.text) + "` does not allow it");
  };
  if (const yaml::Entry* const constant = keyword(here, "const")) look_at(constant->value, false);
  const yaml::Entry* const values = keyword(here, "enum");
  if (values == nullptr) return;
  if (values->value.size() == 0) add(values->value, Severity::warning, "nothing fits: `enum` names no value");
  for (const yaml::Node& value : values->value.items()) look_at(value, true);
  advise_on_repeated_choices(values->value);
}

void Advisor::advise_on_repeated_choices(const yaml::Node& values) {
  std::unordered_multimap<std::size_t, const yaml::Node*> seen;
  for (const yaml::Node& value : values.items()) {
    const std::size_t hash = json_hash(value);
    const auto [begin, end] = seen.equal_range(hash);
    const bool is_repeated =
        std::any_of(begin, end, [&value](const auto& other) { return same_json_value(*other.second, value); });
    if (!is_repeated) seen.emplace(hash, &value);
    if (is_repeated)
      add(value, Severity::warning,
          (value.is_scalar() ? quoted(value.text) : "this value") + " stands in this `enum` twice");
  }
}

/// A `default` of null says that there is none.
void Advisor::advise_on_default(std::uint32_t schema) {
  const yaml::Entry* const entry = keyword(location(schema), "default");
  if (entry == nullptr || entry->value.is_null()) return;
  Evaluator evaluator(program_, to_the_letter, schema);
  if (evaluator.judge(entry->value) != Evaluator::Verdict::differs) return;
  std::vector<Violation> violations;
  evaluator.explain(entry->value, violations);
  if (!violations.empty())
    add(entry->value, Severity::warning, "this default does not fit its own schema: " + violations.front().message);
}

}  // namespace matterlint::schema
