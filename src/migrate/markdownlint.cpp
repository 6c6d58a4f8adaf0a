#include <algorithm>
#include <array>

#include "config/writer.h"
#include "migrate/rule_mapping.h"
#include "migrate/tools.h"
#include "text/ascii.h"

namespace matterlint::migrate {
namespace {

/// What rules are called beside their numbers; those alone that have an equal here.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> rule_words = {{
    {"no-trailing-spaces", "MD009"},
    {"no-reversed-links", "MD011"},
    {"single-title", "MD025"},
    {"single-h1", "MD025"},
    {"no-bare-urls", "MD034"},
    {"no-space-in-links", "MD039"},
    {"first-line-heading", "MD041"},
    {"first-line-h1", "MD041"},
    {"no-empty-links", "MD042"},
    {"required-headings", "MD043"},
    {"no-alt-text", "MD045"},
    {"single-trailing-newline", "MD047"},
    {"link-fragments", "MD051"},
    {"reference-links-images", "MD052"},
    {"link-image-reference-definitions", "MD053"},
    {"link-image-style", "MD054"},
    {"descriptive-link-text", "MD059"},
    {"frontmatter-key-sort", "MD072"},
}};

std::string number_of(std::string_view name) {
  const auto same = [name](const auto& pair) { return pair.first == name; };
  const auto* const known = std::find_if(rule_words.begin(), rule_words.end(), same);
  if (known != rule_words.end()) return std::string(known->second);
  std::string number(name);
  if (number.size() == 5 && (number.starts_with("md") || number.starts_with("MD")))
    std::transform(number.begin(), number.end(), number.begin(), ascii::upper);
  return number;
}

/// MD009: what rules are called, whether or not there is one of that number.
bool is_number(std::string_view name) {
  return name.size() == 5 && name.starts_with("MD") && std::all_of(name.begin() + 2, name.end(), ascii::is_digit);
}

constexpr std::array<OptionPair, 13> markdown_options = {{
    {"MD051", "ignore_case", "link-fragment", "ignore-case"},
    {"MD051", "ignore-case", "link-fragment", "ignore-case"},
    {"MD052", "shortcut_syntax", "link-undefined-reference", "shortcut"},
    {"MD052", "shortcut-syntax", "link-undefined-reference", "shortcut"},
    {"MD052", "ignored_labels", "link-undefined-reference", "ignore"},
    {"MD052", "ignored-labels", "link-undefined-reference", "ignore"},
    {"MD053", "ignored_definitions", "link-unused-definition", "ignore"},
    {"MD053", "ignored-definitions", "link-unused-definition", "ignore"},
    {"MD059", "prohibited_texts", "link-text-generic", "texts"},
    {"MD059", "prohibited-texts", "link-text-generic", "texts"},
    {"MD072", "key-order", "yaml-key-order", "order"},
    {"MD072", "key_order", "yaml-key-order", "order"},
    {"MD083", "ignore", "mojibake", "ignore"},
}};

/// Both tools, which have their rules in common.
class MarkdownRulesReader {
 public:
  MarkdownRulesReader(std::string_view tool, const ForeignFile& file, const Reading& reading, Migration& migration)
      : file_(file), migration_(migration), mapping_(reading.rules, tool, reading.usual, markdown_options, migration) {}

  void read_rules(const yaml::Node& rules, std::string_view what) {
    file_.require_mapping(rules, what);
    const yaml::Entry* const fallback = rules.find("default");
    const bool only_named = fallback != nullptr && fallback->value.kind == yaml::Kind::boolean &&
                            !file_.is_true(fallback->value, "`default`");
    migration_.only_named = migration_.only_named || only_named;
    for (const yaml::Entry& entry : rules.entries()) {
      if (entry.key.text == "$schema" || (entry.key.text == "default" && only_named)) continue;
      if (entry.key.text == "default" || entry.key.text == "extends") {
        mapping_.no_equal(std::string(entry.key.text) + " (only rules that are named are taken over)");
      } else {
        read_rule(entry.key.text, entry.value);
      }
    }
  }

  void read_rule(std::string_view written, const yaml::Node& value) {
    const std::string name = number_of(written);
    const bool is_off = (value.kind == yaml::Kind::boolean && !file_.is_true(value, written)) || value.is_null() ||
                        (value.find("enabled") != nullptr && !file_.is_true(value.find("enabled")->value, "`enabled`"));
    if (is_off) return mapping_.turn_off(name);
    const bool is_severity = value.is_string() && (value.text == "error" || value.text == "warning");
    if (value.kind != yaml::Kind::boolean && !value.is_mapping() && !is_severity)
      file_.fail(value, "`" + std::string(written) + "` should be true, false or a mapping of options");
    if (name == "MD057") return read_relative_links(value);
    if (!mapping_.turn_on(name, severity_of(value))) return;
    if (value.find("severity") != nullptr && !severity_of(value)) mapping_.no_equal(name + " severity");
    if (name == "MD054") read_link_style(value);
    for (const yaml::Entry& option : value.entries())
      if (option.key.text != "severity" && option.key.text != "enabled" && name != "MD054")
        mapping_.set(name, option.key.text, option.value);
  }

