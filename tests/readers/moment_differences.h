#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "dated_texts.h"

namespace matterlint::tests {

/// What was made of a text: milliseconds since 1970, as if in UTC where no zone is said; nothing: it is no date.
using Moment = std::optional<std::int64_t>;

/// A reason why a text is read otherwise than by moment, on purpose.
struct MomentDifference {
  std::string_view reason;
  bool (*applies)(const DatedText& text, Moment ours, Moment theirs);
};

std::span<const MomentDifference> moment_differences();

}  // namespace matterlint::tests
