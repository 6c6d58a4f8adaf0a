#include "config/taxonomies.h"

#include <algorithm>
#include <utility>

#include "config/paths.h"
#include "note/front_matter.h"
#include "text/lines.h"
#include "text/utf8.h"
#include "yaml/reader.h"

namespace matterlint::config {
namespace {

void read_lines(std::string_view text, Taxonomy& taxonomy) {
  for_each_text_line(text, [&](std::string_view line) {
    const std::string_view tag = trim(line.substr(0, line.find('#')));
    if (!tag.empty()) taxonomy.tags.emplace_back(tag);
  });
}

/// The items of a list, or the keys of a mapping.
void add_tags(const yaml::Node& value, Taxonomy& taxonomy) {
  for (const yaml::Node& item : value.items())
    if (item.is_scalar() && !item.is_null()) taxonomy.tags.emplace_back(item.text);
  for (const yaml::Entry& entry : value.entries()) taxonomy.tags.emplace_back(entry.key.text);
}

bool read_tree(yaml::Language language, std::string_view text, Span block, Taxonomy& taxonomy, std::string& error) {
  yaml::Tree tree;
  yaml::read(language, text, block, tree);
  if (tree.is_broken()) error = tree.errors().front().message;
  if (tree.is_broken() || tree.root() == nullptr) return !tree.is_broken();
  const yaml::Entry* const tags = tree.root()->find("tags");
  const yaml::Entry* const aliases = tree.root()->find("aliases");
  add_tags(tags == nullptr ? *tree.root() : tags->value, taxonomy);
  if (tags != nullptr && aliases != nullptr)
    for (const yaml::Entry& entry : aliases->value.entries())
      taxonomy.aliases[std::string(entry.key.text)] = entry.value.text;
  return true;
}

/// A name that a configuration gives a file of tags, and where.
struct Request {
  std::string name;
  Span span;
  Document* document = nullptr;
};

void add_requests(const Settings& settings, Document* document, std::vector<Request>& requests) {
  for (const RuleEntry& entry : settings.rules) {
    if (entry.rule->taxonomy_option.empty() || entry.options == nullptr) continue;
    const yaml::Entry* const option = entry.options->find(entry.rule->taxonomy_option);
    if (option != nullptr && option->value.is_string())
      requests.push_back({std::string(option->value.text), option->value.span, document});
  }
}

std::vector<Request> requests_of(const std::vector<Layer>& layers) {
  std::vector<Request> requests;
  for (const Layer& layer : layers) {
    add_requests(layer.settings, layer.document, requests);
    for (const Override& one : layer.overrides) add_requests(one.settings, one.document, requests);
  }
  return requests;
}

std::string read_one(const Request& request, std::string_view from, Configuration::FileSource& files, bool trusted,
                     Taxonomy& taxonomy) {
  const std::string path = join(request.document->folder(), request.name);
  if (!trusted && (is_absolute(path) || leads_out(path)))
    return "it is outside of the folder of the configuration, and only one that is given by --config may name it";
  Configuration::FileSource::Answer answer = files.read(path, from);
  if (answer.text) read_taxonomy(path, *answer.text, taxonomy, answer.error);
  return answer.error;
}

}  // namespace

bool read_taxonomy(std::string_view name, std::string_view text, Taxonomy& taxonomy, std::string& error) {
  const Span all = span_of(0, text.size());
  if (name.ends_with(".json")) return read_tree(yaml::Language::json, text, all, taxonomy, error);
  if (name.ends_with(".yml") || name.ends_with(".yaml"))
    return read_tree(yaml::Language::yaml, text, all, taxonomy, error);
  if (!name.ends_with(".md")) {
    read_lines(text, taxonomy);
    return true;
  }
  const FrontMatter front_matter = find_front_matter(text);
  if (!front_matter.has_block()) {
    error = "the note has no front matter with its tags";
    return false;
  }
  return read_tree(front_matter.language, text, front_matter.block, taxonomy, error);
}

Taxonomies read_taxonomies(const std::vector<Layer>& layers, Configuration::FileSource& files, bool trusted) {
  Taxonomies taxonomies;
  for (const Request& request : requests_of(layers)) {
    Taxonomy taxonomy;
    const std::string error = read_one(request, layers.back().document->path(), files, trusted, taxonomy);
    if (!error.empty()) request.document->error(request.span, "`" + request.name + "` can not be read: " + error);
    taxonomies[request.name] = std::move(taxonomy);
  }
  return taxonomies;
}

}  // namespace matterlint::config
