#pragma once

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output.h"
#include "lint/rule_set.h"
#include "run/runner.h"

namespace matterlint {

/// A command line that can not be done; exit code 2. The message starts lower-case and has no period.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What the commands of one program run share: its rules and where they write.
class Session {
 public:
  Session(int standard_output, int standard_error) : out(standard_output), err(standard_error) {}

  /// The built-in rules, made when first asked for.
  const RuleSet& rules();

  Output out;
  Output err;
  std::function<ExitCode()> command;  ///< The one that was chosen, with its options.

 private:
  std::unique_ptr<RuleSet> rules_;
};

/// ", did you mean `check`?" or nothing.
std::string did_you_mean(std::string_view given, const std::vector<std::string_view>& known);

/// "unknown WHAT `GIVEN`, did you mean `check`?"
UsageError unknown(std::string_view what, std::string_view given, const std::vector<std::string_view>& known);
UsageError unknown_rule(std::string_view given, const RuleSet& rules);

/// What --color WHEN (auto, always, never), NO_COLOR and CLICOLOR_FORCE say of a stream.
bool wants_color(std::string_view when, const Output& stream);

}  // namespace matterlint
