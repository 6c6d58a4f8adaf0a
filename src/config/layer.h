#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/configuration.h"
#include "config/document.h"
#include "lint/preset.h"
#include "lint/rule_set.h"
#include "markdown/flavor.h"
#include "note/property_roles.h"
#include "text/glob.h"
#include "yaml/readers.h"

namespace matterlint::config {

/// A name that a configuration gives, and where.
struct Name {
  std::string text;
  Span span;
};

/// What `rules:` says of one rule.
struct RuleEntry {
  const RuleInfo* rule = nullptr;
  Span span;  ///< Of the rule's id.
  std::optional<Severity> severity;
  const yaml::Node* options = nullptr;  ///< A mapping, `severity` among its keys; null: none given.
};

/// What `properties:` says of one role.
struct RoleEntry {
  Role role;
  std::vector<std::string> names;
  Span span;  ///< Of the role.
};

/// What may stand at the top level and in an override alike.
struct Settings {
  std::optional<Flavor> flavor;
  Span flavor_span;
  std::optional<yaml::ReaderSet> readers;
  Span readers_span;
  std::vector<RoleEntry> properties;
  std::vector<RuleEntry> rules;
};

struct LocatedGlob {
  Glob glob;
  Span span;
};

/// An item of `overrides:`.
struct Override {
  std::vector<LocatedGlob> files;
  Settings settings;
  Document* document = nullptr;
  Span span;
};

/// An item of `schemas:`.
struct SchemaEntry {
  Name schema;
  std::vector<LocatedGlob> files;
  Document* document = nullptr;
};

/// An item of `schema-sources:`: schemas whose URI starts with `prefix` are files in `folder`.
struct SourceEntry {
  std::string prefix;
  Name folder;
  Document* document = nullptr;
};

/// One configuration file or preset, as it stands in the file.
struct Layer {
  Document* document = nullptr;
  std::optional<Preset> preset;  ///< Whose severities come before the settings.
  std::optional<std::vector<std::string>> include;
  std::vector<Name> exclude;
  std::vector<SchemaEntry> schemas;
  std::vector<SourceEntry> schema_sources;
  std::optional<NoteSchema> note_schema;
  std::optional<bool> schema_beside;
  std::span<const yaml::Node> custom_rules;  ///< As they are written.
  Settings settings;
  std::vector<Override> overrides;

  /// Whether it is a file, or a preset that something builds on.
  bool is_named() const { return preset || !(document->is_preset() || document->path().empty()); }
};

}  // namespace matterlint::config
