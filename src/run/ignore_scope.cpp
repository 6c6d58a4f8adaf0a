#include "run/ignore_scope.h"

#include <algorithm>
#include <utility>
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
  std::string git = repository + "/.git";
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

void IgnoreScope::add_lines(std::string_view text, std::string file) {
  files_.push_back({std::move(file), list_.line_count()});
  list_.add_lines(text);
}

const IgnoreScope* IgnoreScope::deciding(std::string_view path, bool is_folder) const {
  for (const IgnoreScope* scope = this; scope != nullptr; scope = scope->above_.get()) {
    if (scope->list_.empty()) continue;
    const auto verdict = scope->list_.verdict(scope->below(path), is_folder);
    if (verdict == IgnoreList::Verdict::undecided) continue;
    return verdict == IgnoreList::Verdict::ignored ? scope : nullptr;
  }
  return nullptr;
}

std::string IgnoreScope::why_ignored(std::string_view path, bool is_folder, std::string_view current) const {
  const IgnoreScope* const scope = deciding(path, is_folder);
  if (scope == nullptr) return {};
  const auto line = scope->list_.ignoring_line(scope->below(path), is_folder);
  const auto begins_behind = [&line](const File& file) { return file.first_line > line->number; };
  const auto file = std::find_if_not(scope->files_.rbegin(), scope->files_.rend(), begins_behind);
  return "`" + std::string(line->text) + "` of " + display_path(file->path, current) + ":" +
         std::to_string(line->number - file->first_line + 1);
}

IgnoreScopePointer enter_ignore_scope(IgnoreScopePointer above, const std::string& folder, bool has_ignore_file,
                                      bool is_repository) {
  if (!has_ignore_file && !is_repository) return above;
  const auto scope = std::make_shared<IgnoreScope>(is_repository ? nullptr : std::move(above), folder);
  const auto add = [&scope](const std::string& file) { scope->add_lines(text_of(file), file); };
  if (is_repository) add(git_folder(folder) + "/info/exclude");
  if (has_ignore_file) add(folder + "/.gitignore");
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
