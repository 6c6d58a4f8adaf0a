#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/position.h"
#include "source/span.h"
#include "source/text_edit.h"

namespace matterlint {

enum class Severity : std::uint8_t { off, info, warning, error };

/// "off", "info", "warning" or "error".
std::string_view name_of(Severity severity);

/// A second place that explains a finding.
struct Related {
  std::string message;
  Span span;         ///< In the note itself; unused when `path` names another file.
  std::string path;  ///< Another file, such as the schema; empty: the note.
  Range range;       ///< In that other file.
};

/// One finding in one text. Reporters, the fixer and the language server all read this.
struct Diagnostic {
  std::string_view rule;  ///< Views into the RuleSet, or a literal.
  std::string code;       ///< A finer name within the rule, such as `required` of `schema-mismatch`; often empty.
  Severity severity = Severity::warning;
  Span span;
  std::string message;
  std::vector<Fix> fixes;  ///< Alternatives, the preferred one first.
  std::vector<Related> related;
};

}  // namespace matterlint
