#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/linter.h"

namespace matterlint::config {

/// What --select or --ignore names: rules, groups, presets, and codes of rules (`schema-mismatch/required`), each by
/// itself or several with commas between them.
class Selection {
 public:
  Selection() = default;
  /// What no rule, group or preset is called is left out; see unknown_names().
  Selection(const std::vector<std::string>& lists, const RuleSet& rules);

  bool empty() const { return is_empty_; }

  /// Whether the rule is named by its id, with or without a code.
  bool names(const RuleInfo& rule) const;
  /// Whether the whole rule is covered.
  bool covers(const RuleInfo& rule) const;
  /// The codes of the rule that are named.
  std::vector<std::string> codes_of(const RuleInfo& rule) const;

  /// One message for each name that is unknown, with "did you mean". `option` is "--select" or "--ignore".
  static std::vector<std::string> unknown_names(const std::vector<std::string>& lists, std::string_view option,
                                                const RuleSet& rules);

 private:
  struct Code {
    const RuleInfo* rule;
    std::string code;
  };

  std::vector<const RuleInfo*> named_;    ///< By their id.
  std::vector<const RuleInfo*> covered_;  ///< By a group or a preset.
  std::vector<Code> codes_;
  bool is_empty_ = true;
};

/// What --select turns on although nothing else does: as severe as any preset has it.
Severity selected_severity(const RuleInfo& rule);

/// Leaves of the active rules those that are selected (all, where nothing is) and not ignored.
std::vector<ActiveRule> narrow(std::vector<ActiveRule> rules, const Selection& select, const Selection& ignore);

}  // namespace matterlint::config
