#pragma once

#include <string_view>

#include "infer/learnt_schema.h"
#include "infer/text_statistics.h"

namespace matterlint::infer {

/// What can be said of the texts that a key has: a format, the only texts there are, or a pattern; whatever holds is
/// set in `value`, with what does not fit. `is_only_text`: the key has no other values.
void learn_text(std::string_view key, const TextStatistics& texts, bool is_only_text, LearntValue& value);

}  // namespace matterlint::infer
