#include "schema/dialect.h"

namespace matterlint::schema {
namespace {

constexpr std::array<std::string_view, 5> uris = {
    "http://json-schema.org/draft-04/schema", "http://json-schema.org/draft-06/schema",
    "http://json-schema.org/draft-07/schema", "https://json-schema.org/draft/2019-09/schema",
    "https://json-schema.org/draft/2020-12/schema"};
constexpr std::array<std::string_view, 5> dialect_names = {"draft-04", "draft-06", "draft-07", "2019-09", "2020-12"};

std::string_view without_scheme(std::string_view uri) {
  const std::size_t colon = uri.find("://");
  return uri.starts_with("http") && colon != std::string_view::npos ? uri.substr(colon) : uri;
}

}  // namespace

std::string_view uri_of(Dialect dialect) {
  return uris[static_cast<std::size_t>(dialect)];
}
std::string_view name_of(Dialect dialect) {
  return dialect_names[static_cast<std::size_t>(dialect)];
}

std::optional<Dialect> dialect_named(std::string_view uri_or_name) {
  if (uri_or_name.ends_with('#')) uri_or_name.remove_suffix(1);
  for (const Dialect dialect : all_dialects)
    if (uri_or_name == name_of(dialect) || without_scheme(uri_or_name) == without_scheme(uri_of(dialect)))
      return dialect;
  return std::nullopt;
}

}  // namespace matterlint::schema
