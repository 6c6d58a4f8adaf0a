#include "config/starter.h"

#include <doctest/doctest.h>

#include "config/configuration.h"
#include "lint/rule_file.h"
#include "loading.h"

using namespace matterlint;

namespace {

/// What is wrong with a starter when it is loaded with the rules of the program.
std::string problems_of(const std::string& text) {
  static const RuleSet rules(builtin_rules());
  test::MemoryFiles files;
  std::vector<FileReport> reports;
  Configuration::load("matterlint.yaml", text, rules, {}, files, reports);
  std::string problems;
  for (const FileReport& report : reports)
    for (const Finding& finding : report.findings) problems += report.path + ": " + finding.message + "\n";
  return problems;
}

}  // namespace

TEST_CASE("a starter loads without a problem, whatever was seen") {
  std::vector<ProjectFacts> seen(4);
  seen[1].presets = {Preset::obsidian};
  seen[1].templates = {"Templates", "on", "a: b"};
  seen[2].clippings = "My Clips: \"all\"";
  seen[2].schema_files = {"schemas/a.schema.json"};
  seen[3].presets = {Preset::hugo,  Preset::jekyll, Preset::docusaurus,
                     Preset::astro, Preset::mkdocs, Preset::agent_skill};
  for (const ProjectFacts& facts : seen) {
    const std::string text = starter_configuration(facts);
    CAPTURE(text);
    CHECK(problems_of(text) == "");
  }
}

TEST_CASE("a starter names the presets that fit what was seen") {
  const auto extends = [](std::vector<Preset> presets, const std::string& clippings = "") {
    ProjectFacts facts;
    facts.presets = std::move(presets);
    facts.clippings = clippings;
    const std::string text = starter_configuration(facts);
    const std::size_t begin = text.find("\nextends: ") + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  CHECK(extends({}) == "extends: [recommended]");
  CHECK(extends({Preset::obsidian}) == "extends: [obsidian]");
  CHECK(extends({Preset::obsidian}, "Clippings") == "extends: [clippings]");
  CHECK(extends({Preset::hugo}) == "extends: [hugo]");
  CHECK(extends({Preset::astro, Preset::agent_skill}) == "extends: [astro, agent-skill]");
}

TEST_CASE("a starter shows the bundled schemas that fit, for the author to turn on") {
  ProjectFacts facts;
  facts.presets = {Preset::docusaurus};
  facts.schema_files = {"schemas/own.schema.json"};
  const std::string text = starter_configuration(facts);
  CHECK(text.find("# schemas:\n"
                  "#   - {schema: \"bundled:docusaurus-doc\", files: [\"docs/**\"]}\n"
                  "#   - {schema: \"bundled:docusaurus-blog\", files: [\"blog/**\"]}\n"
                  "#   - {schema: schemas/own.schema.json, files: [\"**/*.md\"]}\n") != std::string::npos);
}
