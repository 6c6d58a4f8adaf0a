#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "config/schema_store.h"

namespace matterlint::config {

/// The schemas that notes name in their own `$schema`, each loaded once. Used by several threads at once.
class NoteSchemas {
 public:
  /// What it is given outlives it. `from` is the configuration's file, `sources` its `schema-sources`.
  NoteSchemas(Configuration::FileSource& files, std::string from, bool trusted, std::vector<SourceEntry> sources,
              const schema::LoadOptions& options)
      : files_(files), from_(std::move(from)), trusted_(trusted), sources_(std::move(sources)), options_(options) {}

  /// See Configuration::schema_named().
  Configuration::NamedSchema find(std::string_view name, std::string_view note, std::string_view root);

  /// Whether it is the URI of something that the program or `schema-sources` has.
  bool knows(std::string_view uri) const;

  /// What is wrong with the schemas.
  std::vector<FileReport> problems() const;

 private:
  SchemaStore& store_for(std::string_view root);

  Configuration::FileSource& files_;
  std::string from_;
  bool trusted_;
  std::vector<SourceEntry> sources_;
  schema::LoadOptions options_;
  mutable std::mutex mutex_;                                                 ///< Of the stores.
  std::map<std::string, std::unique_ptr<SchemaStore>, std::less<>> stores_;  ///< By the root.
};

}  // namespace matterlint::config
