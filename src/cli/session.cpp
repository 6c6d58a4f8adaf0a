#include "cli/session.h"

#include <cstdlib>

#include "lint/rule_file.h"
#include "text/edit_distance.h"

namespace matterlint {

const RuleSet& Session::rules() {
  if (rules_ != nullptr) return *rules_;
  if (const std::string twins = twins_among(builtin_rules()); !twins.empty()) throw UsageError(twins);
  rules_ = std::make_unique<RuleSet>(builtin_rules());
  return *rules_;
}

std::string did_you_mean(std::string_view given, const std::vector<std::string_view>& known) {
  const auto meant = nearest(given, known);
  return meant ? ", did you mean `" + std::string(*meant) + "`?" : "";
}

UsageError unknown(std::string_view what, std::string_view given, const std::vector<std::string_view>& known) {
  return UsageError("unknown " + std::string(what) + " `" + std::string(given) + "`" + did_you_mean(given, known));
}

UsageError unknown_rule(std::string_view given, const RuleSet& rules) {
  std::vector<std::string_view> known;
  for (const RuleInfo* const rule : rules.all()) known.push_back(rule->id);
  return UsageError(unknown("rule", given, known).what() + std::string(" (`matterlint rules` lists them)"));
}

bool wants_color(std::string_view when, const Output& stream) {
  const auto is_set = [](const char* variable) {
    const char* const value = std::getenv(variable);
    return value != nullptr && *value != '\0';
  };
  if (when == "always") return true;
  if (when == "never") return false;
  if (when != "auto") throw unknown("colour", when, {"auto", "always", "never"});
  if (is_set("NO_COLOR")) return false;
  if (is_set("CLICOLOR_FORCE") && std::string_view(std::getenv("CLICOLOR_FORCE")) != "0") return true;
  return stream.is_terminal();
}

}  // namespace matterlint
