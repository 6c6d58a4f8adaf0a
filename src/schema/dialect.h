#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace matterlint::schema {

/// The versions of JSON Schema, oldest first.
enum class Dialect : std::uint8_t { draft4, draft6, draft7, draft2019_09, draft2020_12 };

inline constexpr std::array<Dialect, 5> all_dialects = {Dialect::draft4, Dialect::draft6, Dialect::draft7,
                                                        Dialect::draft2019_09, Dialect::draft2020_12};

/// The URI of its meta-schema, without the empty fragment that the older ones end with.
std::string_view uri_of(Dialect dialect);

/// "draft-07", "2020-12" and so on: what people call it.
std::string_view name_of(Dialect dialect);

/// From the URI (an empty fragment is ignored; http and https are both understood) or the short name.
std::optional<Dialect> dialect_named(std::string_view uri_or_name);

}  // namespace matterlint::schema
