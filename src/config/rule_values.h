#pragma once

#include <functional>
#include <string>

#include "config/custom_rule.h"

namespace matterlint::config {

/// A value of a note that a custom rule looks at.
struct RuleValue {
  const yaml::Node* node = nullptr;    ///< Of the body, a text that is written there.
  const yaml::Entry* entry = nullptr;  ///< The property that holds it; null: none does.
  std::string name;                    ///< Of the property, or a word for the part of the body.
  bool is_in_body = false;
};

/// Calls `visit` for each of them, in the order of the text within properties and within each part of the body, until
/// it answers false. Values that are empty are left out.
void for_each_value(const CustomRule& rule, const Note& note, const std::function<bool(const RuleValue&)>& visit);

}  // namespace matterlint::config
