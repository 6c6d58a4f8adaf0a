// How references and dialects of a Registry are resolved.
#include <array>
#include <charconv>
#include <utility>

#include "schema/registry.h"
#include "schema/uri.h"
#include "text/edit_distance.h"
#include "text/percent.h"

namespace matterlint::schema {
namespace {

/// `~1` is a slash and `~0` a tilde in a JSON pointer.
std::string unescaped(std::string_view step) {
  std::string text;
  for (std::size_t i = 0; i < step.size(); ++i) {
    const bool is_escape = step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1');
    text += is_escape ? (step[i + 1] == '1' ? '/' : '~') : step[i];
    if (is_escape) ++i;
  }
  return text;
}

const yaml::Node* item_at(const yaml::Node& node, std::string_view step) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
  if (error != std::errc() || end != step.data() + step.size() || index >= node.items().size()) return nullptr;
  return &node.items()[index];
}

struct KnownVocabulary {
  std::string_view name;
  Vocabulary vocabulary;
};
constexpr std::array<KnownVocabulary, 4> switchable = {{{"applicator", Vocabulary::applicator},
                                                        {"validation", Vocabulary::validation},
                                                        {"unevaluated", Vocabulary::unevaluated},
                                                        {"core", Vocabulary::core}}};
constexpr std::array<std::string_view, 5> harmless = {"meta-data", "content", "format", "format-annotation",
                                                      "format-assertion"};

std::string_view last_segment(std::string_view uri) {
  return uri.substr(uri.rfind('/') + 1);
}

bool is_standard_vocabulary(std::string_view uri) {
  if (!uri.starts_with("https://json-schema.org/draft/") || uri.find("/vocab/") == std::string_view::npos) return false;
  for (const KnownVocabulary& known : switchable)
    if (known.name == last_segment(uri)) return true;
  for (const std::string_view name : harmless)
    if (name == last_segment(uri)) return true;
  return false;
}

}  // namespace

std::optional<SchemaText> Registry::fetch(std::string_view uri, std::string& error) {
  if (auto text = source_.find(uri, error)) return text;
  std::string bundled_error;
  if (auto text = BundledSource().find(uri, bundled_error)) return text;
  if (error.empty()) error = bundled_error.empty() ? "there is no such schema" : bundled_error;
  return std::nullopt;
}

std::optional<std::uint32_t> Registry::document_root(const std::string& uri, const DialectUse& use,
                                                     std::string& error) {
  if (const auto known = resource_of_uri_.find(uri); known != resource_of_uri_.end())
    return resources_[known->second].root;
  if (const auto known = root_of_document_.find(uri); known != root_of_document_.end()) return known->second;
  auto text = fetch(uri, error);
  if (!text) return std::nullopt;
  const auto root = add(uri, std::move(*text), use);
  if (!root) error = "it is no schema";
  return root;
}

std::optional<std::uint32_t> Registry::resolve(std::uint32_t from, std::string_view reference, const yaml::Node& at) {
  const Document& document = *locations_[from].document;
  const std::string uri = resolve_uri(base_of(from), reference);
  const SplitUri split = split_fragment(uri);
  std::string error;
  const auto root = document_root(std::string(split.document), locations_[from].use, error);
  if (!root) {
    report(document, at.span, Severity::error, "`" + std::string(reference) + "` can not be read: " + error);
    return std::nullopt;
  }
  const std::string fragment = percent_decoded(split.fragment);
  std::optional<std::uint32_t> target;
  if (fragment.empty()) {
    target = root;
  } else if (fragment.front() == '/') {
    target = follow_pointer(*root, std::string_view(fragment).substr(1));
  } else if (const auto anchor = anchors_.find(base_of(*root) + "#" + fragment); anchor != anchors_.end()) {
    target = anchor->second;
  }
  if (!target) {  // Inside of an `$id`, a fragment means the part that has it.
    const std::string inner = locations_[*root].parent == *root ? "" : " `" + base_of(*root) + "`";
    report(document, at.span, Severity::error,
           "`" + std::string(reference) + "` refers to nothing: the schema" + inner + " has no `" + fragment + "`");
  }
  return target;
}

