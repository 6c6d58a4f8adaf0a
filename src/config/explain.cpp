#include <algorithm>
#include <string>

#include "config/configuration_data.h"
#include "config/writer.h"

namespace matterlint {
namespace {

using config::Origin;

std::string matching_glob(const std::vector<config::LocatedGlob>& globs, std::string_view path) {
  for (const config::LocatedGlob& located : globs)
    if (located.glob.matches(path)) return "`" + located.glob.text() + "`";
  return {};
}

/// " (matterlint.yaml:12)"
std::string by(const Origin& origin) {
  return origin.is_known() ? " (" + origin.text() + ")" : "";
}

Origin origin_of(const config::Override& one) {
  return {.document = one.document, .span = one.span, .words = {}};
}

Origin origin_of(const config::BoundSchema& bound) {
  return {.document = bound.document, .span = bound.span, .words = "--schema"};
}

std::string section(std::string_view title, const std::string& lines) {
  return std::string(title) + ":" + (lines.empty() ? " none\n" : "\n" + lines);
}

std::vector<std::string> files_of(const std::vector<config::Layer>& layers) {
  std::vector<std::string> files;
  for (const config::Layer& layer : layers)
    if (layer.is_named()) files.push_back(layer.document->path());
  return files;
}

std::string files_text(const std::vector<config::Layer>& layers) {
  std::string lines;
  for (const std::string& file : files_of(layers)) lines += "  " + file + "\n";
  return section("configuration, the later one takes over", lines);
}

std::string overrides_text(const std::vector<const config::Override*>& overrides, std::string_view path) {
  std::string lines;
  for (const config::Override* one : overrides)
    lines += "  " + origin_of(*one).text() + ", since " + matching_glob(one->files, path) + " matches\n";
  return section("overrides", lines);
}

std::string schema_line(const config::BoundSchema& bound, std::string_view path) {
  const std::string place = origin_of(bound).text();
  if (bound.document == nullptr) return "  " + bound.name + ", from " + place + "\n";
  return "  " + bound.name + ", since " + matching_glob(bound.files, path) + " of " + place + " matches\n";
}

std::string readers_text(yaml::ReaderSet set) {
  std::vector<std::string> readers;
  for (std::size_t i = 0; i < yaml::reader_names.size(); ++i)
    if (set.contains(static_cast<yaml::Reader>(i))) readers.emplace_back(yaml::reader_names[i]);
  return config::yaml_list(readers);
}

std::string note_text(const config::Resolved& resolved) {
  return "flavor: " + std::string(flavor_names[static_cast<std::size_t>(resolved.flavor)]) + by(resolved.flavor_by) +
         "\nreaders: " + readers_text(resolved.readers) + by(resolved.readers_by) + "\n";
}

std::string properties_text(const config::Resolved& resolved) {
  std::string lines;
  for (const auto& [role, known] : resolved.properties)
    lines += "  " + std::string(role_names[static_cast<std::size_t>(role)]) + ": " + config::yaml_list(known.names) +
             by(known.by) + "\n";
  return section("properties", lines);
}

std::string rule_lines(std::string_view id, const config::RuleState& state) {
  const std::string_view severity = name_of(state.severity);
  std::string lines = "  " + std::string(severity) + std::string(9 - severity.size(), ' ') + std::string(id) +
                      by(state.severity_by) + "\n";
  for (const config::GivenOption& option : state.last_options())
    lines += std::string(13, ' ') + std::string(option.entry.key.text) + ": " + config::yaml_value(option.entry.value) +
             by(option.origin) + "\n";
  return lines;
}

/// Those that are on, and then those that something has turned off.
std::string rules_with_origins(const config::Resolved& resolved) {
  std::string lines;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info, Severity::off})
    for (const auto& [id, state] : resolved.rules)
      if (state.severity == severity && (severity != Severity::off || state.severity_by.is_known()))
        lines += rule_lines(id, state);
  return section("rules", lines);
}

}  // namespace

Configuration::Basis Configuration::basis_of(std::string_view path, const TextConventions& conventions) const {
  const Data::Matches matches = data_->matches(path);
  Basis basis{.files = files_of(data_->layers), .overrides = {}, .schemas = {}, .conventions = {}};
  basis.conventions =
      data_->resolver().resolve(matches.overrides, !matches.schemas.empty(), conventions).by_conventions;
  for (const config::Override* one : matches.overrides) basis.overrides.push_back(origin_of(*one).text());
  for (const config::BoundSchema* bound : matches.schemas) basis.schemas.push_back(bound->name + by(origin_of(*bound)));
  return basis;
}

std::string Configuration::why_excluded(std::string_view path, bool is_folder) const {
  const auto line = data_->exclude.ignoring_line_at_or_above(path, is_folder);
  if (!line) return {};
  const Data::ExcludeEntry& entry = data_->exclude_entries[line->number];
  const Origin origin{.document = entry.document, .span = entry.pattern.span, .words = {}};
  return "`" + entry.pattern.text + "` of " + origin.text();
}

std::string Configuration::explain(std::string_view path, const OwnSchemaWords& own,
                                   const TextConventions& conventions) const {
  const Data::Matches matches = data_->matches(path);
  const bool replaces = own.counts && data_->note_schema == NoteSchema::replace;
  std::string schemas;
  if (!replaces)
    for (const config::BoundSchema* bound : matches.schemas) schemas += schema_line(*bound, path);
  if (!own.words.empty())
    schemas += "  " + own.words + (replaces ? ", in place of those of the configuration" : "") + "\n";
  const bool has_schema = own.counts || !matches.schemas.empty();
  const config::Resolved resolved = data_->resolver().resolve(matches.overrides, has_schema, conventions);
  return files_text(data_->layers) + overrides_text(matches.overrides, path) + section("schemas", schemas) +
         note_text(resolved) + rules_with_origins(resolved) + properties_text(resolved);
}

}  // namespace matterlint
