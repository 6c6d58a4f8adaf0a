#pragma once

#include <string>

#include "cli/command_line.h"
#include "lint/rule_set.h"

namespace matterlint {

// Scripts that teach a shell to complete commands, options, and the words that these take. They are whole: none asks
// the program anything while one types.

/// For bash 4 and later, without the package bash-completion.
std::string bash_completion(const CommandLine& commands, const RuleSet& rules);
std::string zsh_completion(const CommandLine& commands, const RuleSet& rules);
std::string fish_completion(const CommandLine& commands, const RuleSet& rules);

}  // namespace matterlint
