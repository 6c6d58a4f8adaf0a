#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "config/configuration.h"

namespace matterlint::test {

/// Files in memory.
class MemoryFiles : public Configuration::FileSource {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> files = {}) : files_(std::move(files)) {}
  Answer read(std::string_view path, std::string_view from) override;
  Answer read_for_note(std::string_view path, std::string_view root) override;

 private:
  std::map<std::string, std::string> files_;
};

/// A few rules with the names of real ones, so that tests do not depend on what those do:
///   date-format      date    warning in recommended, error in clippings; options day-order, locales, pivot
///   schema-mismatch  schema  in no preset; reports one finding with the code `type` and one with `required`
///   tag-case         tag     in no preset; option style
///   tag-format       tag     error in obsidian
///   title-h1         text    info in strict
///   yaml-syntax      yaml    error in recommended
const RuleSet& rules();

struct Loaded {
  std::unique_ptr<MemoryFiles> files;
  std::unique_ptr<Configuration> configuration;
  std::string problems;  ///< One a line: "matterlint.yaml:2:3: error: message".
};

/// Loads a text as `matterlint.yaml`.
Loaded load(const std::string& text, const ConfigurationOverrides& overrides = {},
            std::map<std::string, std::string> files = {});

/// Whether a text is right by the JSON Schema of the configuration with these rules.
bool fits_the_schema(const std::string& text);

/// "date-format:warning yaml-syntax:error", those that the configuration sets with a `!` behind them.
std::string rules_on(const Configuration& configuration, const std::string& path = "a.md");

/// What a rule's check was given, as its one message: "day-order=dmy locales=en,de, pivot=68".
std::string options_of(const Configuration& configuration, const std::string& rule, const std::string& path = "a.md");

/// The codes of the findings of `schema-mismatch`, with blanks between them.
std::string codes_found(const Configuration& configuration);

}  // namespace matterlint::test
