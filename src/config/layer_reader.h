#pragma once

#include "config/layer.h"

namespace matterlint::config {

/// Reads what a configuration file says. Its mistakes become findings of the document; what is right is still there.
/// The layer views into the document, which must outlive it.
Layer read_layer(Document& document, const RuleSet& rules);

}  // namespace matterlint::config
