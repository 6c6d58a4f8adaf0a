#pragma once

#include <vector>

#include "source/diagnostic.h"

namespace matterlint {

/// Keeps one finding a cause and sorts the rest by start and rule; findings of one rule at one place stay in the order
/// in which it found them. What explains less gives way, and leaves its severity to what stays where that is lower, so
/// that no run passes that would have failed:
/// - `yaml-syntax`, and `schema-mismatch` of code `format`, `pattern`, `type` or `enum`, to a rule's finding on exactly
///   its range;
/// - such a `schema-mismatch` also to a `yaml-*` rule's finding around or inside of its range that is as severe;
/// - `date-format` to `date-ambiguous`, and that one to `date-invalid`, on one range;
/// - rules about keys and values that say in other words what a schema, a date or a rule of its own name says, to that;
/// - `trailing-spaces` to `final-newline` around it, which deletes the same blanks.
void merge(std::vector<Diagnostic>& found);

}  // namespace matterlint
