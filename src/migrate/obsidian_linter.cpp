#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "config/writer.h"
#include "migrate/rule_mapping.h"
#include "migrate/tools.h"
#include "text/joined.h"
#include "text/line_breaker.h"

namespace matterlint::migrate {
namespace {

/// Lists stand there as texts with a line an item.
std::string lines_as_list(const yaml::Node& given) {
  std::vector<std::string> items;
  std::string_view rest = given.text;
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    while (line.ends_with('\r') || line.ends_with(' ') || line.ends_with(':')) line.remove_suffix(1);
    if (!line.empty()) items.emplace_back(line);
  }
  for (const yaml::Node& item : given.items()) items.emplace_back(item.text);
  return config::yaml_list(items);
}

std::string dates_accepted(const yaml::Node& given) {
  return config::yaml_list({"iso", std::string(given.text)});
}

std::string array_style(const yaml::Node& given) {
  return given.text == "multi-line" ? "block" : given.text == "single-line" ? "flow" : "";
}

std::string rest_of_keys(const yaml::Node& given) {
  if (given.text == "None") return "keep";
  return given.text == "Ascending Alphabetical" ? "alpha" : "";
}

constexpr std::array<OptionPair, 8> linter_options = {{
    {"yaml-key-sort", "yaml-key-priority-sort-order", "yaml-key-order", "order", lines_as_list},
    {"yaml-key-sort", "yaml-sort-order-for-other-keys", "yaml-key-order", "rest", rest_of_keys},
    {"remove-yaml-keys", "yaml-keys-to-remove", "forbidden-key", "keys", lines_as_list},
    {"force-yaml-escape", "force-yaml-escape-keys", "yaml-quote-style", "keys", lines_as_list},
    {"dedupe-yaml-array-values", "ignore-keys", "yaml-duplicate-item", "ignore-keys", lines_as_list},
    {"format-yaml-array", "default-array-style", "yaml-list-style", "style", array_style},
    {"move-tags-to-yaml", "tags-to-ignore", "tag-inline-to-fm", "ignore", lines_as_list},
    {"yaml-timestamp", "format", "date-format", "accept", dates_accepted},
}};

/// Switches of its parts, which are all on here.
bool is_switch(const yaml::Node& value) {
  return value.kind == yaml::Kind::boolean || (value.is_string() && value.text.empty());
}

/// `{tags: block, aliases: flow}`: keys whose lists have a style of their own. Those of tags and aliases stand apart.
std::string list_styles(const ForeignFile& file, const yaml::Node& rule) {
  std::vector<std::string> styles;
  const auto add = [&styles](std::string_view key, std::string_view style) {
    if (!style.empty()) styles.push_back(config::yaml_text(key) + ": " + std::string(style));
  };
  const std::pair<std::string_view, std::string_view> common[] = {{"tagArrayStyle", "tags"},
                                                                  {"aliasArrayStyle", "aliases"}};
  for (const auto& [setting, key] : common)
    if (const yaml::Node* const style = find_node(file.root(), {"commonStyles", setting}))
      add(key, array_style(*style));
  const std::pair<std::string_view, std::string_view> forced[] = {{"force-single-line-array-style", "flow"},
                                                                  {"force-multi-line-array-style", "block"}};
  for (const auto& [setting, style] : forced)
    if (const yaml::Entry* const keys = rule.find(setting))
      for (const std::string& key : file.texts(keys->value, setting)) add(key, style);
  return styles.empty() ? "" : "{" + joined(styles, ", ") + "}";
}

/// Lists that the linter writes in one style.
void read_arrays(const ForeignFile& file, std::string_view name, const yaml::Node& rule, RuleMapping& mapping) {
  mapping.turn_on_rule("yaml-list-style", name);
  if (const std::string styles = list_styles(file, rule); !styles.empty())
    mapping.setting("yaml-list-style", name).options["keys"] = styles;
  if (const yaml::Entry* const style = rule.find("default-array-style"))
    mapping.set(name, style->key.text, style->value);
}

void read_linter_rule(const ForeignFile& file, std::string_view name, const yaml::Node& rule, RuleMapping& mapping) {
  file.require_mapping(rule, "`" + std::string(name) + "`");
  const yaml::Entry* const enabled = rule.find("enabled");
  if (enabled == nullptr || !file.is_true(enabled->value, "`enabled`")) return;
  if (name == "format-yaml-array") return read_arrays(file, name, rule, mapping);
  if (!mapping.turn_on(name)) return;
  if (name == "force-yaml-escape") mapping.setting("yaml-quote-style", name).options["required"] = "always";
  for (const yaml::Entry& option : rule.entries())
    if (option.key.text != "enabled" && !is_switch(option.value)) mapping.set(name, option.key.text, option.value);
}

/// Old versions called rules by their titles, and said in a sentence whether they are on.
void require_known_version(const ForeignFile& file, const yaml::Node& rules) {
  file.require_mapping(rules, "`ruleConfigs`");
  const auto is_new = [](const yaml::Entry& rule) { return rule.value.find("enabled") != nullptr; };
  if (rules.size() > 0 && std::none_of(rules.entries().begin(), rules.entries().end(), is_new))
    file.fail(rules, "these settings are of an old version of Obsidian Linter; a new one converts them when it starts");
}

/// A pattern for a folder of just that name.
std::string pattern_of(std::string_view folder) {
  std::string pattern = "/";
  for (const char c : folder) {
    if (std::string_view("\\*?[]{}").find(c) != std::string_view::npos) pattern += '\\';
    pattern += c;
  }
  return pattern + "/";
}

/// Each item is one name, whatever stands in it; a pattern is one line.
void exclude_folders(const ForeignFile& file, const yaml::Node& folders, RuleMapping& mapping, Migration& migration) {
  if (!folders.is_null() && !folders.is_sequence())
    file.fail(folders, "`foldersToIgnore` should be a list, not " + std::string(yaml::in_words(folders.kind)));
  for (const yaml::Node& item : folders.items()) {
    if (!item.is_scalar()) file.fail(item, "`foldersToIgnore` should be a list of texts");
    std::string_view folder = item.text;
    while (folder.ends_with('/')) folder.remove_suffix(1);
    if (!line_breaker_in(folder).empty()) {
      mapping.no_equal("foldersToIgnore " + std::string(folder));
    } else if (!folder.empty()) {
      migration.exclude.push_back(pattern_of(folder));
    }
  }
}

}  // namespace

void read_obsidian_linter(const ForeignFile& file, const Reading& reading, Migration& migration) {
  const yaml::Node* const rules = find_node(file.root(), {"ruleConfigs"});
  if (rules == nullptr)
    throw MigrationError(file.path() + ": there is no `ruleConfigs` in it, as in the settings of Obsidian Linter");
  require_known_version(file, *rules);
  migration.presets.push_back(Preset::obsidian);
  RuleMapping mapping(reading.rules, "obsidian-linter", reading.usual, linter_options, migration);
  for (const yaml::Entry& rule : rules->entries()) read_linter_rule(file, rule.key.text, rule.value, mapping);
  for (const auto& [key, value] : file.root().entries()) {
    if (key.text == "foldersToIgnore") {
      exclude_folders(file, value, mapping, migration);
    } else if ((key.text == "filesToIgnore" || key.text == "customRegexes" || key.text == "lintCommands") &&
               value.size() > 0) {
      mapping.no_equal(std::string(key.text));
    }
  }
}

}  // namespace matterlint::migrate
