#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/ignore_list.h"

namespace matterlint {

class IgnoreScope;
using IgnoreScopePointer = std::shared_ptr<const IgnoreScope>;

/// The ignore file of one folder, and of the folders above it that count for it. The nearest that has something to say
/// of a path decides.
class IgnoreScope {
 public:
  /// `folder` is absolute.
  IgnoreScope(IgnoreScopePointer above, std::string folder) : above_(std::move(above)), folder_(std::move(folder)) {}

  /// The text of `file`, which stands at that absolute path.
  void add_lines(std::string_view text, std::string file);

  /// `path` is absolute and below the folder. Does not ask about the folders between them.
  bool ignores(std::string_view path, bool is_folder) const { return deciding(path, is_folder) != nullptr; }
  /// The line by which it does: "`*.log` of .gitignore:3", with its file relative to the folder `current`; empty: it
  /// does not.
  std::string why_ignored(std::string_view path, bool is_folder, std::string_view current) const;

 private:
  struct File {
    std::string path;
    std::size_t first_line = 0;  ///< Among those of the list.
  };

  /// The scope whose list ignores the path; null: none does.
  const IgnoreScope* deciding(std::string_view path, bool is_folder) const;
  std::string_view below(std::string_view path) const { return path.substr(folder_.size() + 1); }

  IgnoreScopePointer above_;
  std::string folder_;
  IgnoreList list_;
  std::vector<File> files_;
};

/// Adds the `.gitignore` of a folder and, where the folder holds `.git`, the repository's `info/exclude`; what is above
/// a repository does not count in it.
IgnoreScopePointer enter_ignore_scope(IgnoreScopePointer above, const std::string& folder, bool has_ignore_file,
                                      bool is_repository);

/// What holds in a folder from the folders above it, up to the repository's root; null: nothing.
IgnoreScopePointer ignore_scope_above(const std::string& folder);

}  // namespace matterlint
