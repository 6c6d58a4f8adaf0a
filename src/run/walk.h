#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "run/changes.h"
#include "run/workspace.h"

namespace matterlint {

/// A folder in which files were found.
struct WalkedFolder {
  std::string given;     ///< As the user named it, with `/` at its end; empty: the current folder.
  std::string absolute;  ///< Without `/` at its end.
  std::string relative;  ///< To the project's base, with `/` at its end or empty.
  const Project* project = nullptr;
};

/// A file to check.
struct WalkedFile {
  std::shared_ptr<const WalkedFolder> folder;
  std::string name;
  bool is_named = false;                         ///< By the user: it is checked whatever it holds.
  std::shared_ptr<const std::string> text = {};  ///< To check in place of what lies in the folder; null: none.

  std::string path() const { return folder->given + name; }
};

/// A file, or what was wrong where files were looked for.
using WalkItem = std::variant<WalkedFile, FileReport>;

struct WalkOptions {
  std::vector<std::string> paths;                          ///< Files and folders; empty: the current folder.
  bool no_exclude = false;                                 ///< `exclude` of the configuration does not count.
  std::function<void(const std::string& message)> notice;  ///< For people: a named file is left out.
  /// What is left out, and why; see run/left_out.h. May be empty, so that nobody looks for reasons.
  std::function<void(const std::string& path, std::string_view why)> left_out;
};

/// Finds the files to check and hands them to `found`, in the order of their paths, and among them what is wrong with
/// configurations that were read since the last time. A named file is taken whatever it
/// is called, unless the configuration excludes it. A folder gives what the configuration includes, without hidden
/// files, what `.gitignore` and `.git/info/exclude` name, and what the configuration excludes. Symbolic links to files
/// are followed; those that lead nowhere, pipes and devices are skipped; a linked folder is entered once, and not at
/// all if it is one that is walked anyway.
void walk(const WalkOptions& options, Workspace& workspace, const std::function<void(WalkItem&&)>& found);

/// The same for changed files, as far as they are below one of the paths and a walk of its folder would find them. Only
/// these are read from git, so it throws GitError.
void walk_changed(const WalkOptions& options, const Changes& changes, Workspace& workspace,
                  const std::function<void(WalkItem&&)>& found);

/// The same for the first path alone, which is taken for a file whether there is one or not.
void walk_named(const WalkOptions& options, Workspace& workspace, const std::function<void(WalkItem&&)>& found);

}  // namespace matterlint
