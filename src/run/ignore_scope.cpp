#include "run/ignore_scope.h"

#include <vector>

#include "run/folder.h"
#include "run/paths.h"
#include "run/read_file.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

std::string text_of(const std::string& path) {
  std::string error;
  return read_file(path, error).value_or("");
}

/// The folder that holds `info/`. In a work tree of its own `.git` is a file that names it.
std::string git_folder(const std::string& repository) {
  const std::string git = repository + "/.git";
  constexpr std::string_view key = "gitdir:";
  if (kind_of(git) != EntryKind::file) return git;
  const std::string text = text_of(git);
  if (!text.starts_with(key)) return git;
  const auto line = [](std::string_view all) { return trim(all.substr(0, all.find_first_of("\r\n"))); };
  const std::string own = absolute_path(line(std::string_view(text).substr(key.size())), repository);
  const std::string common = text_of(own + "/commondir");
  return common.empty() ? own : absolute_path(line(common), own);
}

}  // namespace

bool IgnoreScope::ignores(std::string_view path, bool is_folder) const {
  for (const IgnoreScope* scope = this; scope != nullptr; scope = scope->above_.get()) {
    if (scope->list_.empty()) continue;
    const auto verdict = scope->list_.verdict(path.substr(scope->folder_.size() + 1), is_folder);
    if (verdict != IgnoreList::Verdict::undecided) return verdict == IgnoreList::Verdict::ignored;
  }
  return false;
}

IgnoreScopePointer enter_ignore_scope(IgnoreScopePointer above, const std::string& folder, bool has_ignore_file,
                                      bool is_repository) {
  if (!has_ignore_file && !is_repository) return above;
  const auto scope = std::make_shared<IgnoreScope>(is_repository ? nullptr : std::move(above), folder);
  if (is_repository) scope->add_lines(text_of(git_folder(folder) + "/info/exclude"));
  if (has_ignore_file) scope->add_lines(text_of(folder + "/.gitignore"));
  return scope;
}

IgnoreScopePointer ignore_scope_above(const std::string& folder) {
  std::vector<std::string> folders;
  bool in_repository = kind_of(folder + "/.git") != EntryKind::missing;
  if (in_repository) return nullptr;
  for (std::string_view at = folder; !at.empty() && !in_repository;) {
    at = parent_of(at);
    folders.emplace_back(at);
    in_repository = kind_of(folders.back() + "/.git") != EntryKind::missing;
  }
  if (!in_repository) return nullptr;
  IgnoreScopePointer scope;
  for (auto at = folders.rbegin(); at != folders.rend(); ++at)
    scope = enter_ignore_scope(scope, *at, kind_of(*at + "/.gitignore") == EntryKind::file, at == folders.rbegin());
  return scope;
}

}  // namespace matterlint
