#pragma once

#include <memory>
#include <string>
#include <string_view>

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

  void add_lines(std::string_view text) { list_.add_lines(text); }

  /// `path` is absolute and below the folder. Does not ask about the folders between them.
  bool ignores(std::string_view path, bool is_folder) const;

 private:
  IgnoreScopePointer above_;
  std::string folder_;
  IgnoreList list_;
};

/// Adds the `.gitignore` of a folder and, where the folder holds `.git`, the repository's `info/exclude`; what is above
/// a repository does not count in it.
IgnoreScopePointer enter_ignore_scope(IgnoreScopePointer above, const std::string& folder, bool has_ignore_file,
                                      bool is_repository);

/// What holds in a folder from the folders above it, up to the repository's root; null: nothing.
IgnoreScopePointer ignore_scope_above(const std::string& folder);

}  // namespace matterlint
