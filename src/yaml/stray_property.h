#pragma once

#include <vector>

#include "yaml/tree.h"

namespace matterlint::yaml {

/// Scalars without quotes whose tag or anchor was probably meant as text: `title: !important news`, `by: &co`. A tag of
/// YAML itself (`!!str`), or an anchor that some alias names, was not. In the order of the text.
std::vector<const Node*> stray_properties(const Tree& tree);

}  // namespace matterlint::yaml