  /// What is off there and unknown here is no loss, unless it is unknown there too.
  void disable(std::string_view name) {
    mapping_.turn_off(number_of(name));
    if (!is_number(number_of(name))) mapping_.no_equal("global.disable " + std::string(name));
  }
  void enable(std::string_view name) {
    if (number_of(name) != "MD057") mapping_.turn_on(number_of(name));
  }
  void no_equal(std::string_view setting) { mapping_.no_equal(std::string(setting)); }

  void exclude(const yaml::Node& patterns, std::string_view what) {
    for (std::string& pattern : file_.texts(patterns, what)) migration_.exclude.push_back(std::move(pattern));
  }

 private:
  static std::optional<Severity> severity_of(const yaml::Node& value) {
    const yaml::Entry* const entry = value.find("severity");
    const std::string_view word = entry == nullptr ? value.text : entry->value.text;
    if (word == "error") return Severity::error;
    return word == "warning" ? std::optional(Severity::warning) : std::nullopt;
  }

  /// That the files are there is not looked at here, but for paths in the front matter.
  void read_relative_links(const yaml::Node& value) {
    const auto is_on = [&](std::string_view option) {
      const yaml::Entry* const entry = value.find(option);
      return entry != nullptr && file_.is_true(entry->value, option);
    };
    if (is_on("check-frontmatter")) mapping_.turn_on_rule("fm-path", "MD057", severity_of(value));
    if (is_on("compact-paths")) {
      mapping_.turn_on_rule("link-internal-style", "MD057", severity_of(value));
      mapping_.setting("link-internal-style", "MD057").options = {{"compact", "true"}, {"endings", "[]"}};
    }
    for (const yaml::Entry& option : value.entries())
      if (option.key.text != "check-frontmatter" && option.key.text != "compact-paths")
        mapping_.no_equal("MD057 " + std::string(option.key.text));
  }

  /// Each style is a switch of its own there, and on without a word.
  void read_link_style(const yaml::Node& value) {
    const auto is_on = [&](std::string_view style) {
      const yaml::Entry* const entry = value.find(style);
      return entry == nullptr || file_.is_true(entry->value, style);
    };
    std::vector<std::string> allow;
    if (is_on("inline")) allow.emplace_back("inline");
    if (is_on("full") || is_on("collapsed") || is_on("shortcut")) allow.emplace_back("reference");
    if (is_on("autolink")) allow.emplace_back("autolink");
    mapping_.setting("link-style", "MD054").options["allow"] = config::yaml_list(allow);
  }

  const ForeignFile& file_;
  Migration& migration_;
  RuleMapping mapping_;
};

void read_flavor(const yaml::Node& flavor, MarkdownRulesReader& rules, Migration& migration) {
  if (flavor.text == "obsidian") {
    migration.presets.push_back(Preset::obsidian);
  } else if (flavor.text == "mkdocs") {
    migration.presets.push_back(Preset::mkdocs);
  } else if (flavor.text == "gfm" || flavor.text == "commonmark" || flavor.text == "mdx" || flavor.text == "quarto") {
    migration.flavor = flavor.text;
  } else {
    rules.no_equal("global.flavor");
  }
}

void read_global(const ForeignFile& file, const yaml::Node& global, MarkdownRulesReader& rules, Migration& migration) {
  file.require_mapping(global, "`global`");
  for (const auto& [key, value] : global.entries()) {
    if (key.text == "disable" || key.text == "extend-disable") {
      for (const std::string& name : file.texts(value, "`disable`")) rules.disable(name);
    } else if (key.text == "enable" || key.text == "extend-enable") {
      for (const std::string& name : file.texts(value, "`enable`")) rules.enable(name);
    } else if (key.text == "exclude") {
      rules.exclude(value, "`exclude`");
    } else if (key.text == "flavor") {
      read_flavor(value, rules, migration);
    } else if (key.text == "respect-gitignore" && value.text == "true") {
      continue;  // As always here.
    } else {
      rules.no_equal("global." + std::string(key.text));
    }
  }
}

}  // namespace

void read_markdownlint(const ForeignFile& file, const Reading& reading, Migration& migration) {
  MarkdownRulesReader("markdownlint", file, reading, migration).read_rules(file.root(), "the file");
}

void read_markdownlint_cli2(const ForeignFile& file, const Reading& reading, Migration& migration) {
  MarkdownRulesReader rules("markdownlint", file, reading, migration);
  for (const auto& [key, value] : file.root().entries()) {
    if (key.text == "config") {
      rules.read_rules(value, "`config`");
    } else if (key.text == "ignores") {
      rules.exclude(value, "`ignores`");
    } else if (key.text != "$schema") {
      rules.no_equal(key.text);
    }
  }
}

void read_rumdl(const ForeignFile& file, const Reading& reading, Migration& migration) {
  MarkdownRulesReader rules("rumdl", file, reading, migration);
  for (const auto& [key, value] : file.root().entries()) {
    if (key.text == "global") {
      read_global(file, value, rules, migration);
    } else if (number_of(key.text).starts_with("MD") && value.is_mapping()) {
      rules.read_rule(key.text, value);
    } else {
      rules.no_equal(key.text);
    }
  }
}

}  // namespace matterlint::migrate
