#include "config/resolver.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "config/convention_rules.h"

namespace matterlint::config {
namespace {

/// What a preset says itself of a rule, or null.
const PresetSeverity* word_of(Preset preset, const RuleInfo& rule) {
  for (const PresetSeverity& entry : rule.presets)
    if (entry.preset == preset) return &entry;
  return nullptr;
}

/// Calls `use` with each rule and its state. Both are in the order of the ids, so that none is searched for.
template <class Use>
void for_each_rule(const RuleSet& rules, Resolved& resolved, const Use& use) {
  auto place = resolved.rules.begin();
  for (const RuleInfo* rule : rules.all()) {
    place = resolved.rules.try_emplace(place, rule->id);
    use(*rule, place->second);
    ++place;
  }
}

/// The same once something was said of all.
template <class Use>
void for_each_rule(const RuleSet& rules, const Resolved& resolved, const Use& use) {
  auto place = resolved.rules.begin();
  for (const RuleInfo* rule : rules.all()) use(*rule, (place++)->second);
}

void apply(Preset preset, const Document& document, const RuleSet& rules, Resolved& resolved) {
  const Origin by{.document = &document, .span = {}, .words = {}};
  for_each_rule(rules, resolved, [&](const RuleInfo& rule, RuleState& state) {
    if (preset == Preset::all) {
      const Severity most = rule.severity_in(preset);
      if (state.severity < most) state.turn(most, by);
    } else if (const PresetSeverity* const word = word_of(preset, rule)) {
      state.turn(word->severity, by);
    }
  });
}

/// Where a rule's severity stands: behind its id, or by itself among its options.
Span severity_span(const RuleEntry& entry) {
  const yaml::Entry* const severity = entry.options == nullptr ? nullptr : entry.options->find("severity");
  return severity == nullptr ? entry.span : severity->key.span;
}

void apply(const RuleEntry& entry, const Document& document, RuleState& state) {
  if (entry.options != nullptr)
    state.options.push_back({entry.options, {.document = &document, .span = {}, .words = {}}});
  if (!entry.severity) return;
  state.severity = *entry.severity;
  state.severity_is_set = true;
  state.severity_by = {.document = &document, .span = severity_span(entry), .words = {}};
}

void apply(const Settings& settings, const Document& document, Resolved& resolved) {
  const auto at = [&document](Span span) { return Origin{.document = &document, .span = span, .words = {}}; };
  if (settings.flavor) {
    resolved.flavor = *settings.flavor;
    resolved.flavor_by = at(settings.flavor_span);
  }
  if (settings.readers) {
    resolved.readers = *settings.readers;
    resolved.readers_by = at(settings.readers_span);
  }
  for (const RoleEntry& entry : settings.properties) resolved.properties[entry.role] = {entry.names, at(entry.span)};
  for (const RuleEntry& entry : settings.rules) apply(entry, document, resolved.rules[entry.rule->id]);
}

/// Rules that --select names by their ids are turned on.
void apply(const Selection& select, const RuleSet& rules, Resolved& resolved) {
  for_each_rule(rules, resolved, [&](const RuleInfo& rule, RuleState& state) {
    if (state.severity != Severity::off || !select.names(rule)) return;
    state.turn(selected_severity(rule), {.document = nullptr, .span = {}, .words = "--select"});
  });
}

/// A schema turns the rule about schemas on, unless the configuration turns it off.
void turn_on_schemas(const RuleSet& rules, Resolved& resolved) {
  if (rules.find(schema_rule) == nullptr) return;
  RuleState& state = resolved.rules[schema_rule];
  if (state.severity != Severity::off || state.severity_is_set) return;
  state.turn(Severity::error, {.document = nullptr, .span = {}, .words = "since a schema holds"});
}

/// Views into the entries.
yaml::Node mapping_of(const std::vector<yaml::Entry>& entries) {
  yaml::Node mapping;
  mapping.kind = yaml::Kind::mapping;
  mapping.set_entries(entries);
  return mapping;
}

}  // namespace

std::vector<GivenOption> RuleState::last_options() const {
  std::vector<GivenOption> last;
  for (const auto& [mapping, by] : options) {
    for (const yaml::Entry& entry : mapping->entries()) {
      if (entry.key.text == "severity" || entry.value.is_null()) continue;
      std::erase_if(last, [&](const GivenOption& earlier) { return earlier.entry.key.text == entry.key.text; });
      last.push_back({entry, by});
      if (by.document != nullptr) last.back().origin.span = entry.key.span;
    }
  }
  return last;
}

std::vector<yaml::Entry> RuleState::merged_options() const {
  std::vector<yaml::Entry> merged;
  for (const GivenOption& option : last_options()) merged.push_back(option.entry);
  return merged;
}

Resolved Resolver::resolve(const std::vector<const Override*>& overrides, bool has_schema,
                           const TextConventions& conventions) const {
  Resolved resolved;
  for (const Layer& layer : layers_) {
    if (layer.preset) apply(*layer.preset, *layer.document, rules_, resolved);
    apply(layer.settings, *layer.document, resolved);
  }
  apply(select_, rules_, resolved);
  for (const Override* one : overrides) apply(one->settings, *one->document, resolved);
  if (has_schema) turn_on_schemas(rules_, resolved);
  apply(conventions, rules_, select_, resolved);
  return resolved;
}

void Resolver::settle(const Resolved& resolved, NoteSettings& notes) const {
  for_each_rule(rules_, resolved, [&](const RuleInfo& rule, const RuleState& state) {
    if (rule.settle == nullptr) return;
    const std::vector<yaml::Entry> options = state.merged_options();
    const yaml::Node mapping = mapping_of(options);
    rule.settle(&mapping, notes);
  });
}

Linter Resolver::linter(const Resolved& resolved) const {
  std::vector<ActiveRule> active;
  for_each_rule(rules_, resolved, [&](const RuleInfo& rule, const RuleState& state) {
    if (state.severity == Severity::off) return;
    const std::vector<yaml::Entry> options = state.merged_options();
    const yaml::Node mapping = mapping_of(options);
    active.push_back(activated(rule, state.severity, state.severity_is_set, &mapping));
  });
  const std::size_t all = active.size();
  active = narrow(std::move(active), select_, ignore_);
  const bool is_narrowed = active.size() < all;
  return Linter(std::move(active), is_narrowed);
}

std::unique_ptr<FileSettings> Resolver::settings(const std::vector<const Override*>& overrides,
                                                 const std::vector<const BoundSchema*>& schemas, bool has_own_schema,
                                                 const TextConventions& conventions) const {
  const Resolved resolved = resolve(overrides, has_own_schema || !schemas.empty(), conventions);
  auto settings = std::make_unique<FileSettings>();
  settings->note.flavor = resolved.flavor;
  settings->note.readers = resolved.readers;
  for (const auto& [role, known] : resolved.properties)
    for (const std::string& name : known.names) settings->note.roles.add(role, name);
  settle(resolved, settings->note);
  for (const BoundSchema* bound : schemas) settings->schemas.push_back(bound->schema);
  settings->linter = linter(resolved);
  return settings;
}

}  // namespace matterlint::config