/// A mapping of definitions may be long and asked for each of them.
const yaml::Node* Registry::child_at(const yaml::Node& node, const std::string& step) {
  if (!node.is_mapping()) return item_at(node, step);
  auto& entries = entries_by_key_[&node];
  if (entries.empty())
    for (const yaml::Entry& entry : node.entries()) entries.emplace(entry.key.text, &entry.value);
  const auto at = entries.find(step);
  return at == entries.end() ? nullptr : at->second;
}

/// What the pointer leads to may stand where no keyword has a schema; then it is one from now on.
std::optional<std::uint32_t> Registry::follow_pointer(std::uint32_t from, std::string_view pointer) {
  const yaml::Node* node = locations_[from].node;
  std::uint32_t above = from;
  while (true) {
    const std::size_t slash = pointer.find('/');
    node = child_at(*node, unescaped(pointer.substr(0, slash)));
    if (node == nullptr) return std::nullopt;
    if (const auto known = numbers_.find(node); known != numbers_.end()) above = known->second;
    if (slash == std::string_view::npos) break;
    pointer.remove_prefix(slash + 1);
  }
  if (!node->is_mapping() && node->kind != yaml::Kind::boolean) return std::nullopt;
  const Location& parent = locations_[above];
  walk({node, above, "...", base_of(above), parent.resource, parent.use, false}, *parent.document);
  return numbers_.at(node);
}

DialectUse Registry::use_of(std::string_view uri, const DialectUse& current, const yaml::Node& at,
                            const Document& document) {
  if (const auto dialect = dialect_named(uri)) return {.dialect = *dialect};
  if (uri.ends_with("://json-schema.org/schema") || uri.ends_with("://json-schema.org/schema#"))
    return current;  // JSON Schema, and it does not say which.
  const std::string meta(split_fragment(uri).document);
  if (const auto known = custom_dialects_.find(meta); known != custom_dialects_.end()) return known->second;
  custom_dialects_.emplace(meta, current);  // Also ends circles of meta-schemas.
  std::string error;
  auto text = fetch(meta, error);
  if (!text) {
    std::string known;
    for (const Dialect dialect : all_dialects) known += (known.empty() ? "" : ", ") + std::string(name_of(dialect));
    report(document, at.span, Severity::error,
           "`" + std::string(uri) + "` is no version of JSON Schema that is known here (" + known + ")");
    return current;
  }
  const auto meta_document = read(meta, std::move(*text));
  if (meta_document == nullptr || !meta_document->tree.root()->is_mapping()) return current;
  const yaml::Node& root = *meta_document->tree.root();
  DialectUse use = current;
  const yaml::Entry* const schema = root.find("$schema");
  if (schema != nullptr && schema->value.is_string() && split_fragment(schema->value.text).document != meta)
    use = use_of(schema->value.text, current, at, document);
  use = use_of_meta_schema(root, uri, use, at, document);
  return custom_dialects_[meta] = use;
}

DialectUse Registry::use_of_meta_schema(const yaml::Node& root, std::string_view uri, DialectUse use,
                                        const yaml::Node& at, const Document& document) {
  const yaml::Entry* const vocabularies = root.find("$vocabulary");
  if (vocabularies == nullptr) return use;
  std::uint8_t bits = 0;
  const auto add = [&bits](Vocabulary vocabulary) {
    bits = static_cast<std::uint8_t>(bits | 1U << static_cast<unsigned>(vocabulary));
  };
  add(Vocabulary::core);
  add(Vocabulary::annotation);
  for (const yaml::Entry& entry : vocabularies->value.entries()) {
    if (!is_standard_vocabulary(entry.key.text)) {
      if (entry.value.text == "true")
        report(document, at.span, Severity::error,
               "`" + std::string(uri) + "` needs keywords that are not supported: " + std::string(entry.key.text));
      continue;
    }
    const std::string_view name = last_segment(entry.key.text);
    if (name == "format-assertion") use.asserts_format = true;
    for (const KnownVocabulary& known : switchable)
      if (known.name == name) add(known.vocabulary);
    if (name == "applicator" && use.dialect == Dialect::draft2019_09) add(Vocabulary::unevaluated);
  }
  use.vocabularies = bits;
  return use;
}

}  // namespace matterlint::schema
