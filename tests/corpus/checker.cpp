#include "checker.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>

#include "lint/rule_file.h"
#include "lint/suppressor.h"

namespace matterlint::tests {
namespace {

/// No preset reads a file.
class NoFiles : public Configuration::FileSource {
  Answer read(std::string_view path, std::string_view) override { return {std::nullopt, "no " + std::string(path)}; }
};

Context context_of(const std::string& path) {
  Context context;
  context.path = path;
  return context;
}

}  // namespace

Checker::Checker(std::vector<std::string> presets) : rules_(builtin_rules()) {
  ConfigurationOverrides overrides;
  overrides.presets = std::move(presets);
  overrides.isolated = true;
  NoFiles files;
  std::vector<FileReport> problems;
  configuration_ = Configuration::load("", "", rules_, overrides, files, problems);
  REQUIRE(problems.empty());
}

std::vector<Diagnostic> Checker::lint(const std::string& path, const std::string& text, Note& note) const {
  note.read({path, text, true}, settings(path).note);
  return settings(path).linter.lint(note, context_of(path));
}

FixOutcome Checker::fix_safely(const std::string& path, const std::string& text) const {
  return fix(settings(path).linter, text, settings(path).note, context_of(path), FixSafety::safe);
}

FixOutcome Checker::fix_safely(const std::string& path, const std::string& text,
                               const std::function<bool(std::string_view rule)>& is_wanted) const {
  std::vector<ActiveRule> wanted;
  const std::vector<ActiveRule>& all = settings(path).linter.rules();
  std::copy_if(all.begin(), all.end(), std::back_inserter(wanted),
               [&](const ActiveRule& rule) { return is_wanted(rule.rule->id); });
  return fix(Linter(std::move(wanted)), text, settings(path).note, context_of(path), FixSafety::safe);
}

FixOutcome Checker::suppress(const std::string& path, const std::string& text) const {
  return suppress_findings(settings(path).linter, text, settings(path).note, context_of(path), "");
}

}  // namespace matterlint::tests
