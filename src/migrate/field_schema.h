#pragma once

#include <string>

#include "migrate/foreign_file.h"

namespace matterlint::migrate {

/// The JSON Schema, as text, that says of notes what a content type of Front Matter CMS says of their fields. Throws
/// MigrationError where `fields` is none.
std::string schema_of_content_type(const ForeignFile& file, const yaml::Node& content_type);

}  // namespace matterlint::migrate
