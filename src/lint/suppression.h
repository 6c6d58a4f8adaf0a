#pragma once

#include <string_view>
#include <vector>

#include "note/note.h"
#include "source/diagnostic.h"

namespace matterlint {

/// One place of a note that asks for silence.
struct Suppression {
  Span directive;           ///< The comment or the key that says it.
  Span region;              ///< Findings that start in here are left out (its end included).
  std::vector<Span> rules;  ///< Ids, or `rule/code`, as written; empty: all rules.
};

/// The suppressions of a note, in the order of the text:
/// `<!-- matterlint-disable RULE... -->` to `<!-- matterlint-enable RULE... -->` or the end, `-disable-next-line`, the
/// same in `{/* */}` and `%% %%`; `# matterlint-disable-line RULE...` and `-disable-next-line` in the front matter; and
/// the front matter key `matterlint-disable`, for the whole note. Words are separated by blanks or commas.
std::vector<Suppression> read_suppressions(const Note& note);

/// Whether one of them asks for silence about a finding.
bool is_suppressed(const Diagnostic& finding, const std::vector<Suppression>& suppressions, std::string_view text);

}  // namespace matterlint
