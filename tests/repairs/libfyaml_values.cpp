#include <libfyaml.h>

#include <memory>
#include <stdexcept>

#include "library_values.h"

namespace matterlint::tests {
namespace {

using nlohmann::json;

std::string text_of(fy_node* node) {
  std::size_t size = 0;
  const char* const text = node == nullptr ? nullptr : fy_node_get_scalar(node, &size);
  return text == nullptr ? std::string() : std::string(text, size);
}

json value_of(fy_node* node) {
  if (node == nullptr) return nullptr;
  void* at = nullptr;
  if (fy_node_is_sequence(node)) {
    json items = json::array();
    while (fy_node* const item = fy_node_sequence_iterate(node, &at)) items.push_back(value_of(item));
    return items;
  }
  if (fy_node_is_mapping(node)) {
    json entries = json::object();
    while (fy_node_pair* const pair = fy_node_mapping_iterate(node, &at))
      entries[text_of(fy_node_pair_key(pair))] = value_of(fy_node_pair_value(pair));
    return entries;
  }
  return value_of_scalar(text_of(node), fy_node_get_style(node) == FYNS_PLAIN);
}

}  // namespace

std::optional<nlohmann::json> value_by_libfyaml(const std::string& block) {
  fy_parse_cfg config{};
  config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_RESOLVE_DOCUMENT);
  const std::unique_ptr<fy_document, decltype(&fy_document_destroy)> document(
      fy_document_build_from_string(&config, block.data(), block.size()), &fy_document_destroy);
  if (!document) throw std::runtime_error("libfyaml finds a mistake");
  return value_of(fy_document_root(document.get()));
}

}  // namespace matterlint::tests
