#pragma once

#include <string>

#include "run/workspace.h"

namespace matterlint {

class Command;
class Session;

/// Whose rules a command is about.
struct RulesOf {
  std::string config_file;  ///< Empty: the configuration of the current folder.
  bool isolated = false;    ///< No configuration is read.
};

void add_source_options(Command& command, RulesOf& source);

/// The rules of a configuration, with those that it makes. What is wrong with it is written to standard error.
class ConfiguredRules {
 public:
  ConfiguredRules(const RulesOf& source, Session& session);

  /// Null: it has an error.
  const Configuration* configuration() const { return configuration_; }
  /// Where there is a configuration.
  const RuleSet& rules() const { return *configuration_->rules(); }

 private:
  Workspace workspace_;
  const Configuration* configuration_ = nullptr;
};

}  // namespace matterlint
