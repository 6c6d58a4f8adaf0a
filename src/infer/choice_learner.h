#pragma once

#include <string_view>

#include "infer/learnt_schema.h"
#include "infer/text_statistics.h"

namespace matterlint::infer {

/// Whether the texts of a key are chosen from a few. If so, sets which, the most frequent first, and what is left out:
/// a rare text that is one slip away from a frequent one.
bool learn_choices(std::string_view key, const TextStatistics& texts, LearntValue& value);

}  // namespace matterlint::infer
