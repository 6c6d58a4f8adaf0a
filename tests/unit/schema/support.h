#pragma once

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/schema.h"
#include "yaml/reader.h"

namespace matterlint::schema {

/// Schemas in memory, by their URIs.
class MemorySource : public SchemaSource {
 public:
  std::map<std::string, std::string, std::less<>> texts;

  std::optional<SchemaText> find(std::string_view uri, std::string&) override {
    const auto at = texts.find(uri);
    if (at == texts.end()) return std::nullopt;
    return SchemaText{std::string(uri) + ".yaml", at->second};
  }
};

/// A schema and what was wrong with it, as "line:column: severity: message".
struct Loaded {
  std::unique_ptr<Schema> schema;
  std::vector<std::string> problems;
};

inline Loaded load(std::string_view text, SchemaSource& source, const LoadOptions& options = {}) {
  std::vector<SchemaProblem> problems;
  Loaded loaded;
  loaded.schema = Schema::load("schemas/test.yaml", {"test.yaml", std::string(text)}, options, source, problems);
  for (const SchemaProblem& problem : problems)
    loaded.problems.push_back((problem.path == "test.yaml" ? "" : problem.path + ":") +
                              std::to_string(problem.range.start.line) + ":" +
                              std::to_string(problem.range.start.column) + ": " +
                              std::string(name_of(problem.severity)) + ": " + problem.message);
  return loaded;
}
inline Loaded load(std::string_view text, const LoadOptions& options = {}) {
  MemorySource empty;
  return load(text, empty, options);
}

/// A value that was read from YAML, with the text that it views into.
struct Value {
  explicit Value(std::string_view yaml) : text(yaml) { yaml::read_yaml(text, span_of(0, text.size()), tree); }
  Value(const Value&) = delete;
  Value& operator=(const Value&) = delete;
  std::string text;
  yaml::Tree tree;
};

/// What is wrong with a value, as "code: message".
inline std::vector<std::string> violations(const Schema& schema, std::string_view yaml,
                                           const ValidateOptions& options = {}) {
  const Value value(yaml);
  std::vector<Violation> found;
  schema.validate(value.tree.root(), options, found);
  std::vector<std::string> lines;
  for (const Violation& violation : found) lines.push_back(std::string(violation.code) + ": " + violation.message);
  return lines;
}
inline std::vector<std::string> violations(std::string_view schema, std::string_view yaml,
                                           const ValidateOptions& options = {}) {
  const Loaded loaded = load(schema);
  if (loaded.schema == nullptr) return loaded.problems;
  return violations(*loaded.schema, yaml, options);
}

using Lines = std::vector<std::string>;

}  // namespace matterlint::schema

namespace doctest {
template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += "\n  " + line;
    return all.c_str();
  }
};
}  // namespace doctest
