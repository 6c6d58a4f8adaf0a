#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "lint/directive.h"
#include "note/note.h"
#include "source/diagnostic.h"

namespace matterlint {

/// One rule that a suppression names, or all rules where it names none.
struct SuppressionPart {
  std::string_view rule;  ///< An id, or `rule/code`, as written; empty: all rules.
  Span place;             ///< Where it is written; empty: nowhere, or not as it is.
  bool is_idle = true;    ///< It surely silences nothing or, in `enable`, ends no silence.
};

/// What a note asks for in one place: in a comment (lint/directive.h), or by its front matter key `matterlint-disable`,
/// which holds for the whole note and is `true`, or names rules.
struct Suppression {
  Verb verb = Verb::disable;
  Span comment;  ///< Empty: it is the key.
  std::vector<SuppressionPart> parts;

  bool is_key() const { return comment.empty(); }
};

/// What the suppressions of a note are good for, in the order of the text.
struct SuppressionUse {
  std::vector<Suppression> suppressions;
};

/// All that a note asks to be silent about. `disable` holds up to the `enable` of the same rules, or of all, or up to
/// the end; what stands later takes the place of what stands before. The note must outlive it.
class Suppressions {
 public:
  explicit Suppressions(const Note& note);

  /// Leaves out the findings that are to be silent. `found` is sorted by start.
  void apply(std::vector<Diagnostic>& found);

  /// What did nothing in all calls of apply(), of the rules that `has_run` (asked with an empty name: all rules).
  SuppressionUse use(const std::function<bool(std::string_view rule)>& has_run) const;

 private:
  std::string_view text_;
  std::vector<Suppression> all_;  ///< Each part idle until it has silenced something.
};

}  // namespace matterlint
