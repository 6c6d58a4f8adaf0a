#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "config/configuration.h"
#include "lint/fixer.h"
#include "lint/rule_file.h"
#include "lint/suppressor.h"

namespace matterlint::tests {

/// No preset reads a file.
class NoFiles : public Configuration::FileSource {
  Answer read(std::string_view path, std::string_view) override { return {std::nullopt, "no " + std::string(path)}; }
};

/// Lints and fixes as `--isolated --preset NAME` does.
class Checker {
 public:
  explicit Checker(std::string preset) : rules_(builtin_rules()) {
    ConfigurationOverrides overrides;
    overrides.presets = {std::move(preset)};
    overrides.isolated = true;
    NoFiles files;
    std::vector<FileReport> problems;
    configuration_ = Configuration::load("", "", rules_, overrides, files, problems);
    REQUIRE(problems.empty());
  }

  const FileSettings& settings(const std::string& path) const { return configuration_->settings_for(path); }

  std::vector<Diagnostic> lint(const std::string& path, const std::string& text, Note& note) const {
    Context context;
    context.path = path;
    note.read({path, text, true}, settings(path).note);
    return settings(path).linter.lint(note, context);
  }

  FixOutcome fix_safely(const std::string& path, const std::string& text) const {
    Context context;
    context.path = path;
    return fix(settings(path).linter, text, settings(path).note, context, FixSafety::safe);
  }

  FixOutcome suppress(const std::string& path, const std::string& text) const {
    Context context;
    context.path = path;
    return suppress_findings(settings(path).linter, text, settings(path).note, context, "");
  }

 private:
  RuleSet rules_;
  std::unique_ptr<Configuration> configuration_;
};

}  // namespace matterlint::tests
