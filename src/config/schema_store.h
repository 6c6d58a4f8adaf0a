#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/layer.h"
#include "schema/schema.h"

namespace matterlint::config {

/// The schemas that a configuration or the command line names, each loaded once. Paths are relative to the folder of
/// the file `from` (empty: the current folder), and so are the references of schemas that are named by a path.
class SchemaStore : public schema::SchemaSource {
 public:
  /// What it is given outlives it. One that is not `trusted` asks for no path outside of the folder. With a
  /// `note_root`, paths are those of notes: relative to that folder, and never outside of it; those of `sources` stay
  /// as they are.
  SchemaStore(Configuration::FileSource& files, std::string from, bool trusted, std::vector<SourceEntry> sources,
              const schema::LoadOptions& options, std::optional<std::string> note_root = std::nullopt)
      : files_(files),
        from_(std::move(from)),
        trusted_(trusted),
        sources_(std::move(sources)),
        options_(options),
        note_root_(std::move(note_root)) {}

  /// A schema that stands in no file.
  void give(std::string name, std::string text) { given_[std::move(name)] = std::move(text); }

  /// Null where there is none, or it is wrong: then `error` says that it can not be read, or is empty and problems()
  /// say what is wrong with it.
  const schema::Schema* load(const std::string& uri, std::string& error);

  /// A schema that stands in a configuration. What is wrong with it becomes findings of the document, and what is wrong
  /// with the schemas that it refers to is among problems().
  const schema::Schema* load(Document& document, const yaml::Node& schema);

  /// Loads a schema for its author: problems() then say all that can be said of it, and not only what keeps it from
  /// being used.
  void study(const std::string& uri, std::string& error);

  std::optional<schema::SchemaText> find(std::string_view uri, std::string& error) override;

  /// What is wrong with the schemas, in the order in which they were loaded.
  std::vector<FileReport> problems() const;

 private:
  std::optional<schema::SchemaText> read(const std::string& path, bool of_note, std::string& error);
  /// The file for a URI by `schema-sources`; empty: none is named.
  std::string mapped(std::string_view uri) const;

  Configuration::FileSource& files_;
  std::string from_;
  bool trusted_;
  std::vector<SourceEntry> sources_;
  schema::LoadOptions options_;
  std::optional<std::string> note_root_;
  struct Loaded {
    std::unique_ptr<schema::Schema> schema;
    std::string error;
  };
  std::map<std::string, Loaded> schemas_;
  std::vector<std::unique_ptr<schema::Schema>> inner_;
  std::map<std::string, std::string, std::less<>> given_;
  std::map<std::string, std::string> texts_;  ///< By the path that problems name; for their excerpts.
  std::vector<schema::SchemaProblem> problems_;
};

/// How schemas are read by the options that `schema-mismatch` has in a configuration.
schema::LoadOptions load_options(const std::vector<yaml::Entry>& rule_options);

}  // namespace matterlint::config
