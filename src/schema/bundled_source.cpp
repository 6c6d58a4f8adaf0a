#include "schema/bundled.h"
#include "schema/source.h"

namespace matterlint::schema {
namespace {

/// The file of a meta-schema: meta/draft-07/schema.json, meta/2020-12/meta/core.json. Empty: the URI is of none.
std::string meta_schema_file(std::string_view uri) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (uri.starts_with(scheme)) uri.remove_prefix(scheme.size());
  constexpr std::string_view host = "json-schema.org/";
  if (!uri.starts_with(host)) return {};
  uri.remove_prefix(host.size());
  constexpr std::string_view folder = "draft/";
  if (uri.starts_with(folder)) uri.remove_prefix(folder.size());
  return "meta/" + std::string(uri) + ".json";
}

}  // namespace

std::optional<SchemaText> BundledSource::find(std::string_view uri, std::string& error) {
  constexpr std::string_view scheme = "bundled:";
  const bool is_bundled = uri.starts_with(scheme);
  const std::string name = is_bundled ? std::string(uri.substr(scheme.size())) + ".schema.json" : meta_schema_file(uri);
  const std::string_view text = bundled_file(name);
  if (text.data() != nullptr) return SchemaText{std::string(uri), std::string(text)};
  if (is_bundled) error = "no schema of that name is part of matterlint";
  return std::nullopt;
}

}  // namespace matterlint::schema
