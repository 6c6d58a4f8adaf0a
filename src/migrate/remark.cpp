#include <algorithm>
#include <array>

#include "migrate/rule_mapping.h"
#include "migrate/tools.h"

namespace matterlint::migrate {
namespace {

constexpr std::string_view schema_plugin = "frontmatter-schema";

std::string linebreak(const yaml::Node& given) {
  if (given.text == "unix") return "lf";
  return given.text == "windows" ? "crlf" : "";
}

/// An option without a name is the value of the plugin itself.
constexpr std::array<OptionPair, 3> remark_options = {{
    {"linebreak-style", "", "line-endings", "style", linebreak},
    {"no-undefined-references", "allow", "link-undefined-reference", "ignore"},
    {"no-unused-definitions", "allow", "link-unused-definition", "ignore"},
}};

std::string without_prefix(std::string_view name, std::string_view prefix) {
  return std::string(name.starts_with(prefix) ? name.substr(prefix.size()) : name);
}

/// "no-empty-url" of "remark-lint-no-empty-url" and "lint-no-empty-url"; empty: it is no plugin of remark-lint.
std::string lint_rule_of(std::string_view plugin) {
  if (plugin.starts_with('@') && plugin.find('/') != std::string_view::npos) plugin.remove_prefix(plugin.find('/') + 1);
  const std::string name = without_prefix(plugin, "remark-");
  return name.starts_with("lint-") ? name.substr(5) : "";
}

/// A glob as it is relative to the folder of the configuration.
std::string relative_glob(std::string_view glob) {
  return without_prefix(glob, "./");
}

class RemarkReader {
 public:
  RemarkReader(const ForeignFile& file, const Reading& reading, Migration& migration)
      : file_(file),
        migration_(migration),
        mapping_(reading.rules, "remark-lint", reading.usual, remark_options, migration) {}

  void read() {
    for (const auto& [key, value] : file_.root().entries()) {
      if (key.text == "plugins") {
        read_plugins(value);
      } else {
        mapping_.no_equal(std::string(key.text));
      }
    }
  }

 private:
  void read_plugins(const yaml::Node& plugins) {
    if (plugins.is_mapping()) {
      for (const auto& [name, options] : plugins.entries()) read_plugin(name, &options);
      return;
    }
    if (!plugins.is_sequence()) file_.fail(plugins, "`plugins` should be a list or a mapping");
    for (const yaml::Node& plugin : plugins.items()) {
      if (plugin.is_string()) {
        read_plugin(plugin, nullptr);
      } else if (plugin.is_sequence() && plugin.size() > 0 && plugin.items().front().is_string()) {
        read_plugin(plugin.items().front(), plugin.size() > 1 ? &plugin.items()[1] : nullptr);
      } else {
        file_.fail(plugin, "a plugin should be its name, or a list of its name and its options");
      }
    }
  }

  void read_plugin(const yaml::Node& plugin, const yaml::Node* given) {
    const std::string rule = lint_rule_of(plugin.text);
    constexpr std::array<std::string_view, 4> bases = {"remark-frontmatter", "frontmatter", "remark-lint", "lint"};
    if (std::find(bases.begin(), bases.end(), plugin.text) != bases.end()) return;  // Needed there, and no setting.
    if (rule.empty()) return mapping_.no_equal(std::string(plugin.text));
    std::optional<Severity> severity;
    const yaml::Node* options = given;
    if (given != nullptr && given->is_sequence() && given->size() > 0) {
      severity = severity_of(given->items().front());
      options = given->size() > 1 ? &given->items()[1] : nullptr;
    } else if (given != nullptr && given->is_scalar()) {
      severity = severity_of(*given);
    }
    if (severity == Severity::off) return mapping_.turn_off(rule);
    if (rule == schema_plugin) return read_schemas(options);
    if (mapping_.turn_on(rule, severity) && options != nullptr) read_options(rule, *options, severity.has_value());
  }

  void read_options(const std::string& rule, const yaml::Node& options, bool has_severity) {
    for (const yaml::Entry& option : options.entries()) mapping_.set(rule, option.key.text, option.value);
    const bool is_severity =
        options.kind == yaml::Kind::boolean || (has_severity && options.is_scalar() && options.text == "error");
    if (options.is_scalar() && !is_severity && !severity_of(options)) mapping_.set(rule, "", options);
  }

  static std::optional<Severity> severity_of(const yaml::Node& word) {
    if (word.text == "2" || word.text == "error") return Severity::error;
    if (word.text == "1" || word.text == "warn" || word.text == "on") return Severity::warning;
    if (word.text == "0" || word.text == "off" || word.text == "false") return Severity::off;
    return std::nullopt;
  }

  void read_schemas(const yaml::Node* options) {
    if (options == nullptr) return;
    file_.require_mapping(*options, "the options of `remark-lint-frontmatter-schema`");
    for (const auto& [key, value] : options->entries()) {
      if (key.text != "schemas") {
        mapping_.no_equal(std::string(schema_plugin) + " " + std::string(key.text));
        continue;
      }
      file_.require_mapping(value, "`schemas`");
      for (const auto& [schema, globs] : value.entries()) {
        SchemaBinding binding{relative_glob(schema.text), {}};
        for (const std::string& glob : file_.texts(globs, "`" + std::string(schema.text) + "`"))
          binding.files.push_back(relative_glob(glob));
        migration_.schemas.push_back(std::move(binding));
      }
    }
  }

  const ForeignFile& file_;
  Migration& migration_;
  RuleMapping mapping_;
};

}  // namespace

void read_remark(const ForeignFile& file, const Reading& reading, Migration& migration) {
  RemarkReader(file, reading, migration).read();
}

}  // namespace matterlint::migrate
