#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lint/context.h"
#include "lint/preset.h"
#include "lint/rule_set.h"
#include "note/note.h"
#include "schema/schema.h"
#include "yaml/tree.h"

namespace matterlint::spec {

/// What holds for the notes of one section, from its ```yaml options``` block: a mapping with the rule's options as in
/// a configuration, `severity`, and three more keys:
///
///     beside: [link-empty]               other rules that are on; what they find is not shown
///     note: {flavor: obsidian, readers: [obsidian], properties: {date: [due]}}
///     context:
///       path: notes/a.md
///       now: 2025-03-17                  or 2025-03-17T19:54:00, in UTC
///       vault: {property-types: {due: date}, linter-dates: {created: YYYY-MM-DD}, linter-locale: de,
///               template-folders: [Templates]}
///       taxonomies: {topics: {tags: [tech], aliases: {infra: infrastructure}}}
///       schema: {required: [title]}      or bundled:NAME
///
/// Where a section is about several rules there are no options and no severity, and `preset: obsidian` says which rules
/// are on, and how severe they are; without it, recommended does.
///
/// Without it: flavor commonmark, all readers, it is 2025-03-17T12:00:00, and the properties are those of
/// default_roles(). Neither copied nor moved: the rule's options view into the text.
class Settings {
 public:
  /// `text` is the options block; `error()` then says what is wrong with it. `rule` is null for several rules;
  /// `given_schema` and `given_note`, which may be null, hold where the options say nothing of that.
  Settings(std::string_view text, const RuleInfo* rule, const schema::Schema* given_schema,
           const NoteSettings* given_note = nullptr);
  Settings(const Settings&) = delete;
  Settings& operator=(const Settings&) = delete;

  const std::string& error() const { return error_; }
  const NoteSettings& note() const { return note_; }
  /// The rule's options, or null.
  const yaml::Node* options() const { return tree_.root(); }
  std::optional<Severity> severity() const { return severity_; }
  Preset preset() const { return preset_; }
  const std::vector<std::string>& beside() const { return beside_; }

  /// For a note at `path`; empty: at the path that the settings name. The files are those that exist, and must outlive
  /// the context.
  Context context(std::string_view path, const std::set<std::string>& files) const;

 private:
  void read(const RuleInfo* rule);
  void read_setting(const yaml::Entry& entry, const RuleInfo* rule);
  void read_option(const yaml::Entry& entry, const RuleInfo& rule);
  void read_preset(const yaml::Node& value);
  void read_severity(const yaml::Node& value);
  void read_note(const yaml::Node& value);
  void read_properties(const yaml::Node& value);
  void read_context(const yaml::Node& value);
  void read_vault(const yaml::Node& value);
  void read_taxonomies(const yaml::Node& value);
  void read_schema(const yaml::Node& value);
  void fail(std::string_view what, const yaml::Node& where);

  std::string text_;
  yaml::Tree tree_;
  std::string error_;
  NoteSettings note_;
  std::optional<Severity> severity_;
  Preset preset_ = Preset::recommended;
  std::vector<std::string> beside_;
  std::string path_ = "note.md";
  std::int64_t now_ = 1742212800;
  std::optional<VaultFacts> vault_;
  std::map<std::string, Taxonomy> taxonomies_;
  const schema::Schema* given_schema_;
  std::unique_ptr<const schema::Schema> schema_;  ///< That of the options, which takes the place of the given one.
};

/// The properties that notes usually have: `date`, `created`, `source`, `tags` and so on.
PropertyRoles default_roles();

}  // namespace matterlint::spec
