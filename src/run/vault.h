#pragma once

#include <string>

#include "lint/context.h"

namespace matterlint {

/// Reads what the `.obsidian` folder of a vault says: property types, the dates that Obsidian Linter writes, template
/// folders. Files that are missing or broken say nothing. `folder` is absolute and has an `.obsidian`; paths in the
/// answer are relative to `base`, an absolute folder.
VaultFacts read_vault(const std::string& folder, const std::string& base);

}  // namespace matterlint
