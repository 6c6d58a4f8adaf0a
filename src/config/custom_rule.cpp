#include "config/custom_rule.h"

#include <algorithm>

namespace matterlint::config {

void PropertyNames::add(std::string_view name) {
  are_nested_ = are_nested_ || name.find('.') != std::string_view::npos;
  if (name.find_first_of("*?[") != std::string_view::npos) {
    globs_.emplace_back(name);
  } else {
    names_.emplace_back(name);
  }
}

bool PropertyNames::contain(std::string_view name) const {
  return std::find(names_.begin(), names_.end(), name) != names_.end() || matches_any(globs_, name);
}

bool Condition::holds(const Note& note, const Context& context) const {
  if (!files.empty() && !matches_any(files, context.path)) return false;
  return !has_schema || schema->accepts(note.tree().root(), {});
}

bool CustomRule::concerns(const Note& note, const Context& context) const {
  if ((when && !when->can_be_judged(note)) || (unless && !unless->can_be_judged(note))) return false;
  return (!when || when->holds(note, context)) && (!unless || !unless->holds(note, context));
}

/// A note may lack the one of two parts, so that only the whole text is asked for.
Reads CustomRule::reads() const {
  if (body.empty()) return Reads::tree;
  return names_properties() ? Reads::text : Reads::body;
}

}  // namespace matterlint::config
