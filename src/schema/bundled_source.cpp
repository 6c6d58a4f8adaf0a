#include "schema/bundled.h"
#include "schema/dialect.h"
#include "schema/meta_schema.h"
#include "schema/source.h"

namespace matterlint::schema {

std::optional<SchemaText> BundledSource::find(std::string_view uri, std::string& error) {
  if (const std::optional<Dialect> dialect = dialect_named(uri); dialect && uri.starts_with("http"))
    return SchemaText{std::string(uri), meta_schema(*dialect)};
  constexpr std::string_view scheme = "bundled:";
  if (!uri.starts_with(scheme)) return std::nullopt;
  const std::string name = std::string(uri.substr(scheme.size())) + ".schema.json";
  const std::string_view text = bundled_file(name);
  if (text.data() != nullptr) return SchemaText{std::string(uri), std::string(text)};
  error = "no schema of that name is part of matterlint";
  return std::nullopt;
}

}  // namespace matterlint::schema
