#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lint/rule_set.h"
#include "migrate/migration.h"

namespace matterlint::migrate {

/// An option of another tool that is one of a rule here.
struct OptionPair {
  std::string_view there_rule;
  std::string_view there;
  std::string_view rule;
  std::string_view option;
  /// Its value as YAML, in the words that are used here; empty: as it stands there.
  std::string (*value)(const yaml::Node& given) = nullptr;
};

/// Takes what one tool says of its rules into a migration, by the names that rules here have for their peers.
class RuleMapping {
 public:
  /// `usual` says how severe a rule is without a word of the configuration.
  RuleMapping(const RuleSet& rules, std::string_view tool, std::function<Severity(const RuleInfo&)> usual,
              std::span<const OptionPair> options, Migration& migration)
      : rules_(rules), tool_(tool), usual_(std::move(usual)), options_(options), migration_(migration) {}

  /// Turns on what is like that rule; `severity`: as severe. Whether there is any; else it has no equal.
  bool turn_on(std::string_view name, std::optional<Severity> severity = {});
  /// Turns it off.
  void turn_off(std::string_view name);
  /// Takes one option of that rule, or says that it has no equal.
  void set(std::string_view name, std::string_view option, const yaml::Node& given);

  /// Says something of a rule here that `name` there stands for.
  RuleSetting& setting(std::string_view id, std::string_view name);
  /// Turns one rule here on, where the presets do not.
  void turn_on_rule(std::string_view id, std::string_view name, std::optional<Severity> severity = {});
  /// What the tool has, and matterlint has not.
  void no_equal(const std::string& what);

 private:
  std::vector<const RuleInfo*> like(std::string_view name) const;

  const RuleSet& rules_;
  std::string_view tool_;
  std::function<Severity(const RuleInfo&)> usual_;
  std::span<const OptionPair> options_;
  Migration& migration_;
};

}  // namespace matterlint::migrate
