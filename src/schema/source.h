#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace matterlint::schema {

/// The text of a schema and what to call its file in messages.
struct SchemaText {
  std::string path;  ///< Shown to people; empty: the URI is shown. Ends with `.yaml` or `.yml` where it is YAML.
  std::string text;
};

/// Where schemas come from. `run` has one that reads files and decides which are trusted; tests have one in memory.
class SchemaSource {
 public:
  virtual ~SchemaSource() = default;

  /// The text behind a URI, which has no fragment. A URI without a scheme is what `$ref`s of a schema with such a URI
  /// resolve to: a path. On failure the answer is empty, and `error` says why in plain words, to follow "`URI` can not
  /// be read: "; left empty, it is "there is no such schema".
  virtual std::optional<SchemaText> find(std::string_view uri, std::string& error) = 0;
};

/// What is part of the program: `bundled:NAME` is schemas/NAME.schema.json, and the URIs of the JSON Schema dialects
/// and of their vocabularies are schemas of schemas in schemas/meta/, which are equivalent to the published ones.
class BundledSource : public SchemaSource {
 public:
  std::optional<SchemaText> find(std::string_view uri, std::string& error) override;
};

}  // namespace matterlint::schema
