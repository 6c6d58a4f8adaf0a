#include "config/value_reader.h"

#include <algorithm>
#include <unordered_map>

namespace matterlint::config {

void report_kind(Document& document, const yaml::Node& value, std::string_view what) {
  document.error(value.span,
                 std::string(what) + ", not " + std::string(value.is_null() ? "empty" : yaml::in_words(value.kind)));
}

bool expect_text(Document& document, const yaml::Node& value, std::string_view what) {
  if (value.is_string()) return true;
  report_kind(document, value, what);
  return false;
}

std::vector<Name> read_names(Document& document, const yaml::Node& value, std::string_view what) {
  std::vector<Name> names;
  const auto add = [&](const yaml::Node& item) {
    if (!item.is_scalar() || item.is_null()) return report_kind(document, item, what);
    names.push_back({std::string(item.text), item.span});
  };
  if (value.is_sequence()) {
    for (const yaml::Node& item : value.items()) add(item);
  } else if (!value.is_null()) {
    add(value);
  }
  return names;
}

std::vector<Name> read_some_names(Document& document, const yaml::Entry& entry, std::string_view what) {
  std::vector<Name> names = read_names(document, entry.value, what);
  const bool is_empty = entry.value.is_null() || (entry.value.is_sequence() && entry.value.items().empty());
  const auto says_nothing = [](const Name& name) { return name.text.empty(); };
  if (is_empty || std::any_of(names.begin(), names.end(), says_nothing))
    document.error(entry.value.is_null() ? entry.key.span : entry.value.span,
                   "`" + std::string(entry.key.text) + "` names nothing");
  return names;
}

std::vector<LocatedGlob> read_globs(Document& document, const yaml::Node& value, std::string_view what) {
  std::vector<LocatedGlob> globs;
  for (const Name& name : read_names(document, value, what)) globs.push_back({Glob(name.text), name.span});
  return globs;
}

void for_each_item(Document& document, const yaml::Node& value, std::string_view what,
                   const std::function<void(const yaml::Node& item)>& item) {
  if (value.is_null()) return;
  if (!value.is_sequence()) return report_kind(document, value, what);
  for (const yaml::Node& one : value.items()) item(one);
}

void for_each_entry(Document& document, const yaml::Node& value, std::string_view what,
                    const std::function<void(const yaml::Entry& entry)>& entry) {
  if (value.is_null()) return;
  if (!value.is_mapping()) return report_kind(document, value, what);
  std::unordered_map<std::string_view, Span> seen;
  for (const yaml::Entry& one : value.entries()) {
    const auto [first, is_new] = seen.try_emplace(one.key.text, one.key.span);
    if (is_new) {
      entry(one);
    } else {
      document.error(one.key.span, "the key `" + std::string(one.key.text) + "` is already on line " +
                                       std::to_string(document.line_of(first->second)));
    }
  }
}

}  // namespace matterlint::config
