#include "cli/value_words.h"

#include <array>
#include <set>

#include "lint/preset.h"
#include "report/reporter.h"
#include "schema/bundled.h"

namespace matterlint {
namespace {

using Kind = ValueWords::Kind;

std::vector<std::string> rule_ids(const RuleSet& rules) {
  std::vector<std::string> ids;
  for (const RuleInfo* const rule : rules.all()) ids.push_back(rule->id);
  return ids;
}

/// Rules and groups.
std::vector<std::string> rule_names(const RuleSet& rules) {
  std::vector<std::string> names = rule_ids(rules);
  std::set<std::string> groups;
  for (const RuleInfo* const rule : rules.all()) groups.insert(rule->group);
  names.insert(names.end(), groups.begin(), groups.end());
  return names;
}

std::vector<std::string> selectable_names(const RuleSet& rules) {
  std::vector<std::string> names = rule_names(rules);
  names.insert(names.end(), preset_names.begin(), preset_names.end());
  return names;
}

template <class Names>
std::vector<std::string> strings(const Names& names) {
  return {names.begin(), names.end()};
}

struct Words {
  std::string_view placeholder;
  ValueWords (*of)(const RuleSet& rules);
};

constexpr std::array<Words, 14> table = {{
    {"RULE",
     [](const RuleSet& rules) {
       return ValueWords{Kind::one_word, rule_ids(rules)};
     }},
    {"ID",
     [](const RuleSet& rules) {
       return ValueWords{Kind::one_word, rule_names(rules)};
     }},
    {"IDS",
     [](const RuleSet& rules) {
       return ValueWords{Kind::list, selectable_names(rules)};
     }},
    {"NAME",
     [](const RuleSet&) {
       return ValueWords{Kind::one_word, strings(preset_names)};
     }},
    {"F[=FILE]",
     [](const RuleSet&) {
       return ValueWords{Kind::one_word, strings(report_formats())};
     }},
    {"FORMAT",
     [](const RuleSet&) {
       return ValueWords{Kind::one_word, {"text", "json"}};
     }},
    {"FORM",
     [](const RuleSet&) {
       return ValueWords{Kind::one_word, {"tree", "events", "value"}};
     }},
    {"SEVERITY",
     [](const RuleSet&) {
       return ValueWords{Kind::one_word, {"error", "warning", "info"}};
     }},
    {"WHEN",
     [](const RuleSet&) {
       return ValueWords{Kind::one_word, {"auto", "always", "never"}};
     }},
    {"SHELL",
     [](const RuleSet&) {
       return ValueWords{Kind::one_word, {"bash", "zsh", "fish"}};
     }},
    {"SCHEMA",
     [](const RuleSet&) {
       return ValueWords{Kind::one_word, strings(schema::bundled_schemas())};
     }},
    {"FILE",
     [](const RuleSet&) {
       return ValueWords{Kind::files, {}};
     }},
    {"PATH",
     [](const RuleSet&) {
       return ValueWords{Kind::files, {}};
     }},
    {"FOLDER",
     [](const RuleSet&) {
       return ValueWords{Kind::files, {}};
     }},
}};

}  // namespace

ValueWords words_for(std::string_view placeholder, const RuleSet& rules) {
  if (placeholder == "PATHS" || placeholder == "NOTES") placeholder = "PATH";
  for (const Words& words : table)
    if (words.placeholder == placeholder) return words.of(rules);
  return {};
}

}  // namespace matterlint
