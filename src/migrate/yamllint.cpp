#include <algorithm>
#include <array>
#include <map>

#include "migrate/rule_mapping.h"
#include "migrate/tools.h"

namespace matterlint::migrate {
namespace {

std::string when_quoted(const yaml::Node& given) {
  if (given.text == "only-when-needed") return "needed";
  return given.text == "true" || given.text == "True" ? "always" : "never";
}

std::string newline_type(const yaml::Node& given) {
  if (given.text == "unix") return "lf";
  return given.text == "dos" ? "crlf" : "";
}

std::string indent_width(const yaml::Node& given) {
  return given.text == "consistent" ? "0" : std::string(given.text);
}

std::string indented_lists(const yaml::Node& given) {
  if (given.text == "consistent") return "consistent";
  if (given.text == "whatever") return "any";
  return given.text == "true" || given.text == "True" ? "indented" : "flush";
}

constexpr std::array<OptionPair, 7> yamllint_options = {{
    {"line-length", "max", "yaml-line-length", "max"},
    {"quoted-strings", "quote-type", "yaml-quote-style", "style"},
    {"quoted-strings", "required", "yaml-quote-style", "required", when_quoted},
    {"empty-lines", "max", "fm-blank-lines", "max"},
    {"new-lines", "type", "line-endings", "style", newline_type},
    {"indentation", "spaces", "yaml-indentation", "spaces", indent_width},
    {"indentation", "indent-sequences", "yaml-indentation", "sequences", indented_lists},
}};

/// Rules about the blanks around a sign are options of one rule here.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> spacing_options = {{{"colons", "colons"},
                                                                                           {"commas", "commas"},
                                                                                           {"hyphens", "hyphens"},
                                                                                           {"brackets", "brackets"},
                                                                                           {"braces", "brackets"},
                                                                                           {"comments", "comments"}}};

bool is_about_spacing(std::string_view name) {
  return std::any_of(spacing_options.begin(), spacing_options.end(),
                     [name](const auto& pair) { return pair.first == name; });
}

class YamllintReader {
 public:
  YamllintReader(const ForeignFile& file, const Reading& reading, Migration& migration)
      : file_(file),
        migration_(migration),
        mapping_(reading.rules, "yamllint", reading.usual, yamllint_options, migration) {}

  void read() {
    for (const yaml::Entry& entry : file_.root().entries()) {
      const std::string_view key = entry.key.text;
      if (key == "rules") {
        read_rules(entry.value);
      } else if (key == "ignore") {
        for (std::string& pattern : file_.texts(entry.value, "`ignore`"))
          if (!pattern.starts_with('#')) migration_.exclude.push_back(std::move(pattern));
      } else if (key == "extends") {
        mapping_.no_equal("extends: " + std::string(entry.value.text) + " (only rules that are named are taken over)");
      } else {
        mapping_.no_equal(std::string(key));
      }
    }
    end_spacing();
  }

 private:
  void read_rules(const yaml::Node& rules) {
    if (rules.is_null()) return;
    file_.require_mapping(rules, "`rules`");
    for (const yaml::Entry& entry : rules.entries()) read_rule(entry.key.text, entry.value);
  }

  void read_rule(std::string_view name, const yaml::Node& value) {
    const bool is_switch = value.is_scalar();
    const bool is_on = !is_switch || value.text == "enable";
    if (is_switch && !is_on && value.text != "disable")
      file_.fail(value, "`" + std::string(name) + "` should be enable, disable or a mapping of options");
    if (!is_switch) file_.require_mapping(value, "`" + std::string(name) + "`");
    if (is_about_spacing(name)) {
      spacing_[name] = is_on;
    } else if (name == "truthy") {
      read_truthy(value, is_on);
    } else if (name ==
               "anchors") {  // It asks for anchors that are declared once; here unknown ones are mistakes anyway.
      return;
    } else if (is_on) {
      mapping_.turn_on(name, level_of(value));
    } else {
      mapping_.turn_off(name);
    }
    if (name == "key-ordering" && is_on) {
      mapping_.setting("yaml-key-order", name).options["order"] = "[]";
      mapping_.setting("yaml-key-order", name).options["rest"] = "alpha";
    }
    read_options(name, value);
  }

  void read_options(std::string_view name, const yaml::Node& value) {
    for (const yaml::Entry& option : value.entries()) {
      const std::string_view key = option.key.text;
      if (key == "level" || (name == "truthy" && key == "check-keys")) continue;
      if ((name == "brackets" || name == "braces") && key == "forbid" && option.value.text == "true") {
        mapping_.turn_on_rule("yaml-list-style", name, level_of(value));
        continue;
      }
      mapping_.set(name, key, option.value);
    }
  }

  /// Keys such as `on` are looked at only where that is asked for: in front matter they are meant.
  void read_truthy(const yaml::Node& value, bool is_on) {
    if (!is_on) return mapping_.turn_off("truthy");
    mapping_.turn_on_rule("yaml-ambiguous-scalar", "truthy", level_of(value));
    const yaml::Entry* const keys = value.find("check-keys");
    if (keys != nullptr && file_.is_true(keys->value, "`check-keys`"))
      mapping_.turn_on_rule("yaml-truthy-key", "truthy", level_of(value));
  }

  std::optional<Severity> level_of(const yaml::Node& options) const {
    const yaml::Entry* const level = options.find("level");
    if (level == nullptr) return std::nullopt;
    if (level->value.text == "error") return Severity::error;
    if (level->value.text == "warning") return Severity::warning;
    file_.fail(level->value, "`level` should be error or warning");
  }

  void end_spacing() {
    std::map<std::string, bool> is_on;
    for (const auto& [there, here] : spacing_options) {
      const auto said = spacing_.find(there);
      is_on[std::string(here)] = is_on[std::string(here)] || (said != spacing_.end() && said->second);
    }
    if (std::none_of(is_on.begin(), is_on.end(), [](const auto& one) { return one.second; })) return;
    for (const auto& [name, on] : spacing_)
      if (on) mapping_.turn_on_rule("yaml-spacing", name);
    for (const auto& [option, on] : is_on)
      if (!on) migration_.rules["yaml-spacing"].options[option] = "false";
  }

  const ForeignFile& file_;
  Migration& migration_;
  RuleMapping mapping_;
  std::map<std::string_view, bool> spacing_;  ///< Of the rules about blanks that are named, whether they are on.
};

}  // namespace

void read_yamllint(const ForeignFile& file, const Reading& reading, Migration& migration) {
  YamllintReader(file, reading, migration).read();
}

}  // namespace matterlint::migrate
