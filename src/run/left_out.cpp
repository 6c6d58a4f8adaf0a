#include "run/left_out.h"

#include <utility>

#include "run/folder.h"
#include "run/paths.h"

namespace matterlint {
namespace {

IgnoreScopePointer entered(IgnoreScopePointer above, const std::string& folder) {
  const bool has_ignore_file = kind_of(folder + "/.gitignore") == EntryKind::file;
  const bool is_repository = kind_of(folder + "/.git") != EntryKind::missing;
  return enter_ignore_scope(std::move(above), folder, has_ignore_file, is_repository);
}

/// Why a walk does not get from the project's folder to the file, whatever that is called.
std::string why_not_reached(const Project& project, const std::string& absolute, std::string_view current) {
  IgnoreScopePointer scope = ignore_scope_above(project.base);
  for (std::size_t slash = project.base.size(); slash != std::string::npos;) {
    scope = entered(std::move(scope), absolute.substr(0, slash));
    if (absolute.compare(slash, 2, "/.") == 0) return std::string(because_hidden);
    slash = absolute.find('/', slash + 1);
    std::string why = why_ignored(scope.get(), absolute.substr(0, slash), slash != std::string::npos, current);
    if (!why.empty()) return why;
  }
  return {};
}

}  // namespace

std::string why_ignored(const IgnoreScope* scope, const std::string& absolute, bool is_folder,
                        std::string_view current) {
  const std::string by = scope == nullptr ? "" : scope->why_ignored(absolute, is_folder, current);
  return by.empty() ? "" : "ignored by " + by;
}

std::string why_excluded(const Project& project, const std::string& absolute, bool is_folder) {
  const std::string by = project.why_excluded(absolute, project.relative(absolute), is_folder);
  return by.empty() ? "" : "excluded by " + by;
}

std::string why_left_out(const Project& project, const std::string& absolute, std::string_view current) {
  if (project.configuration == nullptr) return std::string(because_unusable);
  std::string excluded = why_excluded(project, absolute, false);
  if (!excluded.empty()) return excluded;
  const bool is_below = is_within(absolute, project.base);
  std::string not_reached = is_below ? why_not_reached(project, absolute, current) : "";
  if (!not_reached.empty()) return not_reached;
  return project.configuration->includes(project.relative(absolute)) ? "" : std::string(because_not_included);
}

}  // namespace matterlint
