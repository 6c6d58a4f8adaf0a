#include "lint/template_note.h"

#include <algorithm>
#include <string_view>

namespace matterlint {
namespace {

bool is_in_folder(std::string_view path, std::string_view folder) {
  return !folder.empty() && path.starts_with(folder) && path.substr(folder.size()).starts_with('/');
}

}  // namespace

std::vector<Glob> usual_templates() {
  return {Glob("**/{T,t,_t}emplate{,s}/**"), Glob("**/archetypes/**"), Glob("**/*{T,t}emplate*")};
}

bool is_template(const Context& context, std::span<const Glob> templates) {
  if (matches_any(templates, context.path)) return true;
  if (context.vault == nullptr) return false;
  const auto& folders = context.vault->template_folders;
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return is_in_folder(context.path, folder); });
}

}  // namespace matterlint
