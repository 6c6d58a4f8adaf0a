#pragma once

#include "config/custom_rule_reader.h"
#include "config/layer.h"

namespace matterlint::config {

/// What a configuration file extends, where it says so: to be followed before the rest is read, which may be about the
/// rules of other files.
std::optional<std::vector<Name>> read_extends(Document& document);

/// Reads what else a configuration file says; the rules that it makes are added to `custom`. Its mistakes become
/// findings of the document; what is right is still there. The layer views into the document, which must outlive it.
Layer read_layer(Document& document, CustomRules& custom);

}  // namespace matterlint::config
