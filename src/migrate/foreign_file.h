#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/tree.h"

namespace matterlint::migrate {

/// A configuration of another tool, read as YAML, TOML, or JSON with comments and commas at the ends of lists.
class ForeignFile {
 public:
  /// `path` is as the user named it, and chooses the language by its ending (without one: YAML, of which JSON is a
  /// part). Throws MigrationError for a text that can not be read, or that is no mapping.
  ForeignFile(std::string path, std::string text);
  ForeignFile(const ForeignFile&) = delete;
  ForeignFile& operator=(const ForeignFile&) = delete;

  const std::string& path() const { return path_; }
  const yaml::Node& root() const { return *tree_.root(); }

  /// A MigrationError at the place of a node.
  [[noreturn]] void fail(const yaml::Node& where, const std::string& why) const { fail_at(where.span.begin, why); }

  /// Throw MigrationError where the node is something else. `what` is the setting, for the message.
  void require_mapping(const yaml::Node& node, std::string_view what) const;
  /// A text, or several: of a list, or one a line of a text.
  std::vector<std::string> texts(const yaml::Node& node, std::string_view what) const;
  bool is_true(const yaml::Node& node, std::string_view what) const;

 private:
  [[noreturn]] void fail_at(std::uint32_t offset, const std::string& why) const;

  std::string path_;
  std::string text_;
  yaml::Tree tree_;
};

/// What stands below some keys; null: nothing.
const yaml::Node* find_node(const yaml::Node& root, std::initializer_list<std::string_view> keys);

/// The same text with blanks in place of what JSON does not know: comments, and commas before a closing bracket.
std::string without_comments(std::string text);

}  // namespace matterlint::migrate
