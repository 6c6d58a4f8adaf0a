#pragma once

namespace matterlint {

/// Columns that a character takes on a terminal: 0 for combining marks, 2 for wide ones, 1 for most. Characters that
/// cannot be seen (controls, formats, unassigned ones) take -1: show them as an escape.
int display_width(char32_t code_point);

}  // namespace matterlint
