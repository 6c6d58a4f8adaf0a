#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "config/custom_rule_reader.h"
#include "config/note_schemas.h"
#include "config/resolver.h"
#include "config/schema_store.h"
#include "config/taxonomies.h"

namespace matterlint {

/// What a Configuration is made of. All but the cache is fixed once it is loaded.
struct Configuration::Data {
  explicit Data(const RuleSet& given_rules) : rules(std::make_shared<RuleSet>(&given_rules)) {}

  config::Resolver resolver() const { return {*rules, layers, select, ignore}; }

  /// Loads the schemas of the layers or, where there are any, those of the command line. What is wrong becomes findings
  /// of the layers' documents; the answer is what is wrong with the command line.
  std::vector<std::string> bind_schemas(FileSource& files, const ConfigurationOverrides& command_line);

  void bind_schemas(const config::Layer& layer);
  /// The same for the schemas of custom rules, which are those of the configuration whatever the command line says.
  void bind_rule_schemas(FileSource& files, const ConfigurationOverrides& command_line);

  /// What needs all layers: the last `include` counts, everything else adds up.
  void gather();

  /// The overrides and the schemas that hold for a path, in their order.
  struct Matches {
    std::vector<const config::Override*> overrides;
    std::vector<const config::BoundSchema*> schemas;
    std::string key;  ///< The same for the same matches.
  };
  Matches matches(std::string_view path) const;

  std::shared_ptr<RuleSet> rules;
  config::CustomRules custom{*rules, {}};
  config::Selection select;
  config::Selection ignore;
  std::vector<std::unique_ptr<config::Document>> documents;
  std::vector<config::Layer> layers;
  std::vector<Glob> include;
  IgnoreList exclude;
  struct ExcludeEntry {
    config::Name pattern;
    const config::Document* document;
  };
  std::vector<ExcludeEntry> exclude_entries;  ///< The lines of `exclude`.
  std::vector<const config::Override*> overrides;
  FileSource* source_of_files = nullptr;
  schema::LoadOptions load_options;                 ///< How all schemas are read.
  std::vector<config::SourceEntry> schema_sources;  ///< Of all layers.
  std::unique_ptr<config::SchemaStore> store;
  std::vector<config::BoundSchema> schemas;
  std::unique_ptr<config::SchemaStore> rule_schemas;
  config::Taxonomies taxonomies;
  std::optional<NoteSchema> note_schema;
  bool schema_beside = false;
  std::unique_ptr<config::NoteSchemas> note_schemas;
  /// One for each glob of `schemas`, in their order: whether it matched some file.
  mutable std::vector<std::atomic<bool>> used_globs;

  mutable std::mutex mutex;  ///< Of the cache.
  mutable std::unordered_map<std::string, std::unique_ptr<FileSettings>> cache;
};

}  // namespace matterlint
