#include "config/rule_options.h"

#include <memory>

#include "config/names.h"
#include "config/value_reader.h"
#include "schema/schema.h"

namespace matterlint::config {

std::optional<Severity> read_severity(Document& document, const yaml::Node& value) {
  if (value.kind == yaml::Kind::boolean && value.text == "false") return Severity::off;
  if (!value.is_scalar() || value.is_null()) {
    report_kind(document, value, "a rule has a severity or a mapping of options");
    return std::nullopt;
  }
  const auto severity = find_name<Severity>(severity_names, value.text);
  if (!severity)
    document.error(value.span, "unknown severity `" + std::string(value.text) + "`" +
                                   did_you_mean_one_of(value.text, {"error", "warning", "info", "off"}));
  return severity;
}

namespace {

/// The options of a rule as a schema. They are made by this program, so that nothing can be wrong with them.
std::unique_ptr<schema::Schema> schema_of(const RuleInfo& rule) {
  schema::BundledSource none;
  std::vector<schema::SchemaProblem> problems;
  return schema::Schema::load(rule.id, {rule.id, rule.options_schema()}, {.dialect = schema::Dialect::draft7}, none,
                              problems);
}

Span place_of(const schema::Violation& violation) {
  const bool is_value = violation.place == schema::Violation::Place::value;
  return is_value || violation.entry == nullptr ? violation.node->span : violation.entry->key.span;
}

/// What has a message of its own: keys that are unknown, and the severity.
bool is_said_elsewhere(const schema::Violation& violation, const yaml::Node& options) {
  const bool is_unknown_key =
      violation.code == "additional-properties" && violation.place == schema::Violation::Place::key;
  const yaml::Entry* const severity = options.find("severity");
  return is_unknown_key || (severity != nullptr && violation.entry == severity);
}

void check_values(Document& document, const RuleInfo& rule, const yaml::Node& options) {
  const std::unique_ptr<schema::Schema> schema = schema_of(rule);
  if (schema == nullptr) return;
  std::vector<schema::Violation> violations;
  schema->validate(&options, {.subject = "the rule's options"}, violations);
  for (const schema::Violation& violation : violations)
    if (!is_said_elsewhere(violation, options)) document.error(place_of(violation), violation.message);
}

}  // namespace

void check_options(Document& document, const RuleInfo& rule, const yaml::Node& options) {
  std::vector<std::string_view> known = {"severity"};
  for (const Option& option : rule.options) known.push_back(option.name);
  for_each_entry(document, options, "", [&](const yaml::Entry& entry) {
    for (const std::string_view name : known)
      if (name == entry.key.text) return;
    document.error(entry.key.span, "`" + rule.id + "` has no option `" + std::string(entry.key.text) + "`" +
                                       did_you_mean(entry.key.text, known));
  });
  if (options.size() > 0 && !rule.options.empty()) check_values(document, rule, options);
}

}  // namespace matterlint::config
