#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "run/folder.h"
#include "run/ignore_scope.h"
#include "run/walk.h"

namespace matterlint {

/// Walks folders from top to bottom; see walk().
class FolderWalk {
 public:
  /// `roots` are the absolute folders that are walked in this run.
  FolderWalk(const WalkOptions& options, Workspace& workspace, const std::vector<std::string>& roots,
             const std::function<void(WalkItem&&)>& found);

  /// `given` as the user named it, `absolute` made of it.
  void walk(const std::string& given, const std::string& absolute);

 private:
  void enter(const std::string& given, const std::string& absolute, const Project& above, IgnoreScopePointer scope);
  void visit(const FolderEntry& entry, const std::shared_ptr<const WalkedFolder>& folder,
             const IgnoreScopePointer& scope);
  void visit_folder(const FolderEntry& entry, const WalkedFolder& folder, const IgnoreScopePointer& scope);
  bool is_left_out(const std::string& name, bool is_folder, const WalkedFolder& folder,
                   const IgnoreScopePointer& scope);
  /// To the base of the project; good until the next call.
  const std::string& relative_path_of(const std::string& name, const WalkedFolder& folder);
  /// What is_left_out() says no word about.
  void tell_why(const std::string& name, bool is_folder, const WalkedFolder& folder,
                const IgnoreScopePointer& scope) const;
  void tell(const WalkedFolder& folder, const std::string& name, std::string_view why) const;
  bool may_enter_link(const std::string& absolute);

  const WalkOptions& options_;
  Workspace& workspace_;
  const std::function<void(WalkItem&&)>& found_;
  std::vector<std::string> real_roots_;
  std::string absolute_path_;  ///< These two only keep their memory from entry to entry.
  std::string relative_path_;
  std::set<FolderId> linked_;  ///< Folders that were entered by a symbolic link.
};

/// Hands on what was wrong with configurations that the workspace has just read.
void report_problems(Workspace& workspace, const std::function<void(WalkItem&&)>& found);

/// "docs/" for "docs", "docs/" and "docs//"; "/" for "/"; empty for ".".
std::string as_prefix(std::string_view given);

}  // namespace matterlint
