#pragma once

#include <cstdint>

namespace valijson {
class Subschema;
}

namespace matterlint::schema {

/// Which schema a stub in a lowered document stands for; `none` for a null pointer, which is what the schema does not
/// say.
std::uint32_t schema_of_stub(const valijson::Subschema* stub);

}  // namespace matterlint::schema
