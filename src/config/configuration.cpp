#include "config/configuration.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "config/configuration_data.h"
#include "config/idle_options.h"
#include "config/layer_loader.h"
#include "config/names.h"
#include "config/paths.h"

namespace matterlint {
namespace {

constexpr std::string_view command_line_path = "command line";
constexpr std::string_view default_include = "**/*.{md,mdx,markdown,qmd}";

bool any_matches(const std::vector<config::LocatedGlob>& globs, std::string_view path) {
  return std::any_of(globs.begin(), globs.end(),
                     [path](const config::LocatedGlob& located) { return located.glob.matches(path); });
}

/// Whether the same schema is among them already, by another entry.
bool has(const std::vector<const config::BoundSchema*>& schemas, const config::BoundSchema& bound) {
  return std::any_of(schemas.begin(), schemas.end(),
                     [&](const config::BoundSchema* other) { return other->schema == bound.schema; });
}

/// Who names a folder means what is in it.
std::string folder_hint(std::string_view glob) {
  if (glob.find_first_of("*?[{.") != std::string_view::npos) return "";
  if (glob.ends_with('/')) glob.remove_suffix(1);
  return "; for all notes in a folder write `" + std::string(glob) + "/**`";
}

FileReport command_line_report(const std::vector<std::string>& messages) {
  FileReport report{std::string(command_line_path), {}};
  for (const std::string& message : messages) {
    Finding& finding = report.findings.emplace_back();
    finding.rule = config_rule;
    finding.severity = Severity::error;
    finding.message = message;
  }
  return report;
}

std::vector<Preset> presets_named(const std::vector<std::string>& names) {
  std::vector<Preset> presets;
  for (const std::string& name : names)
    if (const auto preset = config::find_name<Preset>(preset_names, name)) presets.push_back(*preset);
  return presets;
}

}  // namespace

Configuration::FileSource::Answer Configuration::FileSource::read_for_note(std::string_view, std::string_view) {
  return {std::nullopt, "there is no such file", {}};
}

std::vector<std::string> unknown_names(const ConfigurationOverrides& overrides, const RuleSet& rules) {
  std::vector<std::string> messages;
  for (const std::string& name : overrides.presets)
    if (!config::find_name<Preset>(preset_names, name))
      messages.push_back("unknown preset `" + name + "`" +
                         config::did_you_mean_one_of(name, {preset_names.begin(), preset_names.end()}));
  for (std::string& message : config::Selection::unknown_names(overrides.select, "--select", rules))
    messages.push_back(std::move(message));
  for (std::string& message : config::Selection::unknown_names(overrides.ignore, "--ignore", rules))
    messages.push_back(std::move(message));
  return messages;
}

std::unique_ptr<Configuration> Configuration::load(std::string_view path, std::string_view text, const RuleSet& rules,
                                                   const ConfigurationOverrides& overrides, FileSource& files,
                                                   std::vector<FileReport>& problems) {
  auto data = std::make_unique<Data>(rules);
  config::LayerLoader loader(data->custom, files, overrides.trusted);
  loader.add_file(std::string(path), overrides.isolated ? "" : text, presets_named(overrides.presets));
  data->layers = loader.take_layers();
  data->documents = loader.take_documents();
  data->select = config::Selection(overrides.select, *data->rules);
  data->ignore = config::Selection(overrides.ignore, *data->rules);
  data->gather();
  // Presets of the command line are not those that the file was written for.
  const config::Resolved resolved = data->resolver().resolve({}, false);
  if (overrides.presets.empty()) config::warn_of_idle_options(data->layers, resolved);
  if (const auto rule = resolved.rules.find(config::schema_rule); rule != resolved.rules.end())
    data->load_options = config::load_options(rule->second.merged_options());
  std::vector<std::string> usage;
  if (!overrides.names_are_known) usage = unknown_names(overrides, *data->rules);
  for (std::string& message : data->bind_schemas(files, overrides)) usage.push_back(std::move(message));
  data->bind_rule_schemas(files, overrides);
  data->taxonomies = config::read_taxonomies(data->layers, files, overrides.trusted);
  if (!usage.empty()) problems.push_back(command_line_report(usage));
  for (const auto& document : data->documents) {
    FileReport report = document->report();
    if (!report.findings.empty()) problems.push_back(std::move(report));
  }
  for (const auto* const store : {data->store.get(), data->rule_schemas.get()})
    for (FileReport& report : store->problems()) problems.push_back(std::move(report));
  return std::unique_ptr<Configuration>(new Configuration(std::move(data)));
}

Configuration::Configuration(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Configuration::~Configuration() = default;

std::shared_ptr<const RuleSet> Configuration::rules() const {
  return data_->rules;
}

bool Configuration::includes(std::string_view path) const {
  return matches_any(data_->include, path);
}

bool Configuration::excludes(std::string_view path, bool is_folder) const {
  return data_->exclude.ignores(path, is_folder);
}

bool Configuration::uses(Preset preset) const {
  return std::any_of(data_->layers.begin(), data_->layers.end(),
                     [preset](const config::Layer& layer) { return layer.preset == preset; });
}

const FileSettings& Configuration::settings_for(std::string_view path, bool has_own_schema,
                                                const TextConventions& conventions) const {
  Data::Matches matches = data_->matches(path);
  if (has_own_schema) matches.key += '$';
  matches.key += conventions.key();
  const std::lock_guard<std::mutex> lock(data_->mutex);
  std::unique_ptr<FileSettings>& settings = data_->cache[matches.key];
  if (settings != nullptr) return *settings;
  settings = data_->resolver().settings(matches.overrides, matches.schemas, has_own_schema, conventions);
  if (has_own_schema && data_->note_schema == NoteSchema::replace) settings->schemas.clear();
  return *settings;
}

const std::map<std::string, Taxonomy>& Configuration::taxonomies() const {
  return data_->taxonomies;
}

std::optional<NoteSchema> Configuration::note_schema() const {
  return data_->note_schema;
}

bool Configuration::wants_schema_beside() const {
  return data_->schema_beside;
}

bool Configuration::allows_schema(std::string_view uri) const {
  return data_->note_schema == NoteSchema::ignore || data_->note_schemas->knows(uri);
}

bool Configuration::wants_schema_named(std::string_view name) const {
  return data_->note_schema ? *data_->note_schema != NoteSchema::ignore : data_->note_schemas->knows(name);
}

Configuration::NamedSchema Configuration::schema_named(std::string_view name, std::string_view note,
                                                       std::string_view root) const {
  return data_->note_schemas->find(name, note, root);
}

std::vector<FileReport> Configuration::note_schema_problems() const {
  return data_->note_schemas->problems();
}

std::vector<FileReport> Configuration::study_schema(const std::string& name, std::string& error) const {
  config::SchemaStore store(*data_->source_of_files, "", true, data_->schema_sources, data_->load_options);
  store.study(name, error);
  return store.problems();
}

std::vector<FileReport> Configuration::unused_schema_globs() const {
  std::vector<FileReport> reports;
  std::size_t number = 0;
  for (const config::BoundSchema& bound : data_->schemas) {
    for (const config::LocatedGlob& located : bound.files) {
      if (data_->used_globs[number++].load(std::memory_order_relaxed) || bound.document->is_preset()) continue;
      std::string message = "no file matches `" + located.glob.text() + "`" + folder_hint(located.glob.text());
      reports.push_back(
          {bound.document->path(), {bound.document->finding(Severity::warning, located.span, std::move(message))}});
    }
  }
  return reports;
}

void Configuration::Data::gather() {
  for (const config::Layer& layer : layers) {
    if (layer.include) {
      include.clear();
      for (const std::string& glob : *layer.include) include.emplace_back(glob);
    }
    for (const config::Name& pattern : layer.exclude) {
      exclude.add(pattern.text);
      exclude_entries.push_back({pattern, layer.document});
    }
    if (layer.note_schema) note_schema = layer.note_schema;
    schema_beside = layer.schema_beside.value_or(schema_beside);
    for (const config::Override& one : layer.overrides) overrides.push_back(&one);
  }
  if (include.empty()) include.emplace_back(default_include);
}

std::vector<std::string> Configuration::Data::bind_schemas(FileSource& files,
                                                           const ConfigurationOverrides& command_line) {
  const bool is_given = !command_line.schemas.empty();
  std::vector<config::SourceEntry> sources;
  for (const config::Layer& layer : layers)
    sources.insert(sources.end(), layer.schema_sources.begin(), layer.schema_sources.end());
  note_schemas = std::make_unique<config::NoteSchemas>(files, layers.back().document->path(), command_line.trusted,
                                                       sources, load_options);
  source_of_files = &files;
  schema_sources = sources;
  store = std::make_unique<config::SchemaStore>(files, is_given ? "" : layers.back().document->path(),
                                                is_given || command_line.trusted, std::move(sources), load_options);
  for (const auto& [name, text] : command_line.schema_texts) store->give(name, text);
  std::vector<std::string> usage;
  if (command_line.without_schemas) return usage;
  for (const std::string& name : command_line.schemas) {
    std::string error;
    schemas.push_back({name, store->load(name, error), {}, nullptr, {}});
    if (!error.empty()) usage.push_back("the schema `" + name + "` can not be read: " + error);
  }
  if (!is_given)
    for (const config::Layer& layer : layers) bind_schemas(layer);
  std::size_t globs = 0;
  for (const config::BoundSchema& bound : schemas) globs += bound.files.size();
  used_globs = std::vector<std::atomic<bool>>(globs);
  return usage;
}

namespace {

/// The schema that a configuration names, by its URI or a path relative to the file; null where it can not be read.
const schema::Schema* load_named(config::SchemaStore& store, config::Document& document, const std::string& name,
                                 Span where) {
  std::string error;
  const std::string uri = config::is_uri(name) ? name : config::join(document.folder(), name);
  const schema::Schema* const schema = store.load(uri, error);
  if (!error.empty()) document.error(where, "`" + name + "` can not be read: " + error);
  return schema;
}

}  // namespace

void Configuration::Data::bind_schemas(const config::Layer& layer) {
  for (const config::SchemaEntry& entry : layer.schemas) {
    const std::string& name = entry.schema.text;
    schemas.push_back({name, load_named(*store, *entry.document, name, entry.schema.span), entry.files, entry.document,
                       entry.schema.span});
  }
}

void Configuration::Data::bind_rule_schemas(FileSource& files, const ConfigurationOverrides& command_line) {
  rule_schemas = std::make_unique<config::SchemaStore>(files, layers.back().document->path(), command_line.trusted,
                                                       schema_sources, load_options);
  if (command_line.without_schemas) return;
  for (const config::RuleSchema& wanted : custom.schemas) {
    config::Document& document = *wanted.document;
    *wanted.place = wanted.node->is_string()
                        ? load_named(*rule_schemas, document, std::string(wanted.node->text), wanted.node->span)
                        : rule_schemas->load(document, *wanted.node);
  }
}

Configuration::Data::Matches Configuration::Data::matches(std::string_view path) const {
  Matches matches;
  for (const config::Override* one : overrides) {
    const bool holds = any_matches(one->files, path);
    if (holds) matches.overrides.push_back(one);
    matches.key += holds ? '1' : '0';
  }
  std::size_t number = 0;
  for (const config::BoundSchema& bound : schemas) {
    bool holds = bound.document == nullptr;
    for (const config::LocatedGlob& located : bound.files) {
      const std::size_t glob = number++;
      if (!located.glob.matches(path)) continue;
      used_globs[glob].store(true, std::memory_order_relaxed);
      holds = true;
    }
    if (holds && !has(matches.schemas, bound)) matches.schemas.push_back(&bound);
    matches.key += holds ? '1' : '0';
  }
  return matches;
}

}  // namespace matterlint
