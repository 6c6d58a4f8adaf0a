#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "source/span.h"

namespace matterlint {

/// Replaces the text under `span`; an empty span inserts, an empty replacement deletes.
struct TextEdit {
  Span span;
  std::string replacement;

  friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

/// Whether `--fix` may apply a fix by itself.
enum class FixSafety : std::uint8_t {
  none,    ///< There is no fix.
  unsafe,  ///< Probably what the author meant: `--fix --unsafe-fixes` applies it.
  safe,    ///< The note means the same afterwards: `--fix` applies it.
};

/// Edits that make sense only together: either all of them are applied or none is.
/// They do not overlap and stand in the order of the text.
struct Fix {
  std::string title;  ///< What it does, as an order: "Write the date as 2025-03-17".
  FixSafety safety = FixSafety::none;
  std::vector<TextEdit> edits;
  bool keeps_values = false;  ///< It is about how values are written, and must change none: the fixer holds it to that.
};

/// The text with the edits made. They must not overlap and must stand in the order of the text.
std::string apply_edits(std::string_view text, const std::vector<TextEdit>& edits);

}  // namespace matterlint
