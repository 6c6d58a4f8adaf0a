#pragma once

#include <cstddef>

#include "yaml/node.h"

namespace matterlint::schema {

/// Whether two values are one JSON value: numbers by what they are (`1.0` is `1`), objects in any order.
bool same_json_value(const yaml::Node& a, const yaml::Node& b);

/// Equal for equal values.
std::size_t json_hash(const yaml::Node& value);

/// Whether a number has no fraction; `1.0` and `1e3` have none.
bool is_integral(const yaml::Node& number);

}  // namespace matterlint::schema
