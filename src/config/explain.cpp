#include <algorithm>
#include <string>

#include "config/configuration_data.h"
#include "config/writer.h"

namespace matterlint {
namespace {

/// "matterlint.yaml:12", or the name of a preset.
std::string place_of(const config::Document& document, Span span) {
  return document.path() + ":" + std::to_string(document.line_of(span));
}

std::string matching_glob(const std::vector<config::LocatedGlob>& globs, std::string_view path) {
  for (const config::LocatedGlob& located : globs)
    if (located.glob.matches(path)) return located.glob.text();
  return {};
}

std::string section(std::string_view title, const std::string& lines) {
  return std::string(title) + ":" + (lines.empty() ? " none\n" : "\n" + lines);
}

std::string files_text(const std::vector<config::Layer>& layers) {
  std::string lines;
  for (const config::Layer& layer : layers)
    if (layer.is_named()) lines += "  " + layer.document->path() + "\n";
  return section("configuration, the later one takes over", lines);
}

std::string overrides_text(const std::vector<const config::Override*>& overrides, std::string_view path) {
  std::string lines;
  for (const config::Override* one : overrides)
    lines += "  " + place_of(*one->document, one->span) + ", since `" + matching_glob(one->files, path) + "` matches\n";
  return section("overrides", lines);
}

std::string schemas_text(const std::vector<const config::BoundSchema*>& schemas, std::string_view path) {
  std::string lines;
  for (const config::BoundSchema* bound : schemas) {
    lines += "  " + bound->name;
    lines += bound->document == nullptr
                 ? ", from the command line\n"
                 : ", since `" + matching_glob(bound->files, path) + "` of " + bound->document->path() + " matches\n";
  }
  return section("schemas", lines);
}

std::string rules_text(const FileSettings& settings) {
  std::string lines;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
    for (const ActiveRule& active : settings.linter.rules())
      if (active.severity == severity)
        lines += "  " + std::string(name_of(severity)) + std::string(9 - name_of(severity).size(), ' ') +
                 active.rule->id + (active.severity_is_set ? " (set by the configuration)" : "") + "\n";
  return section("rules", lines);
}

std::string note_text(const NoteSettings& note) {
  std::vector<std::string> readers;
  for (std::size_t i = 0; i < yaml::reader_names.size(); ++i)
    if (note.readers.contains(static_cast<yaml::Reader>(i))) readers.emplace_back(yaml::reader_names[i]);
  return "flavor: " + std::string(flavor_names[static_cast<std::size_t>(note.flavor)]) +
         "\nreaders: " + config::yaml_list(readers) + "\n";
}

}  // namespace

std::string Configuration::explain(std::string_view path, std::string_view shown) const {
  const Data::Matches matches = data_->matches(path);
  const FileSettings& settings = settings_for(path);
  std::string text = std::string(shown) + ": ";
  text += excludes(path, false) ? "left out by `exclude`"
          : includes(path)      ? "checked"
                                : "left out, as no `include` matches";
  text += "\n" + files_text(data_->layers) + overrides_text(matches.overrides, path);
  return text + schemas_text(matches.schemas, path) + note_text(settings.note) + rules_text(settings);
}

}  // namespace matterlint
