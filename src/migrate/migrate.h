#pragma once

#include <string>

#include "migrate/migration.h"
#include "migrate/tools.h"

namespace matterlint::migrate {

/// Adds to a migration what the configuration of another tool says. The name of the file at `path` says which tool it
/// is of. Throws MigrationError where it is of none, is a program, or can not be read.
void migrate(const std::string& path, const std::string& text, const Reading& reading, Migration& migration);

}  // namespace matterlint::migrate
