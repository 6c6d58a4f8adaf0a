#pragma once

#include <vector>

#include "source/span.h"

namespace matterlint::markdown {

/// Adds a stretch of text behind all others; two that touch become one.
void append_run(std::vector<Span>& runs, Span run);

/// Adds one that was passed by before, where it belongs. Takes time linear in the runs behind it.
void insert_run(std::vector<Span>& runs, Span run);

}  // namespace matterlint::markdown
