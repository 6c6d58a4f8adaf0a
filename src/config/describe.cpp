#include <array>
#include <cstddef>
#include <string>

#include "config/configuration_data.h"
#include "config/names.h"
#include "config/writer.h"

namespace matterlint {
namespace {

using config::yaml_list;
using config::yaml_text;

template <class E, std::size_t size>
std::string name_in(const std::array<std::string_view, size>& names, E value) {
  return std::string(names[static_cast<std::size_t>(value)]);
}

std::vector<std::string> names_of(yaml::ReaderSet readers) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < yaml::reader_names.size(); ++i)
    if (readers.contains(static_cast<yaml::Reader>(i))) names.emplace_back(yaml::reader_names[i]);
  return names;
}

std::vector<std::string> texts_of(const std::vector<Glob>& globs) {
  std::vector<std::string> texts;
  for (const Glob& glob : globs) texts.push_back(glob.text());
  return texts;
}

std::vector<std::string> texts_of(const std::vector<config::LocatedGlob>& globs) {
  std::vector<std::string> texts;
  for (const config::LocatedGlob& located : globs) texts.push_back(located.glob.text());
  return texts;
}

/// "warning", or "{severity: warning, day-order: dmy}"; options alone where the severity is not said.
std::string rule_value(const std::optional<Severity>& severity, const std::vector<yaml::Entry>& options) {
  if (options.empty() && severity) return std::string(name_of(*severity));
  std::string entries = severity ? "severity: " + std::string(name_of(*severity)) : "";
  for (const yaml::Entry& option : options)
    entries += (entries.empty() ? "" : ", ") + yaml_text(option.key.text) + ": " + config::yaml_value(option.value);
  return "{" + entries + "}";
}

std::string role_line(Role role, const std::vector<std::string>& names) {
  return "  " + name_in(role_names, role) + ": " + yaml_list(names) + "\n";
}

std::string override_text(const config::Override& one) {
  std::string text = "  - files: " + yaml_list(texts_of(one.files)) + "\n";
  if (one.settings.flavor) text += "    flavor: " + name_in(flavor_names, *one.settings.flavor) + "\n";
  if (one.settings.readers) text += "    readers: " + yaml_list(names_of(*one.settings.readers)) + "\n";
  if (!one.settings.properties.empty()) text += "    properties:\n";
  for (const config::RoleEntry& entry : one.settings.properties) text += "    " + role_line(entry.role, entry.names);
  if (!one.settings.rules.empty()) text += "    rules:\n";
  for (const config::RuleEntry& entry : one.settings.rules) {
    config::RuleState state;
    if (entry.options != nullptr)
      state.options.push_back({entry.options, {.document = one.document, .span = {}, .words = {}}});
    text += "      " + entry.rule->id + ": " + rule_value(entry.severity, state.merged_options()) + "\n";
  }
  return text;
}

std::string rules_text(const config::Resolved& resolved) {
  std::string text = "rules:\n";
  for (const auto& [id, state] : resolved.rules) {
    const std::vector<yaml::Entry> options = state.merged_options();
    if (state.severity != Severity::off || state.severity_is_set || !options.empty())
      text += "  " + std::string(id) + ": " + rule_value(state.severity, options) + "\n";
  }
  return text;
}

std::string custom_rules_text(const std::vector<config::Layer>& layers) {
  std::string text;
  for (const config::Layer& layer : layers)
    for (const yaml::Node& rule : layer.custom_rules)
      text += (text.empty() ? "custom-rules:\n  - " : "  - ") + config::yaml_value(rule) + "\n";
  return text;
}

std::string sources_of(const std::vector<config::Layer>& layers) {
  std::string names;
  for (const config::Layer& layer : layers)
    if (layer.is_named()) names += (names.empty() ? "" : ", ") + layer.document->path();
  return names;
}

}  // namespace

std::string Configuration::included() const {
  return yaml_list(texts_of(data_->include));
}

std::string Configuration::describe() const {
  const config::Resolved resolved = data_->resolver().resolve({}, false);
  std::string text = "# Made of: " + sources_of(data_->layers) + ". The later one takes over.\n";
  std::vector<std::string> patterns;
  for (const Data::ExcludeEntry& entry : data_->exclude_entries) patterns.push_back(entry.pattern.text);
  text += "extends: []\ninclude: " + included() + "\n";
  text += "exclude: " + yaml_list(patterns) + "\n";
  if (!data_->schemas.empty()) text += "schemas:\n";
  for (const config::BoundSchema& bound : data_->schemas)
    text += "  - {schema: " + yaml_text(bound.name) +
            ", files: " + (bound.document == nullptr ? R"(["**"])" : yaml_list(texts_of(bound.files))) + "}\n";
  if (data_->schema_beside) text += "schema-beside: true\n";
  if (data_->note_schema) text += "note-schema: " + name_in(note_schema_names, *data_->note_schema) + "\n";
  text += "flavor: " + name_in(flavor_names, resolved.flavor) + "\n";
  text += "readers: " + yaml_list(names_of(resolved.readers)) + "\n";
  if (!resolved.properties.empty()) text += "properties:\n";
  for (const auto& [role, known] : resolved.properties) text += role_line(role, known.names);
  text += custom_rules_text(data_->layers);
  text += rules_text(resolved);
  if (!data_->overrides.empty()) text += "overrides:\n";
  for (const config::Override* one : data_->overrides) text += override_text(*one);
  return text;
}

}  // namespace matterlint
