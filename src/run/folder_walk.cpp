#include "run/folder_walk.h"

#include <algorithm>

#include "run/io_report.h"
#include "run/left_out.h"
#include "run/paths.h"

namespace matterlint {
namespace {

/// So that paths come in the order of their bytes: what is in a folder stands where its name with a `/` does.
bool comes_before(const FolderEntry& a, const FolderEntry& b) {
  const std::size_t common = std::min(a.name.size(), b.name.size());
  const int difference = a.name.compare(0, common, b.name, 0, common);
  if (difference != 0) return difference < 0;
  const auto next = [common](const FolderEntry& entry) {
    if (entry.name.size() > common) return static_cast<unsigned char>(entry.name[common]) + 0;
    return entry.kind == EntryKind::folder ? '/' + 0 : -1;
  };
  return next(a) < next(b);
}

/// What stands in a folder.
struct Listing {
  std::vector<FolderEntry> entries;  ///< Without the hidden ones, in order.
  std::vector<std::string> hidden;   ///< Filled for who asks.
  FolderMarks marks;
  bool has_ignore_file = false;
};

bool read_listing(const std::string& folder, bool with_hidden, Listing& listing, std::string& error) {
  std::vector<FolderEntry> all;
  const bool is_read = list_folder(folder.empty() ? "/" : folder, all, error);
  for (FolderEntry& entry : all) {
    listing.marks.add(entry.name, entry.kind);
    listing.has_ignore_file = listing.has_ignore_file || entry.name == ".gitignore";
    if (!entry.name.starts_with('.')) {
      listing.entries.push_back(std::move(entry));
    } else if (with_hidden) {
      listing.hidden.push_back(entry.name + (entry.kind == EntryKind::folder ? "/" : ""));
    }
  }
  std::sort(listing.entries.begin(), listing.entries.end(), comes_before);
  return is_read;
}

}  // namespace

std::string as_prefix(std::string_view given) {
  while (given.size() > 1 && given.ends_with('/')) given.remove_suffix(1);
  if (given == "." || given.empty()) return {};
  return given == "/" ? "/" : std::string(given) + "/";
}

void report_problems(Workspace& workspace, const std::function<void(WalkItem&&)>& found) {
  for (FileReport& report : workspace.take_problems()) found(std::move(report));
}

FolderWalk::FolderWalk(const WalkOptions& options, Workspace& workspace, const std::vector<std::string>& roots,
                       const std::function<void(WalkItem&&)>& found)
    : options_(options), workspace_(workspace), found_(found) {
  for (const std::string& root : roots) real_roots_.push_back(real_path(root));
}

void FolderWalk::walk(const std::string& given, const std::string& absolute) {
  const Project& above = workspace_.project_of(std::string(parent_of(absolute)));
  enter(as_prefix(given), absolute, above, ignore_scope_above(absolute));
}

void FolderWalk::enter(const std::string& given, const std::string& absolute, const Project& above,
                       IgnoreScopePointer scope) {
  Listing listing;
  std::string error;
  if (!read_listing(absolute, options_.left_out != nullptr, listing, error))
    found_(io_report(given.empty() ? "." : given, error));
  const Project& project = workspace_.enter(above, absolute, listing.marks);
  report_problems(workspace_, found_);
  scope = enter_ignore_scope(std::move(scope), absolute, listing.has_ignore_file, listing.marks.is_repository);
  const auto folder = std::make_shared<const WalkedFolder>(
      WalkedFolder{given, absolute, as_prefix(project.relative(absolute)), &project});
  for (const std::string& name : listing.hidden) tell(*folder, name, because_hidden);
  for (const FolderEntry& entry : listing.entries) visit(entry, folder, scope);
}

void FolderWalk::visit(const FolderEntry& entry, const std::shared_ptr<const WalkedFolder>& folder,
                       const IgnoreScopePointer& scope) {
  if (entry.kind == EntryKind::folder) return visit_folder(entry, *folder, scope);
  const Configuration* const configuration = folder->project->configuration;
  if (configuration == nullptr) return tell(*folder, entry.name, because_unusable);
  if (!configuration->includes(relative_path_of(entry.name, *folder)))
    return tell(*folder, entry.name, because_not_included);
  if (is_left_out(entry.name, false, *folder, scope)) return tell_why(entry.name, false, *folder, scope);
  if (entry.kind != EntryKind::file)
    return tell(*folder, entry.name, entry.is_link ? "a link that leads to no file" : "no file");
  found_(WalkedFile{folder, entry.name, false});
}

void FolderWalk::visit_folder(const FolderEntry& entry, const WalkedFolder& folder, const IgnoreScopePointer& scope) {
  if (is_left_out(entry.name, true, folder, scope)) return tell_why(entry.name, true, folder, scope);
  const std::string absolute = folder.absolute + "/" + entry.name;
  if (entry.is_link && !may_enter_link(absolute))
    return tell(folder, entry.name + "/", "a link to a folder that is walked anyway");
  enter(folder.given + entry.name + "/", absolute, *folder.project, scope);
}

bool FolderWalk::is_left_out(const std::string& name, bool is_folder, const WalkedFolder& folder,
                             const IgnoreScopePointer& scope) {
  absolute_path_.assign(folder.absolute).append("/").append(name);
  if (scope != nullptr && scope->ignores(absolute_path_, is_folder)) return true;
  return !options_.no_exclude && folder.project->excludes(absolute_path_, relative_path_of(name, folder), is_folder);
}

const std::string& FolderWalk::relative_path_of(const std::string& name, const WalkedFolder& folder) {
  return relative_path_.assign(folder.relative).append(name);
}

void FolderWalk::tell_why(const std::string& name, bool is_folder, const WalkedFolder& folder,
                          const IgnoreScopePointer& scope) const {
  if (!options_.left_out) return;
  const std::string absolute = folder.absolute + "/" + name;
  const std::string ignored = why_ignored(scope.get(), absolute, is_folder, workspace_.current_folder());
  tell(folder, name + (is_folder ? "/" : ""),
       ignored.empty() ? why_excluded(*folder.project, absolute, is_folder) : ignored);
}

void FolderWalk::tell(const WalkedFolder& folder, const std::string& name, std::string_view why) const {
  if (options_.left_out) options_.left_out(folder.given + name, why);
}

bool FolderWalk::may_enter_link(const std::string& absolute) {
  const std::string real = real_path(absolute);
  const auto holds = [&real](const std::string& root) { return is_within(real, root) || is_within(root, real); };
  if (std::any_of(real_roots_.begin(), real_roots_.end(), holds)) return false;
  return linked_.insert(folder_id(absolute)).second;
}

}  // namespace matterlint
