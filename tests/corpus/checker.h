#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "config/configuration.h"
#include "lint/fixer.h"

namespace matterlint::tests {

/// Lints and fixes as `--isolated --preset NAME --preset ...` does.
class Checker {
 public:
  explicit Checker(std::vector<std::string> presets);

  bool excludes(const std::string& path) const { return configuration_->excludes(path, false); }
  std::vector<Diagnostic> lint(const std::string& path, const std::string& text, Note& note) const;
  FixOutcome fix_safely(const std::string& path, const std::string& text) const;
  /// With some of the rules alone.
  FixOutcome fix_safely(const std::string& path, const std::string& text,
                        const std::function<bool(std::string_view rule)>& is_wanted) const;
  FixOutcome suppress(const std::string& path, const std::string& text) const;
  const FileSettings& settings(const std::string& path) const { return configuration_->settings_for(path); }

 private:
  RuleSet rules_;
  std::unique_ptr<Configuration> configuration_;
};

}  // namespace matterlint::tests
