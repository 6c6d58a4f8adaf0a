#include "cli/configured_rules.h"

#include "cli/command.h"
#include "cli/problems.h"
#include "cli/session.h"

namespace matterlint {
namespace {

ConfigurationOverrides overrides_of(const RulesOf& source) {
  ConfigurationOverrides overrides;
  overrides.isolated = source.isolated;
  return overrides;
}

}  // namespace

void add_source_options(Command& command, RulesOf& source) {
  command.option("--config", "FILE", source.config_file, "Use this configuration")
      .flag("--isolated", source.isolated, "Read no configuration");
}

ConfiguredRules::ConfiguredRules(const RulesOf& source, Session& session)
    : workspace_(session.rules(), overrides_of(source), source.config_file) {
  const Configuration* const found = workspace_.project_of(workspace_.current_folder()).configuration;
  if (!write_problems(workspace_.take_problems(), session)) configuration_ = found;
}

}  // namespace matterlint
