#include "lint/template_note.h"

#include <algorithm>
#include <string>

#include "text/path.h"

namespace matterlint {
std::vector<Glob> usual_templates() {
  return {Glob("**/{T,t,_t}emplate{,s}/**"), Glob("**/archetypes/**"), Glob("**/*{T,t}emplate*")};
}

bool is_template(const Context& context, std::span<const Glob> templates) {
  if (matches_any(templates, context.path)) return true;
  if (context.vault == nullptr) return false;
  const auto& folders = context.vault->template_folders;
  return std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
    return !folder.empty() && !path_below(context.path, folder).empty();
  });
}

}  // namespace matterlint
