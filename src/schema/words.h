#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/evaluator.h"
#include "schema/program.h"
#include "schema/violation.h"

namespace matterlint::schema {

/// A check that failed, with all that is needed to say so.
struct Failure {
  const Program& program;
  const ValidateOptions& options;
  const Step& step;
  std::uint32_t schema;
  const Place& place;
  bool may_hint = true;  ///< Look for what was meant, which takes a walk over all that is allowed.
};

/// What the checks find as violations in the words of the value's author.
Violation explain_failure(const Failure& failure);
Violation not_allowed(const ValidateOptions& options, const Place& place);
Violation too_expensive(const ValidateOptions& options, const Place& place, const std::string& reason);
Violation unknown_key(const Program& program, const ValidateOptions& options, std::uint32_t schema, const Place& place,
                      std::string_view code, bool may_hint);
/// `place` is that of the mapping. `empty` is the entry of the key where it is there without a value; else null.
Violation missing_key(const Program& program, const ValidateOptions& options, const Place& place,
                      const ObjectCheck::Name& name, const yaml::Entry* empty, std::string_view code);
Violation surplus_item(const ValidateOptions& options, const Place& place, std::size_t allowed, std::string_view code);
Violation wrong_count(const Program& program, const ValidateOptions& options, const ContainsCheck& check,
                      std::uint32_t count, const Place& place);
Violation repeated_item(const ValidateOptions& options, const Place& place, std::size_t earlier);
Violation several_fit(const Program& program, const ValidateOptions& options, const Place& place,
                      const std::vector<std::uint32_t>& fitting);

/// Says of a key that is missing that another one was meant to be it.
void blame_slip(Violation& violation, const yaml::Entry& slip);

/// Adds what asks for that: "; `status: published` needs it"; to all violations from `from` on. Nothing where it is
/// empty.
void add_cause(Violation& violation, const std::string& cause);
void add_causes(std::vector<Violation>& violations, std::size_t from, const std::string& cause);

/// Leaves one violation a cause.
void keep_causes(std::vector<Violation>& violations);

/// A violation at a place, yet without a message.
Violation violation_at(const ValidateOptions& options, const Place& place, std::string_view code);

/// "`author.name`", "item 2 of `tags`", "`name` in item 1 of `authors`", "the key `x`", "the front matter".
std::string subject(const ValidateOptions& options, const Place& place);
std::string subject_of_key(const ValidateOptions& options, const Place& mapping, std::string_view key);

/// What a value is, to follow "it is": "`Draft`", "the number `5`", "a list", "empty".
std::string value_in_words(const yaml::Node& value);

/// In backticks, on one line and not too long.
std::string quoted(std::string_view text);

/// "a, b or c".
std::string joined_by_or(const std::vector<std::string>& parts);

}  // namespace matterlint::schema
