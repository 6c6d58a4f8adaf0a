#pragma once

#include "yaml/node.h"

namespace matterlint::yaml {

/// Whether two values mean the same to every reader: kind, text of scalars (so `1.10` is not `1.1`), items, and entries
/// in their order. How they are written and where does not matter.
bool same_value(const Node& a, const Node& b);

}  // namespace matterlint::yaml
