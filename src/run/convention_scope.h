#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "config/text_conventions.h"
#include "text/editor_config.h"
#include "text/git_attributes.h"

namespace matterlint {

class ConventionScope;
using ConventionScopePointer = std::shared_ptr<const ConventionScope>;

/// The `.editorconfig` and the `.gitattributes` of one folder, and those of the folders above it that count for it; the
/// nearest that speaks of a file decides. Immutable, so that threads share it.
class ConventionScope {
 public:
  /// Reads what stands in a folder. What can not be read, is larger than 64 KiB or leads out of `root` by a symbolic
  /// link says nothing. Folders are absolute; `current` is the one that paths are shown relative to.
  ConventionScope(ConventionScopePointer above, std::string folder, std::string_view root, std::string_view current);

  /// What they say of a file, whose absolute path is below the folder. Its places view into the scope. Where both speak
  /// of line endings, git's word counts, as it writes the files.
  TextConventions of(std::string_view path) const;

 private:
  const EditorConfig::Pair* find(std::string_view key, std::string_view path, const ConventionScope*& by) const;
  void read_editor_configs(std::string_view path, TextConventions& conventions) const;
  void read_attributes(std::string_view path, TextConventions& conventions) const;
  std::string_view below(std::string_view path) const { return path.substr(folder_.size() + 1); }

  ConventionScopePointer above_;
  std::string folder_;
  std::string editor_config_path_;  ///< As people know it.
  std::string attributes_path_;
  std::optional<EditorConfig> editor_config_;
  std::optional<GitAttributes> attributes_;
};

}  // namespace matterlint
