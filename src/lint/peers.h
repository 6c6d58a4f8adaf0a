#pragma once

#include <string_view>
#include <vector>

#include "lint/rule_set.h"

namespace matterlint {

/// What a rule is called in another tool: "markdownlint/MD011".
struct PeerName {
  std::string_view tool;
  std::string_view rule;  ///< Empty: the tool as a whole.
};

PeerName split_peer(std::string_view peer);

/// The rules here that are like one of another tool, in the order of their ids.
std::vector<const RuleInfo*> rules_like(const RuleSet& rules, std::string_view tool, std::string_view rule);

}  // namespace matterlint
