#include "spec/settings.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>
#include <vector>

#include "schema/uri.h"
#include "text/path.h"
#include "text/utf8.h"
#include "yaml/reader.h"

namespace matterlint::spec {
namespace {

/// The index of a name, if it is one.
template <class Names>
std::optional<std::size_t> index_of(const Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

/// The texts of a list, or of one scalar that stands for a list of one.
std::vector<std::string> texts_of(const yaml::Node& value) {
  if (value.is_scalar()) return {std::string(value.text)};
  std::vector<std::string> texts;
  for (const yaml::Node& item : value.items()) texts.emplace_back(item.text);
  return texts;
}

std::map<std::string, std::string> text_map_of(const yaml::Node& value) {
  std::map<std::string, std::string> map;
  for (const yaml::Entry& entry : value.entries()) map[std::string(entry.key.text)] = entry.value.text;
  return map;
}

/// Seconds since 1970 of "2025-03-17" or "2025-03-17T19:54:00".
std::optional<std::int64_t> seconds_of(std::string_view text) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
  const int read =
      std::sscanf(std::string(text).c_str(), "%4d-%2d-%2dT%2d:%2d:%2d", &year, &month, &day, &hour, &minute, &second);
  const std::chrono::year_month_day date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day)));
  if ((read != 3 && read != 6) || !date.ok()) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  return ((days * 24 + hour) * 60 + minute) * 60 + second;
}

}  // namespace

PropertyRoles default_roles() {
  PropertyRoles roles;
  for (const auto* const name : {"date", "created", "updated", "modified", "published", "lastmod"})
    roles.add(Role::date, name);
  for (const auto* const name : {"source", "url", "link", "canonical"}) roles.add(Role::url, name);
  roles.add(Role::tags, "tags");
  roles.add(Role::aliases, "aliases");
  roles.add(Role::title, "title");
  roles.add(Role::domain, "domain");
  return roles;
}

Settings::Settings(std::string_view text, const RuleInfo* rule, const schema::Schema* given_schema,
                   const NoteSettings* given_note)
    : text_(text), given_schema_(given_schema) {
  if (given_note != nullptr)
    note_ = *given_note;
  else
    note_.roles = default_roles();
  yaml::read_yaml(text_, span_of(0, text_.size()), tree_);
  if (tree_.is_broken()) {
    error_ = tree_.errors().front().message;
  } else if (tree_.root() != nullptr && !tree_.root()->is_null()) {
    read(rule);
  }
  if (rule != nullptr && rule->settle != nullptr) rule->settle(options(), note_);
}

void Settings::fail(std::string_view what, const yaml::Node& where) {
  if (error_.empty()) error_ = std::string(what) + " `" + std::string(where.text) + "`";
}

void Settings::read(const RuleInfo* rule) {
  for (const yaml::Entry& entry : tree_.root()->entries()) read_setting(entry, rule);
}

void Settings::read_setting(const yaml::Entry& entry, const RuleInfo* rule) {
  const auto& [key, value] = entry;
  if (key.text == "note") {
    read_note(value);
  } else if (key.text == "context") {
    read_context(value);
  } else if (key.text == "beside") {
    beside_ = texts_of(value);
  } else if (key.text == "preset" && rule == nullptr) {
    read_preset(value);
  } else if (rule == nullptr) {
    fail("several rules have no option", key);
  } else if (key.text == "severity") {
    read_severity(value);
  } else {
    read_option(entry, *rule);
  }
}

void Settings::read_option(const yaml::Entry& entry, const RuleInfo& rule) {
  const auto is_named = [name = entry.key.text](const Option& option) { return option.name == name; };
  const Option* const option = std::find_if(rule.options.begin(), rule.options.end(), is_named);
  if (option == rule.options.end()) return fail("there is no option", entry.key);
  if (const MaybeFault fault = option->fault(entry.value); fault && error_.empty()) error_ = fault->message;
}

void Settings::read_preset(const yaml::Node& value) {
  const auto preset = index_of(preset_names, value.text);
  if (!preset) return fail("there is no preset", value);
  preset_ = static_cast<Preset>(*preset);
}

void Settings::read_severity(const yaml::Node& value) {
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error})
    if (name_of(severity) == value.text) severity_ = severity;
  if (!severity_) fail("there is no severity", value);
}

void Settings::read_note(const yaml::Node& value) {
  for (const auto& [key, setting] : value.entries()) {
    if (key.text == "flavor") {
      const auto flavor = index_of(flavor_names, setting.text);
      if (!flavor) return fail("there is no flavor", setting);
      note_.flavor = static_cast<Flavor>(*flavor);
    } else if (key.text == "readers") {
      note_.readers = {};
      for (const std::string& name : texts_of(setting)) {
        const auto reader = index_of(yaml::reader_names, name);
        if (!reader) return fail("there is no such reader in", key);
        note_.readers.add(static_cast<yaml::Reader>(*reader));
      }
    } else if (key.text == "properties") {
      read_properties(setting);
    } else {
      fail("a note has no setting", key);
    }
  }
}

