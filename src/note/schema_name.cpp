#include "note/schema_name.h"

#include "text/utf8.h"

namespace matterlint {
namespace {

/// `# @schema` stands before other words too, so what follows must look like a file of a schema.
bool looks_like_schema(std::string_view name) {
  for (const std::string_view ending : {".json", ".yaml", ".yml"})
    if (name.ends_with(ending)) return true;
  return name.starts_with("bundled:") || name.find("://") != std::string_view::npos;
}

/// What follows `prefix` and blanks; nothing where the text does not begin so.
std::optional<std::string_view> behind(std::string_view text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return std::nullopt;
  return trim(text.substr(prefix.size()));
}

std::optional<std::string_view> name_in_comment(std::string_view comment) {
  const std::string_view words = trim(comment.substr(1));
  std::optional<std::string_view> name;
  if (const auto modeline = behind(words, "yaml-language-server:")) {
    name = behind(*modeline, "$schema=");
  } else if (name = behind(words, "@schema "); name && !looks_like_schema(*name)) {
    return std::nullopt;
  }
  if (name && (name->empty() || name->find_first_of(" \t") != std::string_view::npos)) return std::nullopt;
  return name;
}

}  // namespace

std::optional<SchemaName> schema_name_in(const Note& note) {
  if (note.is_broken()) return std::nullopt;
  const Property* const property = note.find("$schema");
  if (property != nullptr && !property->value().is_null()) {
    const yaml::Node& value = property->value();
    return SchemaName{value.text, value.span, value.is_string() && !value.text.empty(), false};
  }
  if (note.tree().comments().empty()) return std::nullopt;
  const std::string_view comment = note.text(note.tree().comments().front());
  const auto name = comment.empty() ? std::nullopt : name_in_comment(comment);
  if (!name) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(name->data() - note.text().data());
  return SchemaName{*name, {begin, begin + static_cast<std::uint32_t>(name->size())}, true, true};
}

}  // namespace matterlint
