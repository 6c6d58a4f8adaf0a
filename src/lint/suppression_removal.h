#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "lint/suppression.h"
#include "note/note.h"
#include "source/text_edit.h"

namespace matterlint {

/// An edit that takes something out of a note, and whether the note reads and looks as before.
struct Removal {
  TextEdit edit;
  FixSafety safety = FixSafety::safe;
};

/// The removal of one rule that a suppression names; none where it can not go without a loss.
struct PartRemoval {
  const SuppressionPart* part = nullptr;
  std::optional<Removal> removal;
};

/// Takes suppressions out of a note. All safe removals that one object has given are safe together. The note must
/// outlive it.
class SuppressionRemoval {
 public:
  explicit SuppressionRemoval(const Note& note) : note_(note) {}

  /// The whole comment, with its line where it has one to itself; or the key. None: it can not go without a loss.
  std::optional<Removal> whole(const Suppression& suppression);
  /// The idle ones of the rules that it names, of which some stay. Those whose place is not known are left out.
  std::vector<PartRemoval> parts(const Suppression& suppression) const;

 private:
  std::optional<Removal> comment(Span comment);
  std::optional<Removal> key() const;
  bool keeps_rendering(const TextEdit& edit);

  const Note& note_;
  std::optional<std::string> rendering_;  ///< Of the body as it is; made when first asked for.
  std::vector<TextEdit> given_;           ///< Of the body, all safe.
  int tries_left_ = 32;                   ///< Each reads the body; what is left after that is called unsafe.
};

}  // namespace matterlint
