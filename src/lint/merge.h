#pragma once

#include <vector>

#include "source/diagnostic.h"

namespace matterlint {

/// Keeps one finding a cause and sorts the rest by start, rule and end:
/// - a `schema-mismatch` of code `format`, `pattern`, `type` or `enum` gives way to a rule's finding on exactly its
/// range;
/// - of `date-invalid`, `date-ambiguous` and `date-format` on one range only the first stays.
void merge(std::vector<Diagnostic>& found);

}  // namespace matterlint
