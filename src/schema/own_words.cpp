#include "schema/own_words.h"

#include <string>

#include "schema/hints.h"

namespace matterlint::schema {
namespace {

const yaml::Node* text_in(const yaml::Node* mapping, std::string_view key) {
  const yaml::Entry* const entry = mapping == nullptr ? nullptr : mapping->find(key);
  return entry != nullptr && entry->value.is_string() ? &entry->value : nullptr;
}

const yaml::Node* mapping_in(const yaml::Node* mapping, std::string_view key) {
  const yaml::Entry* const entry = mapping == nullptr ? nullptr : mapping->find(key);
  return entry != nullptr && entry->value.is_mapping() ? &entry->value : nullptr;
}

/// The author's own message for a keyword: `errorMessage: "..."`, `errorMessage: {pattern: "..."}` or, for the key that
/// is missing, `errorMessage: {required: {title: "..."}}`; `_` is for all others.
const yaml::Node* own_message(const Location& location, const yaml::Entry* keyword, std::string_view missing) {
  if (const yaml::Node* const text = text_in(location.node, "errorMessage")) return text;
  if (keyword == nullptr) return nullptr;
  const std::string_view name = keyword->key.text;
  if (name == "pattern")
    if (const yaml::Node* const text = text_in(location.node, "patternErrorMessage")) return text;
  const yaml::Node* const messages = mapping_in(location.node, "errorMessage");
  if (const yaml::Node* const text = text_in(messages, name)) return text;
  if (const yaml::Node* const text = text_in(mapping_in(messages, name), missing)) return text;
  return text_in(messages, "_");
}

/// "draft (not to be seen yet), done (to be seen)".
std::string described_values(const Location& location) {
  const yaml::Entry* const values = location.node->find("enum");
  const yaml::Entry* words = location.node->find("enumDescriptions");
  if (words == nullptr) words = location.node->find("markdownEnumDescriptions");
  if (values == nullptr || words == nullptr || words->value.size() != values->value.size()) return {};
  std::string list;
  for (std::size_t i = 0; i < values->value.items().size(); ++i) {
    list += (i == 0 ? "" : ", ") + plain_value(values->value.items()[i]);
    if (const std::string_view text = words->value.items()[i].text; !text.empty())
      list += " (" + std::string(text) + ")";
  }
  return list;
}

}  // namespace

std::string_view words_of_schema(const Location& location) {
  for (const std::string_view name : {"description", "markdownDescription", "title"})
    if (const yaml::Node* const words = text_in(location.node, name); words != nullptr && !words->text.empty())
      return words->text;
  return {};
}

std::string_view title_of_schema(const Location& location) {
  const yaml::Node* const title = text_in(location.node, "title");
  return title == nullptr ? std::string_view() : title->text;
}

void use_own_words(std::vector<Violation>& violations, std::size_t from, const yaml::Node* words) {
  if (words == nullptr || violations.size() <= from) return;
  violations.resize(from + 1);
  violations.back().message = words->text;
  violations.back().in_own_words = true;
}

const yaml::Node* own_words_of(const Location& location, const yaml::Entry* keyword) {
  return own_message(location, keyword, {});
}

const yaml::Node* own_words_on(const Location& location, std::string_view property) {
  return text_in(mapping_in(mapping_in(location.node, "errorMessage"), "properties"), property);
}

void add_schema_words(Violation& violation, const Location& location, const yaml::Entry* keyword) {
  const Document& document = *location.document;
  violation.schema_path = document.path;
  violation.schema_range = document.lines->range(keyword != nullptr ? keyword->key.span : location.node->span);
  if (const yaml::Node* const own = own_message(location, keyword, violation.missing)) {
    violation.message = own->text;
    violation.in_own_words = true;
  }
  std::string words = violation.code == "enum" ? described_values(location) : std::string();
  if (words.empty()) words = violation.schema_message;
  if (words.empty()) words = words_of_schema(location);
  violation.schema_message = words.empty() ? "the schema says so here" : "the schema says: " + words;
}

}  // namespace matterlint::schema
