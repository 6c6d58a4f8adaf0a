#include "report/option_in_words.h"

#include <array>
#include <utility>

#include "yaml/quote.h"
#include "yaml/reader.h"
#include "yaml/tree.h"

namespace matterlint {
namespace {

const yaml::Node* member(const yaml::Node& schema, std::string_view name) {
  const yaml::Entry* const entry = schema.find(name);
  return entry == nullptr ? nullptr : &entry->value;
}

std::string listed(const yaml::Node& values) {
  std::string list;
  for (const yaml::Node& value : values.items()) list += (list.empty() ? "`" : ", `") + std::string(value.text) + "`";
  return list;
}

/// One of a few values: "one of `a`, `b`"; with `several`, as many of them as one likes.
std::string choice(const yaml::Node& values, bool several) {
  return std::string(several ? "one or several of " : "one of ") + listed(values);
}

std::string number(const yaml::Node& schema) {
  const yaml::Node* const least = member(schema, "minimum");
  const yaml::Node* const most = member(schema, "maximum");
  std::string words = "a whole number";
  if (least != nullptr) words += " from " + std::string(least->text);
  if (most != nullptr) words += (least != nullptr ? " to " : " up to ") + std::string(most->text);
  return words;
}

std::string in_words(const yaml::Node& schema, std::string_view written);

/// A value that may stand alone or in a list.
std::string list_in_words(const yaml::Node& list, std::string_view written) {
  const yaml::Node* const item = member(list, "items");
  if (item == nullptr) return "a list";
  if (const yaml::Node* const values = member(*item, "enum")) return choice(*values, true);
  return in_words(*item, written) + ", or a list of such";
}

std::string text_in_words(const yaml::Node& schema) {
  const yaml::Node* const examples = member(schema, "examples");
  return examples == nullptr ? "a text" : "a text, such as " + listed(*examples);
}

std::string mapping_in_words(const yaml::Node& schema, std::string_view written) {
  const yaml::Node* const value = member(schema, "additionalProperties");
  return value == nullptr ? "a mapping" : "a mapping whose values are each " + in_words(*value, written);
}

/// The forms of schema that types of options have; another one is shown as it is written.
std::string in_words(const yaml::Node& schema, std::string_view written) {
  if (const yaml::Node* const values = member(schema, "enum")) return choice(*values, false);
  if (const yaml::Node* const forms = member(schema, "anyOf")) return list_in_words(forms->items()[0], written);
  const yaml::Node* const type = member(schema, "type");
  const std::string_view name = type == nullptr ? std::string_view() : type->text;
  if (name == "boolean") return "`true` or `false`";
  if (name == "integer") return number(schema);
  if (name == "string") return text_in_words(schema);
  if (name == "object") return mapping_in_words(schema, written);
  return "`" + std::string(slice(written, schema.outer)) + "`";
}

}  // namespace

std::string values_in_words(const Option& option) {
  const std::string written = option.schema(option.bounds);
  yaml::Tree tree;
  yaml::read_json(written, span_of(0, written.size()), tree);
  std::string words = in_words(*tree.root(), written);
  if (words.starts_with("a ") || words.starts_with("one ")) words.front() -= 'a' - 'A';
  return words;
}

std::string default_of(const Option& option) {
  const std::string written = option.fallback();
  yaml::Tree tree;
  yaml::read_json(written, span_of(0, written.size()), tree);
  const yaml::Node& value = *tree.root();
  const bool needs_no_quotes = value.is_string() && yaml::is_plain_text(value.text, yaml::ReaderSet::all());
  return needs_no_quotes ? std::string(value.text) : written;
}

}  // namespace matterlint
