#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/document.h"
#include "lint/rule_set.h"

namespace matterlint::config {

/// An item of a custom rule's `examples:`.
struct WrittenExample {
  std::string place;  ///< "matterlint.yaml:12"
  std::string path;   ///< Of the note; empty: anywhere.
  std::string note;   ///< With what the rule finds under its lines, or without.
  std::optional<std::string> fixed;
  bool is_good = false;
};

/// Mistakes become findings of the document.
std::vector<WrittenExample> read_examples(Document& document, const yaml::Node& value);

/// The example as a specification; `fix` is how safe the rule's fixes are.
RuleExample specified(const WrittenExample& example, FixSafety fix);

/// The documentation of a rule: the author's words, and the examples.
std::string docs_of(std::string_view description, const std::vector<WrittenExample>& examples, FixSafety fix);

}  // namespace matterlint::config
