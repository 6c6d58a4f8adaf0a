#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/linter.h"

namespace matterlint {

struct AppliedFix {
  std::string_view rule;
  std::string title;
  std::uint32_t line = 1;  ///< In the text as it was before the pass.
};

struct FixOutcome {
  std::string text;                   ///< The note after its fixes.
  std::vector<AppliedFix> applied;    ///< In the order in which they were made.
  std::vector<Diagnostic> remaining;  ///< What is found in `text`.
  bool converged = true;              ///< False after ten passes that still changed something: a bug in a rule.
};

/// Fixes a note: takes whole fixes that are at least as safe as `safety` and do not overlap, applies them, checks that
/// every property kept its value but for those that they are about (and drops the fix that broke one), reads the note
/// again, and goes on until nothing changes. Nothing outside of the edits changes.
FixOutcome fix(const Linter& linter, std::string text, const NoteSettings& settings, const Context& context,
               FixSafety safety, std::optional<yaml::Language> data_file = std::nullopt);

}  // namespace matterlint