void Settings::read_properties(const yaml::Node& value) {
  for (const auto& [key, names] : value.entries()) {
    const auto role = index_of(role_names, key.text);
    if (!role) return fail("there is no role", key);
    note_.roles.clear(static_cast<Role>(*role));
    for (const std::string& name : texts_of(names)) note_.roles.add(static_cast<Role>(*role), name);
  }
}

void Settings::read_context(const yaml::Node& value) {
  for (const auto& [key, setting] : value.entries()) {
    if (key.text == "path") {
      path_ = setting.text;
    } else if (key.text == "now") {
      const auto seconds = seconds_of(setting.text);
      if (!seconds) return fail("this is no time:", setting);
      now_ = *seconds;
    } else if (key.text == "vault") {
      read_vault(setting);
    } else if (key.text == "taxonomies") {
      read_taxonomies(setting);
    } else if (key.text == "schema") {
      read_schema(setting);
    } else {
      fail("a context has no", key);
    }
  }
}

void Settings::read_vault(const yaml::Node& value) {
  vault_.emplace();
  const dates::Locale* locale = nullptr;
  for (const auto& [key, facts] : value.entries()) {
    if (key.text == "property-types") {
      vault_->property_types = text_map_of(facts);
    } else if (key.text == "linter-dates") {
      for (const auto& [name, format] : text_map_of(facts))
        vault_->linter_dates[name].format = dates::MomentFormat(format);
    } else if (key.text == "linter-locale") {
      locale = dates::find_locale(facts.text);
    } else if (key.text == "template-folders") {
      vault_->template_folders = texts_of(facts);
    } else {
      fail("a vault has no", key);
    }
  }
  for (auto& [name, own] : vault_->linter_dates) own.locale = locale;
  note_.key_formats = &vault_->linter_dates;
}

void Settings::read_taxonomies(const yaml::Node& value) {
  for (const auto& [name, taxonomy] : value.entries()) {
    Taxonomy& read = taxonomies_[std::string(name.text)];
    if (const yaml::Entry* const tags = taxonomy.find("tags")) read.tags = texts_of(tags->value);
    if (const yaml::Entry* const aliases = taxonomy.find("aliases")) read.aliases = text_map_of(aliases->value);
  }
}

void Settings::read_schema(const yaml::Node& value) {
  schema::BundledSource bundled;
  std::vector<schema::SchemaProblem> problems;
  schema::LoadOptions options;
  if (const yaml::Entry* const dialect = tree_.root()->find("dialect"))
    options.dialect = schema::dialect_named(dialect->value.text).value_or(options.dialect);
  if (const yaml::Entry* const unknown = tree_.root()->find("unknown-keyword"))
    for (const Severity severity : {Severity::off, Severity::info, Severity::warning, Severity::error})
      if (name_of(severity) == unknown->value.text) options.unknown_keyword = severity;
  if (value.is_string()) {
    schema_ = schema::Schema::load(value.text, options, bundled, problems);
  } else {
    // Its lines keep their indentation, and so does the first.
    const std::size_t line = text_.rfind('\n', value.outer.begin) + 1;
    std::string text = std::string(value.outer.begin - line, ' ') + text_.substr(value.outer.begin, value.outer.size());
    schema_ = schema::Schema::load("", {"schema.yaml", std::move(text)}, options, bundled, problems);
  }
  if (!problems.empty() && error_.empty()) error_ = "the schema is wrong: " + problems.front().message;
}

Context Settings::context(std::string_view path, const std::set<std::string>& files) const {
  Context context;
  context.path = path.empty() ? std::string_view(path_) : path;
  context.now = now_;
  context.vault = vault_ ? &*vault_ : nullptr;
  context.taxonomies = &taxonomies_;
  const schema::Schema* const schema = schema_ != nullptr ? schema_.get() : given_schema_;
  if (schema != nullptr) context.schemas.push_back(schema);
  context.allows_schema = [](std::string_view uri) {
    std::string error;
    return schema::BundledSource().find(schema::split_fragment(uri).document, error).has_value();
  };
  const std::string folder(context.path.substr(0, context.path.rfind('/') + 1));
  context.file_exists = [folder, &files](std::string_view asked) {
    return files.contains(normal_path(folder + std::string(asked)));
  };
  return context;
}

}  // namespace matterlint::spec
