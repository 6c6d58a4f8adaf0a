#include "config/idle_options.h"

#include <algorithm>
#include <set>
#include <string>

namespace matterlint::config {
namespace {

using RuleIds = std::set<std::string_view>;

/// What an override gives a severity, be it `off`, is as its author wants it.
void add_named(const Settings& settings, RuleIds& ids) {
  for (const RuleEntry& entry : settings.rules)
    if (entry.severity) ids.insert(entry.rule->id);
}

/// The rules whose options are of use, or are meant to be of none.
RuleIds settled_rules(const std::vector<Layer>& layers, const Resolved& resolved) {
  RuleIds ids;
  for (const auto& [id, state] : resolved.rules)
    if (state.severity != Severity::off || state.severity_is_set) ids.insert(id);
  for (const Layer& layer : layers)
    for (const Override& one : layer.overrides) add_named(one.settings, ids);
  return ids;
}

/// Some options count whether or not the rule is on: those of all notes, and how schemas are read.
bool is_idle(const RuleEntry& entry, const RuleIds& settled) {
  if (entry.options == nullptr || entry.options->size() == 0 || settled.contains(entry.rule->id)) return false;
  if (entry.options->find("severity") != nullptr) return false;
  return entry.rule->id != schema_rule && entry.rule->settle == nullptr;
}

void warn(Document& document, const Settings& settings, const RuleIds& settled) {
  for (const RuleEntry& entry : settings.rules)
    if (is_idle(entry, settled))
      document.warning(entry.span, "`" + entry.rule->id +
                                       "` is off, so its options have no effect; `severity: warning` among them "
                                       "turns it on");
}

/// Whether a layer of the user's speaks of rules.
bool speaks_of_rules(const Layer& layer) {
  return !layer.document->is_preset() && (!layer.settings.rules.empty() || !layer.overrides.empty());
}

}  // namespace

void warn_of_idle_options(const std::vector<Layer>& layers, const Resolved& resolved) {
  if (std::none_of(layers.begin(), layers.end(), speaks_of_rules)) return;
  const RuleIds settled = settled_rules(layers, resolved);
  for (const Layer& layer : layers) {
    if (layer.document->is_preset()) continue;
    warn(*layer.document, layer.settings, settled);
    for (const Override& one : layer.overrides) warn(*layer.document, one.settings, settled);
  }
}

}  // namespace matterlint::config
