#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "schema/program.h"

namespace matterlint::schema {

/// What a schema allows in a few words, to follow "must be" or "must contain"; empty where that takes more.
std::string describe(const Program& program, std::uint32_t schema);

/// "text", "a list or text", "a whole number".
std::string kinds_in_words(KindSet kinds);

/// A value as a person would write it in a sentence.
std::string plain_value(const yaml::Node& value);

/// The value of the set that was probably meant, or null.
const yaml::Node* nearest_value(const ValueSet& set, const yaml::Node& value);

/// The name of a property that the schema, or one that it applies to the same value, knows and that `mapping` does not
/// have yet, near to `name`; or nothing.
std::string nearest_property(const Program& program, std::uint32_t schema, const yaml::Node& mapping,
                             std::string_view name);

/// `x-matterlint-default` or `default` of a schema, through references; or null.
const yaml::Node* default_value(const Program& program, std::uint32_t schema);

/// Whether a text would, without quotes, be of one of the kinds: "5", "true".
bool looks_like(std::string_view text, KindSet kinds);

}  // namespace matterlint::schema
