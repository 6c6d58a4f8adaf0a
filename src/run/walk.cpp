#include "run/walk.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "run/folder_walk.h"
#include "run/io_report.h"
#include "run/left_out.h"
#include "run/paths.h"

namespace matterlint {
namespace {

struct Root {
  std::string given;
  std::string absolute;
  EntryKind kind = EntryKind::missing;
};

std::vector<Root> roots_of(const std::vector<std::string>& paths, const Workspace& workspace) {
  std::vector<Root> roots;
  for (const std::string& path : paths) {
    const bool names_a_file = !path.empty() && path.find('\0') == std::string::npos;
    const EntryKind kind = names_a_file ? kind_of(path) : EntryKind::missing;
    roots.push_back({path, absolute_path(path, workspace.current_folder()), kind});
  }
  if (roots.empty()) roots.push_back({".", workspace.current_folder(), EntryKind::folder});
  return roots;
}

std::vector<std::string> folders_of(const std::vector<Root>& roots) {
  std::vector<std::string> folders;
  for (const Root& root : roots)
    if (root.kind == EntryKind::folder) folders.push_back(root.absolute);
  return folders;
}

/// Whether the configuration excludes what the user named, which is then told.
bool is_excluded(const Root& root, const Project& project, const WalkOptions& options) {
  if (options.no_exclude) return false;
  const std::string why = why_excluded(project, root.absolute, root.kind == EntryKind::folder);
  if (why.empty()) return false;
  if (options.notice) options.notice(root.given + " is " + why + "; --no-exclude checks it");
  if (options.left_out) options.left_out(root.given, why);
  return true;
}

WalkedFile file_in(const Project& project, const Root& root) {
  const std::string relative = project.relative(root.absolute);
  const std::size_t name = root.given.rfind('/') + 1;
  auto folder = std::make_shared<WalkedFolder>();
  folder->given = root.given.substr(0, name);
  folder->absolute = parent_of(root.absolute);
  folder->relative = relative.substr(0, relative.rfind('/') + 1);
  folder->project = &project;
  return {.folder = std::move(folder), .name = root.given.substr(name)};
}

/// A file that the user named, as long as the configuration has nothing against it.
void visit_named(const Root& root, const WalkOptions& options, Workspace& workspace,
                 const std::function<void(WalkItem&&)>& found) {
  const Project& project = workspace.project_of(std::string(parent_of(root.absolute)));
  report_problems(workspace, found);
  if (project.configuration == nullptr && options.left_out) options.left_out(root.given, because_unusable);
  if (project.configuration == nullptr || is_excluded(root, project, options)) return;
  WalkedFile file = file_in(project, root);
  file.is_named = true;
  found(std::move(file));
}

/// A walk passes over hidden files and folders.
bool is_hidden(std::string_view relative) {
  return relative.starts_with('.') || relative.find("/.") != std::string_view::npos;
}

/// Why a walk would not find a file that git names; empty: it would.
std::string why_not_found(const Root& root, const Project& project, const WalkOptions& options) {
  if (project.configuration == nullptr) return std::string(because_unusable);
  const std::string relative = project.relative(root.absolute);
  if (is_hidden(relative)) return std::string(because_hidden);
  if (!project.configuration->includes(relative)) return std::string(because_not_included);
  return options.no_exclude ? "" : why_excluded(project, root.absolute, false);
}

std::string path_of(const WalkItem& item) {
  const auto* const file = std::get_if<WalkedFile>(&item);
  return file != nullptr ? file->path() : std::get<FileReport>(item).path;
}

/// Several roots may hold each other, so they are put in order first.
class Collected {
 public:
  void add(WalkItem&& item) {
    const auto* const file = std::get_if<WalkedFile>(&item);
    if (file != nullptr && !seen_.insert(file->folder->absolute + "/" + file->name).second) return;
    items_.push_back(std::move(item));
  }
  std::vector<WalkItem> take() {
    std::stable_sort(items_.begin(), items_.end(),
                     [](const WalkItem& a, const WalkItem& b) { return path_of(a) < path_of(b); });
    return std::move(items_);
  }

 private:
  std::vector<WalkItem> items_;
  std::unordered_set<std::string> seen_;
};

/// Hands on files as they come, in the order of their paths, and reports, which come early, where their paths stand.
class InOrder {
 public:
  explicit InOrder(const std::function<void(WalkItem&&)>& found) : found_(found) {}

  void add(WalkItem&& item) {
    if (auto* const report = std::get_if<FileReport>(&item)) {
      reports_.emplace(report->path, std::move(*report));
    } else {
      if (!reports_.empty()) hand_on(reports_.lower_bound(path_of(item)));
      found_(std::move(item));
    }
  }
  void finish() { hand_on(reports_.end()); }

 private:
  using Reports = std::multimap<std::string, FileReport>;

  void hand_on(Reports::iterator end) {
    for (auto report = reports_.begin(); report != end; report = reports_.erase(report))
      found_(std::move(report->second));
  }

  const std::function<void(WalkItem&&)>& found_;
  Reports reports_;
};

}  // namespace

void walk(const WalkOptions& options, Workspace& workspace, const std::function<void(WalkItem&&)>& found) {
  const std::vector<Root> roots = roots_of(options.paths, workspace);
  Collected collected;
  InOrder in_order(found);
  const bool is_one = roots.size() == 1;
  const std::function<void(WalkItem &&)> sink = [&](WalkItem&& item) {
    is_one ? in_order.add(std::move(item)) : collected.add(std::move(item));
  };
  report_problems(workspace, sink);
  FolderWalk folders(options, workspace, folders_of(roots), sink);
  for (const Root& root : roots) {
    if (root.kind != EntryKind::folder) {
      visit_named(root, options, workspace, sink);
    } else if (!is_excluded(root, workspace.project_of(std::string(parent_of(root.absolute))), options)) {
      folders.walk(root.given, root.absolute);
    }
  }
  in_order.finish();
  for (WalkItem& item : collected.take()) found(std::move(item));
}

void walk_changed(const WalkOptions& options, const Changes& changes, Workspace& workspace,
                  const std::function<void(WalkItem&&)>& found) {
  const std::string& current = workspace.current_folder();
  std::vector<std::string> wanted;
  for (const Root& root : roots_of(options.paths, workspace)) wanted.push_back(root.absolute);
  std::vector<WalkedFile> files;
  std::vector<const ChangedFile*> changed_files;
  for (const ChangedFile& changed : changes.files()) {
    const auto holds_it = [&changed](const std::string& path) { return is_within(changed.path, path); };
    if (std::none_of(wanted.begin(), wanted.end(), holds_it)) continue;
    const Root root = {display_path(changed.path, current), changed.path, EntryKind::file};
    const Project& project = workspace.project_of(std::string(parent_of(root.absolute)));
    report_problems(workspace, found);
    const std::string why = why_not_found(root, project, options);
    if (!why.empty() && options.left_out) options.left_out(root.given, why);
    if (!why.empty()) continue;
    files.push_back(file_in(project, root));
    changed_files.push_back(&changed);
  }
  std::vector<std::shared_ptr<const std::string>> texts = changes.texts_of(changed_files);
  for (std::size_t i = 0; i < files.size(); ++i) {
    files[i].text = std::move(texts[i]);
    found(std::move(files[i]));
  }
}

void walk_named(const WalkOptions& options, Workspace& workspace, const std::function<void(WalkItem&&)>& found) {
  const std::string& path = options.paths.front();
  visit_named({path, absolute_path(path, workspace.current_folder()), EntryKind::file}, options, workspace, found);
}

}  // namespace matterlint
