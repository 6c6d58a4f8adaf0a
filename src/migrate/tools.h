#pragma once

#include <functional>

#include "lint/rule_set.h"
#include "migrate/foreign_file.h"
#include "migrate/migration.h"

namespace matterlint::migrate {

/// What a tool's configuration is read with.
struct Reading {
  const RuleSet& rules;
  std::function<Severity(const RuleInfo&)> usual;  ///< How severe a rule is by the presets.
};

// One function a tool, each in a file of its own. They add to the migration what a file says, and throw MigrationError
// where it says what the tool itself would not take.
void read_yamllint(const ForeignFile& file, const Reading& reading, Migration& migration);
void read_markdownlint(const ForeignFile& file, const Reading& reading, Migration& migration);
void read_markdownlint_cli2(const ForeignFile& file, const Reading& reading, Migration& migration);
void read_rumdl(const ForeignFile& file, const Reading& reading, Migration& migration);
void read_obsidian_linter(const ForeignFile& file, const Reading& reading, Migration& migration);
void read_remark(const ForeignFile& file, const Reading& reading, Migration& migration);
void read_front_matter_cms(const ForeignFile& file, const Reading& reading, Migration& migration);

}  // namespace matterlint::migrate
