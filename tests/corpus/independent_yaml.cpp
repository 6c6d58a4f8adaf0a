#include "independent_yaml.h"

#include <libfyaml.h>

#include <memory>
#include <regex>

namespace matterlint::tests {
namespace {

/// What a plain scalar is by the core schema of YAML 1.2, by its regular expressions (chapter 10.3.2).
std::string plain_type(const std::string& text) {
  static const std::regex null("null|Null|NULL|~|");
  static const std::regex boolean("true|True|TRUE|false|False|FALSE");
  static const std::regex integer("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
  static const std::regex number(
      R"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))");
  if (text.size() > 60) return "string";
  if (std::regex_match(text, null)) return "null";
  if (std::regex_match(text, boolean)) return "boolean";
  if (std::regex_match(text, integer)) return "integer";
  return std::regex_match(text, number) ? "number" : "string";
}

std::string scalar_text(fy_node* node) {
  std::size_t size = 0;
  const char* const text = fy_node_get_scalar(node, &size);
  return text == nullptr ? std::string() : std::string(text, size);
}

std::string canonical(fy_node* node);

std::string canonical_items(fy_node* node) {
  std::string items;
  void* at = nullptr;
  while (fy_node* const item = fy_node_sequence_iterate(node, &at)) items += canonical(item) + ",";
  return "[" + items + "]";
}

std::string canonical_entries(fy_node* node) {
  std::string entries;
  void* at = nullptr;
  while (fy_node_pair* const pair = fy_node_mapping_iterate(node, &at))
    entries += canonical(fy_node_pair_key(pair)) + ":" + canonical(fy_node_pair_value(pair)) + ",";
  return "{" + entries + "}";
}

std::string canonical(fy_node* node) {
  if (node == nullptr) return "null()";
  if (fy_node_is_sequence(node)) return canonical_items(node);
  if (fy_node_is_mapping(node)) return canonical_entries(node);
  const std::string text = scalar_text(node);
  const std::string type = fy_node_get_style(node) == FYNS_PLAIN ? plain_type(text) : "string";
  return type + "(" + (type == "null" ? "" : text) + ")";
}

}  // namespace

std::optional<std::map<std::string, std::string>> read_independently(std::string_view block) {
  fy_parse_cfg config{};
  config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_RESOLVE_DOCUMENT | FYPCF_ALLOW_DUPLICATE_KEYS);
  const std::unique_ptr<fy_document, decltype(&fy_document_destroy)> document(
      fy_document_build_from_string(&config, block.data(), block.size()), &fy_document_destroy);
  if (!document) return std::nullopt;
  fy_node* const root = fy_document_root(document.get());
  if (root == nullptr || !fy_node_is_mapping(root)) return std::nullopt;
  std::map<std::string, std::string> values;
  void* at = nullptr;
  while (fy_node_pair* const pair = fy_node_mapping_iterate(root, &at))
    values[canonical(fy_node_pair_key(pair))] = canonical(fy_node_pair_value(pair));
  return values;
}

}  // namespace matterlint::tests
