#include "migrate/rule_mapping.h"

#include <algorithm>
#include <vector>

#include "config/document.h"
#include "config/rule_options.h"
#include "config/selection.h"
#include "config/writer.h"
#include "lint/peers.h"

namespace matterlint::migrate {
namespace {

/// Whether an option can have a value, as the configuration will be judged.
bool fits(const RuleInfo& rule, std::string_view name, const std::string& value) {
  config::Document document("", "", std::string(name) + ": " + value);
  if (value.empty() || document.is_broken() || document.root() == nullptr) return false;
  config::check_options(document, rule, *document.root());
  return document.report().findings.empty();
}

}  // namespace

std::vector<const RuleInfo*> RuleMapping::like(std::string_view name) const {
  return rules_like(rules_, tool_, name);
}

bool RuleMapping::turn_on(std::string_view name, std::optional<Severity> severity) {
  const std::vector<const RuleInfo*> alike = like(name);
  if (alike.empty()) no_equal(std::string(name));
  for (const RuleInfo* const rule : alike) {
    // Of several, those that are on anyway are about more than that.
    const bool is_only = alike.size() == 1;
    const bool is_off = usual_(*rule) == Severity::off;
    setting(rule->id, name);
    if (is_only || is_off) turn_on_rule(rule->id, name, severity);
  }
  return !alike.empty();
}

void RuleMapping::turn_off(std::string_view name) {
  const std::vector<const RuleInfo*> alike = like(name);
  for (const RuleInfo* const rule : alike) {
    const Severity usual = usual_(*rule);
    if (usual != Severity::off && (alike.size() == 1 || usual < Severity::error))
      setting(rule->id, name).severity = Severity::off;
  }
}

void RuleMapping::set(std::string_view name, std::string_view option, const yaml::Node& given) {
  bool is_known = false;
  for (const OptionPair& pair : options_) {
    if (pair.there_rule != name || pair.there != option) continue;
    const std::string value = pair.value == nullptr ? config::yaml_value(given) : pair.value(given);
    if (!fits(*rules_.find(pair.rule), pair.option, value)) continue;
    setting(pair.rule, name).options[std::string(pair.option)] = value;
    is_known = true;
  }
  if (!is_known) no_equal(std::string(name) + " " + std::string(option));
}

RuleSetting& RuleMapping::setting(std::string_view id, std::string_view name) {
  RuleSetting& setting = migration_.rules[std::string(id)];
  const std::string origin = std::string(tool_) + " " + std::string(name);
  if (std::find(setting.origins.begin(), setting.origins.end(), origin) == setting.origins.end())
    setting.origins.push_back(origin);
  return setting;
}

void RuleMapping::turn_on_rule(std::string_view id, std::string_view name, std::optional<Severity> severity) {
  const RuleInfo& rule = *rules_.find(id);
  const Severity usual = usual_(rule);
  if (severity && *severity != usual) setting(id, name).severity = severity;
  // What the other tool reports fails there, and an info would not fail here.
  if (!severity && usual == Severity::off)
    setting(id, name).severity = std::max(config::selected_severity(rule), Severity::warning);
}

void RuleMapping::no_equal(const std::string& what) {
  const std::string named = std::string(tool_) + " " + what;
  std::vector<std::string>& unlike = migration_.unlike;
  if (std::find(unlike.begin(), unlike.end(), named) == unlike.end()) unlike.push_back(named);
}

}  // namespace matterlint::migrate
