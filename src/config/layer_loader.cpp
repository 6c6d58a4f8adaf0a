#include "config/layer_loader.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "config/layer_reader.h"
#include "config/names.h"
#include "config/paths.h"
#include "schema/bundled.h"

namespace matterlint::config {
namespace {

constexpr std::size_t most_levels = 16;

bool looks_like_a_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".yaml") || name.ends_with(".yml");
}

}  // namespace

bool is_allowed(Document& document, const Name& path, bool trusted) {
  const bool is_url = path.text.find("://") != std::string::npos;
  if (!is_url && (trusted || !leads_out(join(document.folder(), path.text)))) return true;
  const std::string name = "`" + path.text + "`";
  document.error(path.span, is_url ? name + " is a URL, and a configuration reads files only"
                                   : name +
                                         " is outside of the folder of the configuration; only a configuration "
                                         "that is given by --config may name such a path");
  return false;
}

Layer LayerLoader::read_preset(Preset preset) {
  const std::string name(preset_names[static_cast<std::size_t>(preset)]);
  const std::string_view text = schema::bundled_file("presets/" + name + ".yaml");
  return read_layer(*documents_.emplace_back(std::make_unique<Document>(preset, text)), custom_);
}

void LayerLoader::add_preset(Preset preset) {
  if (!presets_.insert(preset).second) return;
  add_preset(base_of(preset));
  Layer layer = read_preset(preset);
  layer.preset = preset;
  layers_.push_back(std::move(layer));
}

std::vector<Layer> LayerLoader::take_layers() {
  if (!presets_.contains(Preset::recommended)) {
    const Layer recommended = read_preset(Preset::recommended);
    Layer roles;
    roles.document = recommended.document;
    roles.settings.properties = recommended.settings.properties;
    layers_.insert(layers_.begin(), std::move(roles));
  }
  return std::move(layers_);
}

void LayerLoader::add_file(std::string path, std::string_view text, const std::vector<Preset>& presets) {
  loaded_.insert(path);
  add_document(std::move(path), "", text, presets);
}

void LayerLoader::add_document(std::string path, std::string folder, std::string_view text,
                               const std::vector<Preset>& presets) {
  open_.push_back(path);
  Document& document = *documents_.emplace_back(std::make_unique<Document>(std::move(path), std::move(folder), text));
  follow_extends(document, presets);
  layers_.push_back(read_layer(document, custom_));
  open_.pop_back();
}

void LayerLoader::follow_extends(Document& document, const std::vector<Preset>& presets) {
  for (const Preset preset : presets) add_preset(preset);
  const std::optional<std::vector<Name>> extends = read_extends(document);
  if (presets.empty() && !extends) add_preset(Preset::recommended);
  if (!extends) return;
  const std::size_t count = layers_.size();
  for (const Name& name : *extends) extend(document, name);
  if (!presets.empty()) layers_.erase(layers_.begin() + static_cast<std::ptrdiff_t>(count), layers_.end());
}

void LayerLoader::extend(Document& by, const Name& name) {
  if (const auto preset = find_name<Preset>(preset_names, name.text)) return add_preset(*preset);
  if (looks_like_a_path(name.text)) return extend_file(by, name);
  by.error(name.span, "unknown preset `" + name.text + "`" +
                          did_you_mean_one_of(name.text, {preset_names.begin(), preset_names.end()}));
}

void LayerLoader::extend_file(Document& by, const Name& name) {
  if (!is_allowed(by, name, trusted_)) return;
  const std::string path = join(folder_of(by.path()), name.text);
  if (std::find(open_.begin(), open_.end(), path) != open_.end())
    return by.error(name.span, "`" + name.text + "` extends this file, so it can not be extended by it");
  if (open_.size() == most_levels)
    return by.error(name.span, "files extend each other over more than " + std::to_string(most_levels) + " levels");
  if (!loaded_.insert(path).second) return;

  const Configuration::FileSource::Answer answer = files_.read(name.text, by.path());
  if (!answer.text) return by.error(name.span, "`" + name.text + "` can not be read: " + answer.error);
  add_document(path, folder_of(join(by.folder(), name.text)), *answer.text, {});
}

}  // namespace matterlint::config
