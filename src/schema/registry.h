#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "schema/dialect.h"
#include "schema/keyword.h"
#include "schema/problem.h"
#include "schema/source.h"
#include "source/line_index.h"
#include "yaml/tree.h"

namespace matterlint::schema {

/// A text with schemas in it.
struct Document {
  std::string path;
  std::string text;
  yaml::Tree tree;
  std::unique_ptr<LineIndex> lines;
};

/// The rules by which a schema is read.
struct DialectUse {
  Dialect dialect = Dialect::draft2020_12;
  std::uint8_t vocabularies = 0xFF;  ///< Bits by Vocabulary.
  bool asserts_format = false;       ///< The dialect itself says that formats are assertions.

  bool has(Vocabulary vocabulary) const { return (vocabularies >> static_cast<unsigned>(vocabulary) & 1U) != 0; }
};

/// One schema, somewhere in a document.
struct Location {
  const yaml::Node* node = nullptr;
  const Document* document = nullptr;
  std::uint32_t resource = 0;
  std::uint32_t parent = 0;  ///< Itself for the first of a document.
  std::string step;          ///< From the parent: "properties/title".
  DialectUse use;

  bool is_boolean() const { return node->kind == yaml::Kind::boolean; }
  bool allows_all() const { return (node->text.front() | 0x20) == 't'; }
  /// Up to draft 7 nothing counts beside a `$ref`.
  const yaml::Entry* sole_reference() const;
};

/// What an `$id` names.
struct Resource {
  std::uint32_t root = 0;
  std::map<std::string, std::uint32_t, std::less<>> dynamic_anchors;
  std::optional<std::uint32_t> recursive_anchor;
};

/// All schemas that one schema is made of: reads documents, numbers the schemas in them, and finds what references
/// mean. What is wrong is added to the problems. Takes linear time in the size of the documents.
class Registry {
 public:
  Registry(SchemaSource& source, Severity unknown_keyword, std::vector<SchemaProblem>& problems);

  /// Reads a document and numbers its schemas. Empty where its text can not be read.
  std::optional<std::uint32_t> add(std::string_view uri, SchemaText text, DialectUse use);

  /// The schema that a reference in `from` means; the document is read when it is new. Empty, with a problem at `at`,
  /// where there is none.
  std::optional<std::uint32_t> resolve(std::uint32_t from, std::string_view reference, const yaml::Node& at);

  std::uint32_t number_of(const yaml::Node& schema) const { return numbers_.at(&schema); }
  const std::deque<Location>& locations() const { return locations_; }
  const std::vector<Resource>& resources() const { return resources_; }
  std::deque<Location> take_locations() { return std::move(locations_); }
  std::vector<Resource> take_resources() { return std::move(resources_); }
  std::vector<std::unique_ptr<Document>> take_documents() { return std::move(documents_); }

  /// The value of a keyword that the schema's dialect has and that is well-formed; else null.
  const yaml::Entry* keyword(const Location& location, std::string_view name) const;

  /// Errors make the schema unusable, warnings do not.
  void report(const Document& document, Span span, Severity severity, std::string message);
  bool has_failed() const { return has_failed_; }

 private:
  struct Pending {
    const yaml::Node* node;
    std::uint32_t parent;
    std::string step;
    std::string base;
    std::uint32_t resource;
    DialectUse use;
    bool is_root;
  };

  void walk(Pending first, const Document& document);
  void visit(Pending pending, const Document& document, std::vector<Pending>& stack);
  void visit_keywords(std::uint32_t number, const std::string& base, std::vector<Pending>& stack);
  void enter_resource(Pending& pending, const Document& document);
  void register_anchors(std::uint32_t number, const std::string& base);
  void register_anchor(std::string name, std::uint32_t number, const yaml::Node& at);
  bool is_unicode(const Document& document);
  void check_keyword(const Location& location, const yaml::Entry& entry);
  DialectUse use_of(std::string_view uri, const DialectUse& current, const yaml::Node& at, const Document& document);
  DialectUse use_of_meta_schema(const yaml::Node& root, std::string_view uri, DialectUse use, const yaml::Node& at,
                                const Document& document);
  std::optional<SchemaText> fetch(std::string_view uri, std::string& error);
  const yaml::Node* child_at(const yaml::Node& node, const std::string& step);
  std::optional<std::uint32_t> follow_pointer(std::uint32_t from, std::string_view pointer);
  std::optional<std::uint32_t> document_root(const std::string& uri, const DialectUse& use, std::string& error);
  std::unique_ptr<Document> read(std::string_view uri, SchemaText text);
  const std::string& base_of(std::uint32_t location) const { return resource_uris_[locations_[location].resource]; }

  SchemaSource& source_;
  Severity unknown_keyword_;
  bool has_failed_ = false;
  std::vector<SchemaProblem>& problems_;
  std::vector<std::unique_ptr<Document>> documents_;
  std::deque<Location> locations_;
  std::vector<Resource> resources_;
  std::vector<std::string> resource_uris_;
  std::unordered_map<const yaml::Node*, std::uint32_t> numbers_;
  std::unordered_map<std::string, std::uint32_t> resource_of_uri_;
  std::unordered_map<std::string, std::uint32_t> root_of_document_;  ///< By the URI that it was read from.
  std::unordered_map<std::string, std::uint32_t> anchors_;           ///< By "uri#name".
  std::unordered_map<std::string, DialectUse> custom_dialects_;
  std::unordered_set<const yaml::Entry*> misfits_;
  /// Of mappings that pointers led through.
  std::unordered_map<const yaml::Node*, std::unordered_map<std::string_view, const yaml::Node*>> entries_by_key_;
};

}  // namespace matterlint::schema
