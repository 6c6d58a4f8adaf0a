#pragma once

#include <string>

#include "infer/learnt_schema.h"

namespace matterlint::infer {

/// The schema as YAML, with comments that say what it was learnt from and what it leaves out.
std::string schema_text(const LearntSchema& schema);

}  // namespace matterlint::infer
