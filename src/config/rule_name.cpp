#include "config/rule_name.h"

#include <algorithm>

#include "config/names.h"
#include "lint/preset.h"
#include "text/ascii.h"
#include "text/name_style.h"

namespace matterlint::config {
namespace {

bool is_kebab_case(std::string_view id) {
  const auto may_stand_in_id = [](char c) { return ascii::is_lower(c) || ascii::is_digit(c) || c == '-'; };
  return !id.empty() && id.front() != '-' && id.back() != '-' && id.find("--") == std::string_view::npos &&
         std::all_of(id.begin(), id.end(), may_stand_in_id);
}

std::string not_kebab_case(std::string_view id) {
  const std::string styled = in_style(id, NameStyle::kebab);
  const std::string hint = is_kebab_case(styled) ? "; write `" + styled + "`" : ", such as `title-too-long`";
  return "the `id` of a rule is in lower case, with dashes between its words" + hint;
}

}  // namespace

std::string mistake_in_rule_name(std::string_view id, const RuleSet& rules) {
  if (!is_kebab_case(id)) return not_kebab_case(id);
  const std::string name = "`" + std::string(id) + "`";
  const std::string own_name = "; a custom rule needs a name of its own";
  if (const RuleInfo* const rule = rules.find(id)) {
    if (rule->severity) return name + " is a custom rule already, in " + rule->file;
    return name + " is a rule of matterlint" + own_name;
  }
  if (is_always_on(id)) return name + " is what matterlint calls findings of its own" + own_name;
  if (find_name<Preset>(preset_names, id)) return name + " is a preset" + own_name;
  if (id == "custom" || !rules.in_group(id).empty()) return name + " is a group of rules" + own_name;
  return {};
}

}  // namespace matterlint::config
