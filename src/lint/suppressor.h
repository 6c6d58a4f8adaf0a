#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lint/fixer.h"

namespace matterlint {

/// Writes suppressions for all that is found in a note, each as near to its finding as it can stand: added to a comment
/// that is there, above the line, behind it, around the block, or for the whole note. None changes what the note says
/// or how it looks, silences more than one place where it can be helped, or is found itself. What no suppression can
/// silence is in `remaining`. `reason`, which may be empty, is written behind the names.
FixOutcome suppress_findings(const Linter& linter, std::string text, const NoteSettings& settings,
                             const Context& context, const std::string& reason,
                             std::optional<yaml::Language> data_file = std::nullopt);

/// Why a text can not be a reason, in words; empty: it can.
std::string fault_of_reason(std::string_view reason);

}  // namespace matterlint
