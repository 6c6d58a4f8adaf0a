#include "config/resolver.h"

#include <algorithm>
#include <utility>

namespace matterlint::config {
namespace {

/// What a preset says itself of a rule, or null.
const PresetSeverity* word_of(Preset preset, const RuleInfo& rule) {
  for (const PresetSeverity& entry : rule.presets)
    if (entry.preset == preset) return &entry;
  return nullptr;
}

void apply(Preset preset, const RuleSet& rules, Resolved& resolved) {
  for (const RuleInfo* rule : rules.all()) {
    RuleState& state = resolved.rules[rule->id];
    if (preset == Preset::all) {
      const Severity most = rule->severity_in(preset);
      if (state.severity < most) state.severity = most, state.severity_is_set = false;
    } else if (const PresetSeverity* const word = word_of(preset, *rule)) {
      state.severity = word->severity;
      state.severity_is_set = false;
    }
  }
}

void apply(const RuleEntry& entry, RuleState& state) {
  if (entry.options != nullptr) state.options.push_back(entry.options);
  if (!entry.severity) return;
  state.severity = *entry.severity;
  state.severity_is_set = true;
}

void apply(const Settings& settings, Resolved& resolved) {
  if (settings.flavor) resolved.flavor = *settings.flavor;
  if (settings.readers) resolved.readers = *settings.readers;
  for (const auto& [role, names] : settings.properties) resolved.properties[role] = names;
  for (const RuleEntry& entry : settings.rules) apply(entry, resolved.rules[entry.rule->id]);
}

/// Rules that --select names by their ids are turned on.
void apply(const Selection& select, const RuleSet& rules, Resolved& resolved) {
  for (const RuleInfo* rule : rules.all()) {
    RuleState& state = resolved.rules[rule->id];
    if (state.severity != Severity::off || !select.names(*rule)) continue;
    state.severity = selected_severity(*rule);
    state.severity_is_set = false;
  }
}

/// A schema turns the rule about schemas on, unless the configuration turns it off.
void turn_on_schemas(const RuleSet& rules, Resolved& resolved) {
  if (rules.find(schema_rule) == nullptr) return;
  RuleState& state = resolved.rules[schema_rule];
  if (state.severity == Severity::off && !state.severity_is_set) state.severity = Severity::error;
}

/// Views into the entries.
yaml::Node mapping_of(const std::vector<yaml::Entry>& entries) {
  yaml::Node mapping;
  mapping.kind = yaml::Kind::mapping;
  mapping.set_entries(entries);
  return mapping;
}

}  // namespace

std::vector<yaml::Entry> RuleState::merged_options() const {
  std::vector<yaml::Entry> merged;
  for (const yaml::Node* mapping : options) {
    for (const yaml::Entry& entry : mapping->entries()) {
      if (entry.key.text == "severity" || entry.value.is_null()) continue;
      std::erase_if(merged, [&](const yaml::Entry& earlier) { return earlier.key.text == entry.key.text; });
      merged.push_back(entry);
    }
  }
  return merged;
}

Resolved Resolver::resolve(const std::vector<const Override*>& overrides, bool has_schema) const {
  Resolved resolved;
  for (const Layer& layer : layers_) {
    if (layer.preset) apply(*layer.preset, rules_, resolved);
    apply(layer.settings, resolved);
  }
  apply(select_, rules_, resolved);
  for (const Override* one : overrides) apply(one->settings, resolved);
  if (has_schema) turn_on_schemas(rules_, resolved);
  return resolved;
}

void Resolver::settle(const Resolved& resolved, NoteSettings& notes) const {
  for (const auto& [id, state] : resolved.rules) {
    const RuleInfo* const rule = rules_.find(id);
    if (rule->settle == nullptr) continue;
    const std::vector<yaml::Entry> options = state.merged_options();
    const yaml::Node mapping = mapping_of(options);
    rule->settle(&mapping, notes);
  }
}

std::vector<ActiveRule> Resolver::active_rules(const Resolved& resolved) const {
  std::vector<ActiveRule> active;
  for (const auto& [id, state] : resolved.rules) {
    if (state.severity == Severity::off) continue;
    const RuleInfo* const rule = rules_.find(id);
    const std::vector<yaml::Entry> options = state.merged_options();
    const yaml::Node mapping = mapping_of(options);
    active.push_back(
        {rule, state.severity, state.severity_is_set, rule->make_check(&mapping), rule->reads_with(&mapping)});
  }
  return narrow(std::move(active), select_, ignore_);
}

std::unique_ptr<FileSettings> Resolver::settings(const std::vector<const Override*>& overrides,
                                                 const std::vector<const BoundSchema*>& schemas,
                                                 bool has_own_schema) const {
  const Resolved resolved = resolve(overrides, has_own_schema || !schemas.empty());
  auto settings = std::make_unique<FileSettings>();
  settings->note.flavor = resolved.flavor;
  settings->note.readers = resolved.readers;
  for (const auto& [role, names] : resolved.properties)
    for (const std::string& name : names) settings->note.roles.add(role, name);
  settle(resolved, settings->note);
  for (const BoundSchema* bound : schemas) settings->schemas.push_back(bound->schema);
  settings->linter = Linter(active_rules(resolved));
  return settings;
}

}  // namespace matterlint::config
