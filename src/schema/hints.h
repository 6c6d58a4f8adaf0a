#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

/// The entry of `mapping` whose key is, as good as certain, a slip for `name` and nothing that the schema knows; or
/// null.
const yaml::Entry* misspelled_entry(const Program& program, std::uint32_t schema, const yaml::Node& mapping,
                                    std::string_view name);

/// The one value that a schema allows, or null.
const yaml::Node* only_value(const Program& program, std::uint32_t schema);

/// "`draft: true`", or "`draft`" without a value.
std::string property_in_words(std::string_view name, const yaml::Node* value);

/// The one property that a schema asks for, in words: "`status: published`", "`draft`"; empty where it asks for more.
std::string only_property(const Program& program, std::uint32_t schema);

/// The keys that a schema wants to be there, where it wants nothing else; else none.
std::vector<std::string_view> names_of_presence(const Program& program, std::uint32_t schema);

/// `x-matterlint-default` or `default` of a schema, through references; or null.
const yaml::Node* default_value(const Program& program, std::uint32_t schema);

/// Whether a text would, without quotes, be of one of the kinds: "5", "true".
bool looks_like(std::string_view text, KindSet kinds);

}  // namespace matterlint::schema
