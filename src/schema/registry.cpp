#include "schema/registry.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "schema/uri.h"
#include "text/edit_distance.h"
#include "text/utf8.h"
#include "yaml/reader.h"

namespace matterlint::schema {
namespace {

/// What editors and validators read besides, and what no dialect knows.
constexpr std::array<std::string_view, 17> known_extensions = {"allowComments",
                                                               "allowTrailingCommas",
                                                               "defaultSnippets",
                                                               "deprecationMessage",
                                                               "discriminator",
                                                               "doNotSuggest",
                                                               "enumDescriptions",
                                                               "enumItemLabels",
                                                               "enumNames",
                                                               "errorMessage",
                                                               "example",
                                                               "markdownDescription",
                                                               "markdownEnumDescriptions",
                                                               "patternErrorMessage",
                                                               "propertyOrder",
                                                               "tsEnumNames",
                                                               "tsType"};

bool is_extension(std::string_view name) {
  return name.starts_with("x-") ||
         std::find(known_extensions.begin(), known_extensions.end(), name) != known_extensions.end();
}

/// The value of a keyword that is text; else nothing.
std::optional<std::string_view> text_of(const yaml::Node& schema, std::string_view keyword) {
  const yaml::Entry* const entry = schema.find(keyword);
  if (entry == nullptr || !entry->value.is_string()) return std::nullopt;
  return entry->value.text;
}

std::string_view id_keyword(Dialect dialect) {
  return dialect == Dialect::draft4 ? "id" : "$id";
}

std::string unknown_keyword_message(std::string_view name, Dialect dialect) {
  std::string message = "`" + std::string(name) + "` is no keyword of JSON Schema " + std::string(name_of(dialect));
  for (const Dialect other : all_dialects)
    if (find_keyword(name, other) != nullptr) return message + "; it is one of " + std::string(name_of(other));
  std::vector<std::string_view> candidates;
  for (const Keyword& keyword : all_keywords())
    if (keyword.is_of(dialect)) candidates.push_back(keyword.name);
  if (const auto meant = nearest(name, candidates)) message += "; did you mean `" + std::string(*meant) + "`?";
  return message;
}

/// The keys that stand in their mapping a second time.
std::vector<const yaml::Node*> repeated_keys(const yaml::Node& root) {
  std::vector<const yaml::Node*> repeated;
  std::vector<const yaml::Node*> stack = {&root};
  while (!stack.empty()) {
    const yaml::Node& node = *stack.back();
    stack.pop_back();
    if (node.is_alias()) continue;  // What it stands for is looked at in its own place.
    for (const yaml::Node& item : node.items()) stack.push_back(&item);
    std::unordered_set<std::string_view> names;
    for (const yaml::Entry& entry : node.entries()) {
      stack.push_back(&entry.value);
      if (entry.key.is_scalar() && !names.insert(entry.key.text).second) repeated.push_back(&entry.key);
    }
  }
  return repeated;
}

}  // namespace

const yaml::Entry* Location::sole_reference() const {
  if (use.dialect > Dialect::draft7) return nullptr;
  const yaml::Entry* const entry = node->find("$ref");
  return entry != nullptr && entry->value.is_string() ? entry : nullptr;
}

Registry::Registry(SchemaSource& source, Severity unknown_keyword, std::vector<SchemaProblem>& problems)
    : source_(source), unknown_keyword_(unknown_keyword), problems_(problems) {}

void Registry::report(const Document& document, Span span, Severity severity, std::string message) {
  if (severity == Severity::off) return;
  has_failed_ |= severity == Severity::error;
  problems_.push_back({document.path, document.lines->range(span), severity, std::move(message)});
}

const yaml::Entry* Registry::keyword(const Location& location, std::string_view name) const {
  const yaml::Entry* const entry = location.node->find(name);
  if (entry == nullptr || misfits_.contains(entry)) return nullptr;
  const Keyword* const keyword = find_keyword(name, location.use.dialect);
  return keyword != nullptr && location.use.has(keyword->vocabulary) ? entry : nullptr;
}

std::unique_ptr<Document> Registry::read(std::string_view uri, SchemaText text) {
  auto document = std::make_unique<Document>();
  document->path = text.path.empty() ? std::string(uri) : std::move(text.path);
  document->text = std::move(text.text);
  document->lines = std::make_unique<LineIndex>(document->text);
  if (!is_unicode(*document)) return nullptr;
  const std::string_view path = document->path;
  const bool is_yaml = path.ends_with(".yaml") || path.ends_with(".yml");
  (is_yaml ? yaml::read_yaml : yaml::read_json)(document->text, span_of(0, document->text.size()), document->tree);
  for (const yaml::SyntaxError& error : document->tree.errors())
    report(*document, error.span, Severity::error, error.message);
  if (document->tree.is_broken()) return nullptr;
  const yaml::Node* const root = document->tree.root();
  if (root == nullptr) {
    report(*document, {}, Severity::error, "the file is empty; a schema is a mapping");
    return nullptr;
  }
  for (const yaml::Node* const key : repeated_keys(*root))
    report(*document, key->span, Severity::error,
           "`" + std::string(key->text) + "` stands in this mapping twice, and only one of them would count");
  return document;
}

bool Registry::is_unicode(const Document& document) {
  const std::string_view text = document.text;
  const bool is_utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  const std::size_t wrong = is_utf16 ? 0 : find_invalid_utf8(text);
  if (wrong == text.size()) return true;
  report(document, span_of(wrong, is_utf16 ? 0 : wrong + 1), Severity::error,
         is_utf16 ? "the file is in UTF-16; a schema is read in UTF-8" : "from here on the file is not in UTF-8");
  return false;
}

std::optional<std::uint32_t> Registry::add(std::string_view uri, SchemaText text, DialectUse use) {
  auto document = read(uri, std::move(text));
  if (document == nullptr) return std::nullopt;
  const yaml::Node& root = *document->tree.root();
  if (!root.is_mapping() && root.kind != yaml::Kind::boolean) {
    report(*document, root.span, Severity::error, "a schema is a mapping; this is " + std::string(in_words(root.kind)));
    return std::nullopt;
  }
  documents_.push_back(std::move(document));
  walk({&root, 0, {}, std::string(uri), 0, use, true}, *documents_.back());
  const std::uint32_t number = numbers_.at(&root);
  root_of_document_.emplace(uri, number);
  return number;
}

void Registry::walk(Pending first, const Document& document) {
  std::vector<Pending> stack;
  stack.push_back(std::move(first));
  while (!stack.empty()) {
    Pending next = std::move(stack.back());
    stack.pop_back();
    visit(std::move(next), document, stack);
  }
}

void Registry::visit(Pending pending, const Document& document, std::vector<Pending>& stack) {
  const auto number = static_cast<std::uint32_t>(locations_.size());
  if (!numbers_.emplace(pending.node, number).second) return;
  locations_.push_back({pending.node, &document, pending.resource, pending.is_root ? number : pending.parent,
                        std::move(pending.step), pending.use});
  enter_resource(pending, document);
  locations_.back().resource = pending.resource;
  locations_.back().use = pending.use;
  if (!pending.node->is_mapping()) return;
  register_anchors(number, pending.base);
  visit_keywords(number, pending.base, stack);
}

/// Follows `$schema` and `$id`: both hold for the schema that they stand in and all below it.
void Registry::enter_resource(Pending& pending, const Document& document) {
  const yaml::Node& node = *pending.node;
  const auto has_id = [&] {
    return text_of(node, id_keyword(pending.use.dialect)).has_value() && locations_.back().sole_reference() == nullptr;
  };
  const auto uri = text_of(node, "$schema");
  if (uri && (pending.is_root || has_id())) {
    pending.use = use_of(*uri, pending.use, node.find("$schema")->value, document);
    locations_.back().use = pending.use;
  }
  std::string base = pending.base;
  if (has_id()) {
    const std::string_view id = *text_of(node, id_keyword(pending.use.dialect));
    const std::string resolved = resolve_uri(base, id);
    const SplitUri split = split_fragment(resolved);
    const auto number = static_cast<std::uint32_t>(locations_.size() - 1);
    if (pending.use.dialect <= Dialect::draft7 && !split.fragment.empty())
      register_anchor(resolved, number, node.find(id_keyword(pending.use.dialect))->value);
    if (!id.starts_with('#')) base = split.document;
  }
  if (!pending.is_root && base == pending.base) return;
  pending.base = base;
  const auto [at, is_new] = resource_of_uri_.emplace(base, static_cast<std::uint32_t>(resources_.size()));
  if (is_new) {
    resources_.push_back({static_cast<std::uint32_t>(locations_.size() - 1), {}, std::nullopt});
    resource_uris_.push_back(base);
  } else if (has_id() && locations_[resources_[at->second].root].document == &document) {
    const yaml::Node& id = node.find(id_keyword(pending.use.dialect))->value;
    report(document, id.span, Severity::error, "`" + std::string(id.text) + "` is what another schema here is called");
  }
  pending.resource = at->second;
}

void Registry::register_anchors(std::uint32_t number, const std::string& base) {
  const Location& location = locations_[number];
  const Dialect dialect = location.use.dialect;
  const yaml::Node& node = *location.node;
  Resource& resource = resources_[location.resource];
  if (const auto name = text_of(node, "$anchor"); name && dialect >= Dialect::draft2019_09)
    register_anchor(base + "#" + std::string(*name), number, node.find("$anchor")->value);
  if (const auto name = text_of(node, "$dynamicAnchor"); name && dialect >= Dialect::draft2020_12) {
    register_anchor(base + "#" + std::string(*name), number, node.find("$dynamicAnchor")->value);
    resource.dynamic_anchors.emplace(*name, number);
  }
  const yaml::Entry* const recursive = node.find("$recursiveAnchor");
  if (dialect == Dialect::draft2019_09 && recursive != nullptr && recursive->value.text == "true" &&
      resource.root == number)
    resource.recursive_anchor = number;
}

/// `name` is "uri#anchor".
void Registry::register_anchor(std::string name, std::uint32_t number, const yaml::Node& at) {
  const auto [known, is_new] = anchors_.emplace(std::move(name), number);
  const Document& document = *locations_[number].document;
  if (is_new || known->second == number || locations_[known->second].document != &document) return;
  report(document, at.span, Severity::error, "`" + std::string(at.text) + "` is what another schema here is called");
}

void Registry::visit_keywords(std::uint32_t number, const std::string& base, std::vector<Pending>& stack) {
  const Location& location = locations_[number];
  const bool is_reference = location.sole_reference() != nullptr;
  const auto first = static_cast<std::ptrdiff_t>(stack.size());
  for (const yaml::Entry& entry : location.node->entries()) {
    if (!is_reference || entry.key.text == "$ref") check_keyword(location, entry);
    if (is_reference && entry.key.text != "definitions") continue;
    const Keyword* const keyword = find_keyword(entry.key.text, location.use.dialect);
    if (keyword == nullptr || misfits_.contains(&entry)) continue;
    for (Child& child : children_of(keyword->shape, entry.value)) {
      std::string step = std::string(entry.key.text) + (child.step.empty() ? "" : "/") + child.step;
      stack.push_back({child.node, number, std::move(step), base, location.resource, location.use, false});
    }
  }
  std::reverse(stack.begin() + first, stack.end());  // So that they are visited in the order of the text.
}

void Registry::check_keyword(const Location& location, const yaml::Entry& entry) {
  const std::string_view name = entry.key.text;
  const Keyword* const keyword = find_keyword(name, location.use.dialect);
  if (keyword == nullptr) {
    if (is_extension(name) || (name == "id" && location.use.dialect == Dialect::draft6)) return;
    return report(*location.document, entry.key.span, unknown_keyword_,
                  unknown_keyword_message(name, location.use.dialect));
  }
  if (!location.use.has(keyword->vocabulary)) return;
  const yaml::Node* at = nullptr;
  const std::string wrong = misfit(keyword->shape, entry.value, location.use.dialect, at);
  if (wrong.empty()) return;
  misfits_.insert(&entry);
  report(*location.document, at->span.empty() ? entry.key.span : at->span, Severity::error,
         "`" + std::string(name) + "` " + wrong);
}

}  // namespace matterlint::schema
