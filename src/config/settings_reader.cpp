#include "config/settings_reader.h"

#include <algorithm>
#include <array>

#include "config/names.h"
#include "config/rule_options.h"
#include "config/value_reader.h"

namespace matterlint::config {
namespace {

template <std::size_t size>
std::vector<std::string_view> all_of(const std::array<std::string_view, size>& names) {
  return {names.begin(), names.end()};
}

std::vector<std::string_view> ids_of(const RuleSet& rules) {
  std::vector<std::string_view> ids;
  for (const RuleInfo* rule : rules.all()) ids.push_back(rule->id);
  return ids;
}

}  // namespace

const std::vector<std::string_view>& SettingsReader::keys() {
  static const std::vector<std::string_view> keys = {"flavor", "readers", "properties", "rules"};
  return keys;
}

bool SettingsReader::read(const yaml::Entry& entry, Settings& settings) {
  struct Key {
    std::string_view name;
    void (SettingsReader::*read)(const yaml::Node& value, Settings& settings);
  };
  static constexpr std::array<Key, 4> readers = {{{"flavor", &SettingsReader::read_flavor},
                                                  {"readers", &SettingsReader::read_readers},
                                                  {"properties", &SettingsReader::read_properties},
                                                  {"rules", &SettingsReader::read_rules}}};
  for (const Key& key : readers) {
    if (key.name != entry.key.text) continue;
    (this->*key.read)(entry.value, settings);
    return true;
  }
  return false;
}

void SettingsReader::read_flavor(const yaml::Node& value, Settings& settings) {
  if (!expect_text(document_, value, "`flavor` is the name of a flavor")) return;
  settings.flavor = find_name<Flavor>(flavor_names, value.text);
  settings.flavor_span = value.span;
  if (!settings.flavor)
    document_.error(value.span, "unknown flavor `" + std::string(value.text) + "`" +
                                    did_you_mean_one_of(value.text, all_of(flavor_names)));
}

void SettingsReader::read_readers(const yaml::Node& value, Settings& settings) {
  yaml::ReaderSet readers;
  settings.readers_span = value.span;
  for (const Name& name : read_names(document_, value, "`readers` is a list of names of readers")) {
    if (const auto reader = find_name<yaml::Reader>(yaml::reader_names, name.text)) {
      readers.add(*reader);
    } else {
      document_.error(
          name.span, "unknown reader `" + name.text + "`" + did_you_mean_one_of(name.text, all_of(yaml::reader_names)));
    }
  }
  settings.readers = readers.empty() ? yaml::ReaderSet::all() : readers;
}

void SettingsReader::read_properties(const yaml::Node& value, Settings& settings) {
  for_each_entry(
      document_, value, "`properties` is a mapping of roles to names of keys", [&](const yaml::Entry& entry) {
        const auto role = find_name<Role>(role_names, entry.key.text);
        if (!role)
          return document_.error(entry.key.span, "unknown role `" + std::string(entry.key.text) + "`" +
                                                     did_you_mean_one_of(entry.key.text, all_of(role_names)));
        std::vector<std::string> names;
        for (Name& name : read_names(document_, entry.value, "a role has a list of names of keys"))
          names.push_back(std::move(name.text));
        settings.properties.push_back({*role, std::move(names), entry.key.span});
      });
}

void SettingsReader::read_rules(const yaml::Node& value, Settings& settings) {
  for_each_entry(document_, value, "`rules` is a mapping of rules to severities or options",
                 [&](const yaml::Entry& entry) { read_rule(entry, settings); });
}

void SettingsReader::read_rule(const yaml::Entry& entry, Settings& settings) {
  const RuleInfo* const rule = rules_.find(entry.key.text);
  if (rule == nullptr) {
    if (!document_.is_preset()) report_unknown_rule(entry.key);
    return;
  }
  RuleEntry read{.rule = rule, .span = entry.key.span, .severity = {}, .options = nullptr};
  if (entry.value.is_mapping()) {
    if (const yaml::Entry* const severity = entry.value.find("severity"))
      read.severity = read_severity(document_, severity->value);
    check_options(document_, *rule, entry.value);
    read.options = &entry.value;
  } else {
    read.severity = read_severity(document_, entry.value);
  }
  settings.rules.push_back(read);
}

void SettingsReader::report_unknown_rule(const yaml::Node& key) {
  const std::string id = "`" + std::string(key.text) + "`";
  if (is_always_on(key.text)) return document_.error(key.span, id + " is always on and has no options");
  if (!rules_.in_group(key.text).empty())
    return document_.error(key.span, id + " is a group of rules; `rules` takes rules one by one");
  const std::size_t slash = key.text.find('/');
  if (slash != std::string_view::npos && rules_.find(key.text.substr(0, slash)) != nullptr)
    return document_.error(key.span, id + " is a code of a rule; `rules` takes whole rules, --select takes codes");
  document_.error(key.span, "unknown rule " + id + did_you_mean(key.text, ids_of(rules_)));
}

}  // namespace matterlint::config
