#include "run/vault.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "dates/locale.h"
#include "run/paths.h"
#include "run/read_file.h"
#include "yaml/reader.h"
#include "yaml/tree.h"

namespace matterlint {
namespace {

/// Settings are written by programs, a few kilobytes of them.
constexpr std::int64_t most_bytes = std::int64_t{1} << 22;

/// A settings file below `.obsidian`. Any part of it that is not there reads as nothing.
class SettingsFile {
 public:
  SettingsFile(const std::string& vault, std::string_view name) {
    FileReader file;
    if (file.open(vault + "/.obsidian/" + std::string(name)) && file.stamp().size <= most_bytes && file.read_all())
      text_ = file.text();
    if (!text_.empty()) yaml::read_json(text_, span_of(0, text_.size()), tree_);
  }

  const yaml::Node* find(std::initializer_list<std::string_view> keys) const {
    const yaml::Node* node = tree_.is_broken() ? nullptr : tree_.root();
    for (const std::string_view key : keys) {
      const yaml::Entry* const entry = node == nullptr ? nullptr : node->find(key);
      node = entry == nullptr ? nullptr : &entry->value;
    }
    return node;
  }

  std::string_view text_of(std::initializer_list<std::string_view> keys) const {
    const yaml::Node* const node = find(keys);
    return node != nullptr && node->is_string() ? node->text : std::string_view();
  }

  /// `fallback` where nothing is said.
  bool is_true(std::initializer_list<std::string_view> keys, bool fallback) const {
    const yaml::Node* const node = find(keys);
    return node == nullptr ? fallback : node->kind == yaml::Kind::boolean && node->text == "true";
  }

 private:
  std::string text_;
  yaml::Tree tree_;
};

void read_property_types(const std::string& vault, VaultFacts& facts) {
  const SettingsFile file(vault, "types.json");
  const yaml::Node* const types = file.find({"types"});
  if (types == nullptr) return;
  for (const yaml::Entry& entry : types->entries())
    if (entry.value.is_string()) facts.property_types.emplace(entry.key.text, entry.value.text);
}

/// Of https://github.com/platers/obsidian-linter: its rule `yaml-timestamp` rewrites these keys on every save, in the
/// language of `linterLocale`, or in Obsidian's own, which is kept elsewhere.
void read_linter_dates(const std::string& vault, VaultFacts& facts) {
  const SettingsFile file(vault, "plugins/obsidian-linter/data.json");
  constexpr std::string_view rules = "ruleConfigs";
  constexpr std::string_view rule = "yaml-timestamp";
  if (!file.is_true({rules, rule, "enabled"}, false)) return;
  const std::string_view given = file.text_of({rules, rule, "format"});
  const dates::KeyFormat format{dates::MomentFormat(given.empty() ? "dddd, MMMM Do YYYY, h:mm:ss a" : given),
                                dates::find_locale(file.text_of({"linterLocale"}))};
  const auto add = [&](std::string_view flag, std::string_view key, std::string_view fallback) {
    if (!file.is_true({rules, rule, flag}, true)) return;
    const std::string_view name = file.text_of({rules, rule, key});
    facts.linter_dates.emplace(name.empty() ? fallback : name, format);
  };
  add("date-created", "date-created-key", "date created");
  add("date-modified", "date-modified-key", "date modified");
}

/// A folder of the vault, seen from `base`; nothing where it is not below it.
std::optional<std::string> seen_from(const std::string& base, const std::string& vault, std::string_view folder) {
  const std::string path = absolute_path(folder, vault);
  if (path == base || !is_within(path, base)) return std::nullopt;
  return relative_path(path, base);
}

void read_template_folders(const std::string& vault, const std::string& base, VaultFacts& facts) {
  const SettingsFile core(vault, "templates.json");
  const SettingsFile templater(vault, "plugins/templater-obsidian/data.json");
  for (const std::string_view folder : {core.text_of({"folder"}), templater.text_of({"templates_folder"})}) {
    if (folder.empty()) continue;
    // A path of the vault may begin with `/`, which stands for the vault.
    const std::size_t begin = std::min(folder.find_first_not_of('/'), folder.size());
    if (auto path = seen_from(base, vault, folder.substr(begin))) facts.template_folders.push_back(*std::move(path));
  }
}

}  // namespace

VaultFacts read_vault(const std::string& folder, const std::string& base) {
  VaultFacts facts;
  read_property_types(folder, facts);
  read_linter_dates(folder, facts);
  read_template_folders(folder, base, facts);
  return facts;
}

}  // namespace matterlint
