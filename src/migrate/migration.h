#pragma once

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "lint/preset.h"
#include "source/diagnostic.h"

namespace matterlint::migrate {

/// What a configuration shall say of one rule.
struct RuleSetting {
  std::optional<Severity> severity;            ///< None: as the presets have it.
  std::map<std::string, std::string> options;  ///< Values as YAML.
  std::vector<std::string> origins;            ///< "yamllint key-ordering"
};

struct SchemaBinding {
  std::string schema;              ///< Relative to the folder of the configuration.
  std::vector<std::string> files;  ///< Globs; none: it is not known for which notes it is.
};

/// A file to be written beside the configuration.
struct NewFile {
  std::string path;
  std::string text;
};

/// What the configurations of other tools come to.
struct Migration {
  std::map<std::string, RuleSetting> rules;  ///< By id.
  std::vector<std::string> exclude;
  std::vector<SchemaBinding> schemas;
  std::vector<NewFile> files;
  std::vector<Preset> presets;      ///< That the tools speak for.
  std::string flavor;               ///< Empty: that of the presets.
  bool only_named = false;          ///< No rule is on but those that are named.
  std::vector<std::string> unlike;  ///< What has no equal here, each setting once: "markdownlint MD013".

  /// The lines of `rules:`, each indented.
  std::string rules_text() const;
  /// A comment that names what has no equal; empty: all has one.
  std::string unlike_text() const;
};

/// A configuration of another tool can not be read. what() says where and why.
struct MigrationError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace matterlint::migrate
