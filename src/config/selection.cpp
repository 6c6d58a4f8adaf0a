#include "config/selection.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "config/names.h"
#include "config/resolver.h"
#include "schema/code.h"

namespace matterlint::config {
namespace {

constexpr const char* code_hint = "; a code belongs to a rule, such as `schema-mismatch/required`";

std::vector<std::string_view> split(const std::vector<std::string>& lists) {
  std::vector<std::string_view> names;
  for (std::string_view list : lists) {
    while (!list.empty()) {
      const std::string_view name = list.substr(0, list.find(','));
      const std::size_t begin = std::min(name.find_first_not_of(' '), name.size());
      if (begin < name.size()) names.push_back(name.substr(begin, name.find_last_not_of(' ') + 1 - begin));
      list.remove_prefix(std::min(name.size() + 1, list.size()));
    }
  }
  return names;
}

/// The rules of a group, or those that a preset turns on; none where nothing is called that.
std::vector<const RuleInfo*> collection(std::string_view name, const RuleSet& rules) {
  const auto preset = find_name<Preset>(preset_names, name);
  if (!preset) return rules.in_group(name);
  std::vector<const RuleInfo*> on = rules.all();
  std::erase_if(on, [&](const RuleInfo* rule) { return rule->severity_in(*preset) == Severity::off; });
  return on;
}

bool is_collection(std::string_view name, const RuleSet& rules) {
  return find_name<Preset>(preset_names, name) || !rules.in_group(name).empty();
}

bool contains(const std::vector<const RuleInfo*>& rules, const RuleInfo& rule) {
  return std::find(rules.begin(), rules.end(), &rule) != rules.end();
}

std::string hint(std::string_view name, const RuleSet& rules) {
  std::vector<std::string_view> known;
  for (const RuleInfo* rule : rules.all()) {
    known.push_back(rule->id);
    known.push_back(rule->group);
  }
  known.insert(known.end(), preset_names.begin(), preset_names.end());
  return did_you_mean(name, known);
}

bool is_in(const std::vector<std::string>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::string unknown_name(std::string_view name, std::string_view option, const RuleSet& rules) {
  const std::string_view id = name.substr(0, name.find('/'));
  const bool is_known = is_collection(id, rules);
  return "unknown rule, group or preset `" + std::string(is_known ? name : id) + "` in " + std::string(option) +
         (is_known ? code_hint : hint(id, rules) + " (`matterlint rules` lists the rules)");
}

/// Only the findings of schemas have codes.
std::string unknown_code(const RuleInfo& rule, std::string_view code, std::string_view option) {
  const std::string of_rule =
      " `" + std::string(code) + "` of `" + std::string(rule.id) + "` in " + std::string(option);
  if (rule.id != schema_rule) return "unknown code" + of_rule + "; this rule has no codes";
  const std::vector<std::string> codes = schema::all_codes();
  if (is_in(codes, code)) return {};
  return "unknown code" + of_rule + did_you_mean(code, {codes.begin(), codes.end()});
}

/// A check whose findings are only those that `wants` their code.
Check filtered(const ActiveRule& active, std::function<bool(std::string_view code)> wants) {
  return [active, wants = std::move(wants)](const Note& note, const Context& context, Report& report) {
    std::vector<Diagnostic> found;
    Report all(active.rule->id, active.severity, active.severity_is_set, found);
    active.check(note, context, all);
    for (Diagnostic& diagnostic : found)
      if (wants(diagnostic.code)) report.add(std::move(diagnostic));
  };
}

}  // namespace

Selection::Selection(const std::vector<std::string>& lists, const RuleSet& rules) {
  for (const std::string_view name : split(lists)) {
    is_empty_ = false;
    const std::size_t slash = name.find('/');
    const RuleInfo* const rule = rules.find(name.substr(0, slash));
    if (rule != nullptr && slash != std::string_view::npos) {
      codes_.push_back({rule, std::string(name.substr(slash + 1))});
    } else if (rule != nullptr) {
      named_.push_back(rule);
    } else {
      const std::vector<const RuleInfo*> collected = collection(name, rules);
      covered_.insert(covered_.end(), collected.begin(), collected.end());
    }
  }
}

bool Selection::names(const RuleInfo& rule) const {
  return contains(named_, rule) || !codes_of(rule).empty();
}

bool Selection::covers(const RuleInfo& rule) const {
  return contains(named_, rule) || contains(covered_, rule);
}

std::vector<std::string> Selection::codes_of(const RuleInfo& rule) const {
  std::vector<std::string> codes;
  for (const Code& code : codes_)
    if (code.rule == &rule) codes.push_back(code.code);
  return codes;
}

std::vector<std::string> Selection::unknown_names(const std::vector<std::string>& lists, std::string_view option,
                                                  const RuleSet& rules) {
  std::vector<std::string> messages;
  for (const std::string_view name : split(lists)) {
    const std::size_t slash = name.find('/');
    const RuleInfo* const rule = rules.find(name.substr(0, slash));
    std::string message;
    if (rule == nullptr && (slash != std::string_view::npos || !is_collection(name, rules)))
      message = unknown_name(name, option, rules);
    else if (rule != nullptr && slash != std::string_view::npos)
      message = unknown_code(*rule, name.substr(slash + 1), option);
    if (!message.empty()) messages.push_back(std::move(message));
  }
  return messages;
}

Severity selected_severity(const RuleInfo& rule) {
  return rule.severity_in(Preset::all);
}

std::vector<ActiveRule> narrow(std::vector<ActiveRule> rules, const Selection& select, const Selection& ignore) {
  std::erase_if(rules, [&](const ActiveRule& active) {
    const bool is_selected = select.empty() || select.covers(*active.rule) || select.names(*active.rule);
    return !is_selected || ignore.covers(*active.rule);
  });
  for (ActiveRule& active : rules) {
    std::vector<std::string> only =
        select.covers(*active.rule) ? std::vector<std::string>() : select.codes_of(*active.rule);
    std::vector<std::string> ignored = ignore.codes_of(*active.rule);
    active.is_narrowed = !only.empty() || !ignored.empty();
    if (!active.is_narrowed) continue;
    active.check = filtered(active, [only = std::move(only), ignored = std::move(ignored)](std::string_view code) {
      return (only.empty() || is_in(only, code)) && !is_in(ignored, code);
    });
  }
  return rules;
}

}  // namespace matterlint::config
