#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/dialect.h"
#include "schema/known_property.h"
#include "schema/problem.h"
#include "schema/source.h"
#include "schema/violation.h"
#include "source/diagnostic.h"
#include "yaml/node.h"

namespace matterlint::schema {

/// How a schema is read.
struct LoadOptions {
  Dialect dialect = Dialect::draft2020_12;       ///< Of a schema without `$schema`.
  Severity unknown_keyword = Severity::warning;  ///< For a keyword that the dialect does not have.
};

/// How a value is judged.
struct ValidateOptions {
  /// A property whose value is empty counts as absent: it is not checked, and it is not enough where it is required
  /// (unless the schema names null as one of its types).
  bool null_as_missing = true;
  bool assert_formats = true;                     ///< Else `format` is only a note.
  std::string_view subject = "the front matter";  ///< What the value as a whole is called.
};

/// A JSON Schema of draft 4, 6, 7, 2019-09 or 2020-12, compiled. Immutable: any number of threads may use it.
class Schema {
 public:
  /// Compiles the schema that `text` is. `uri` is what its references are relative to; other documents come from
  /// `source`, which is only asked here. What is wrong is added to `problems`, and after an error the answer is null.
  static std::unique_ptr<Schema> load(std::string_view uri, SchemaText text, const LoadOptions& options,
                                      SchemaSource& source, std::vector<SchemaProblem>& problems);
  /// The same for a URI that `source` (or, failing that, BundledSource) knows.
  static std::unique_ptr<Schema> load(std::string_view uri, const LoadOptions& options, SchemaSource& source,
                                      std::vector<SchemaProblem>& problems);

  ~Schema();

  /// Adds what the schema does not allow: one violation for each cause, in no special order, none when all is well.
  /// A null `instance` is an empty mapping. Violations view into the instance and into the schema. Takes bounded time:
  /// what costs too much is a violation of its own (`too-expensive`), never silence.
  void validate(const yaml::Node* instance, const ValidateOptions& options, std::vector<Violation>& violations) const;

  /// Whether there is no violation.
  bool accepts(const yaml::Node* instance, const ValidateOptions& options) const;

  /// Adds what the schema may say and its author can hardly mean; see Advisor. In the order of the text.
  void advise(std::vector<SchemaProblem>& problems) const;

  /// Adds what `meta_schema`, a schema of schemas, does not allow in it, but for places that have a problem already.
  void compare_with(const Schema& meta_schema, std::vector<SchemaProblem>& problems) const;

  /// The properties of the value as a whole that it has words on, also in its references, choices and conditions.
  const KnownProperties& properties() const;

  std::string_view uri() const;
  std::string_view path() const;   ///< Of its file, as messages show it.
  std::string_view title() const;  ///< Of the schema; empty when it has none.
  Dialect dialect() const;
  const yaml::Node& root() const;  ///< The schema itself, for completion and documentation.

 private:
  struct Data;
  explicit Schema(std::unique_ptr<const Data> data);
  std::unique_ptr<const Data> data_;
};

}  // namespace matterlint::schema
