#include <doctest/doctest.h>

#include <algorithm>

#include "config/configuration.h"
#include "config/configuration_schema.h"
#include "config/document.h"
#include "lint/rule_file.h"
#include "loading.h"
#include "schema/bundled.h"
#include "schema/schema.h"

using namespace matterlint;

namespace {

const RuleSet& all_rules() {
  static const RuleSet rules(builtin_rules());
  return rules;
}

std::unique_ptr<Configuration> load_preset(Preset preset, std::string& problems) {
  ConfigurationOverrides overrides;
  overrides.presets = {std::string(preset_names[static_cast<std::size_t>(preset)])};
  test::MemoryFiles files;
  std::vector<FileReport> reports;
  auto configuration = Configuration::load("", "", all_rules(), overrides, files, reports);
  for (const FileReport& report : reports)
    for (const Finding& finding : report.findings) problems += report.path + ": " + finding.message + "\n";
  return configuration;
}

const NoteSettings& note_settings(Preset preset, const std::string& path = "a.md") {
  static std::vector<std::unique_ptr<Configuration>> kept;
  std::string problems;
  kept.push_back(load_preset(preset, problems));
  return kept.back()->settings_for(path).note;
}

/// How many findings of `date-order` a preset has on a note with this front matter.
std::size_t date_order_findings(Preset preset, const std::string& front_matter) {
  std::string problems;
  const auto configuration = load_preset(preset, problems);
  const FileSettings& settings = configuration->settings_for("a.md");
  const std::string text = "---\n" + front_matter + "\n---\n";
  Note note;
  note.read({"a.md", text}, settings.note);
  const std::vector<Diagnostic> found = settings.linter.lint(note, {});
  return static_cast<std::size_t>(std::count_if(
      found.begin(), found.end(), [](const Diagnostic& diagnostic) { return diagnostic.rule == "date-order"; }));
}

}  // namespace

TEST_CASE("every preset is there and loads without a problem") {
  for (std::size_t i = 0; i < preset_names.size(); ++i) {
    CAPTURE(preset_names[i]);
    CHECK(schema::bundled_file("presets/" + std::string(preset_names[i]) + ".yaml").data() != nullptr);
    std::string problems;
    const auto configuration = load_preset(static_cast<Preset>(i), problems);
    CHECK(problems == "");
  }
}

TEST_CASE("every preset is described so that it reads back as it is") {
  for (std::size_t i = 0; i < preset_names.size(); ++i) {
    CAPTURE(preset_names[i]);
    std::string problems;
    const std::string described = load_preset(static_cast<Preset>(i), problems)->describe();
    test::MemoryFiles files;
    std::vector<FileReport> reports;
    const auto again = Configuration::load("matterlint.yaml", described, all_rules(), {}, files, reports);
    CHECK(reports.empty());
    // The first line says what it was made of.
    const std::string text = again->describe();
    CHECK(text.substr(text.find('\n')) == described.substr(described.find('\n')));
  }
}

TEST_CASE("the rules that presets speak of exist") {
  for (const schema::BundledFile& file : schema::bundled_files()) {
    if (!file.name.starts_with("presets/")) continue;
    CAPTURE(file.name);
    const config::Document document("", "", file.text);
    if (document.root() == nullptr) continue;
    const yaml::Entry* const rules = document.root()->find("rules");
    if (rules == nullptr) continue;
    for (const yaml::Entry& rule : rules->value.entries()) {
      CAPTURE(rule.key.text);
      CHECK(all_rules().find(rule.key.text) != nullptr);
    }
  }
}

TEST_CASE("presets say what the body means and who reads the front matter") {
  CHECK(note_settings(Preset::recommended).flavor == Flavor::gfm);
  CHECK(note_settings(Preset::recommended).readers == yaml::ReaderSet::all());
  CHECK(note_settings(Preset::recommended, "x/a.mdx").flavor == Flavor::mdx);
  CHECK(note_settings(Preset::strict, "x/a.qmd").flavor == Flavor::quarto);
  CHECK(note_settings(Preset::clippings).flavor == Flavor::obsidian);
  CHECK(note_settings(Preset::clippings).readers.is_only(yaml::Reader::obsidian));
  CHECK(note_settings(Preset::hugo).readers.is_only(yaml::Reader::go_yaml));
  CHECK(note_settings(Preset::jekyll).readers.is_only(yaml::Reader::psych));
  CHECK(note_settings(Preset::docusaurus).flavor == Flavor::mdx);
  CHECK(note_settings(Preset::astro).flavor == Flavor::gfm);
  CHECK(note_settings(Preset::mkdocs).readers.is_only(yaml::Reader::pyyaml));
}

TEST_CASE("a preset brings a schema where it is certain which notes it is for") {
  std::string problems;
  const auto skills = load_preset(Preset::agent_skill, problems);
  REQUIRE(skills->settings_for("skills/tides/SKILL.md").schemas.size() == 1);
  CHECK(skills->settings_for("skills/tides/SKILL.md").schemas.front()->uri() == "bundled:agent-skill");
  CHECK(skills->settings_for("skills/tides/tables.md").schemas.empty());
  CHECK(load_preset(Preset::hugo, problems)->settings_for("content/a.md").schemas.empty());
}

TEST_CASE("presets say which dates follow which") {
  const std::string published_late = "published: 2025-04-08\ncreated: 2025-04-01";
  const std::string published_late_of_linter = "published: 2025-04-08\ndate created: 2025-04-01";
  const std::string date_late = "date: 2025-04-08\nlastmod: 2025-04-01";
  const std::string created_late = "created: 2025-04-08\nmodified: 2025-04-01";
  for (const Preset preset : {Preset::recommended, Preset::docs, Preset::strict, Preset::jekyll, Preset::hugo}) {
    CAPTURE(preset_names[static_cast<std::size_t>(preset)]);
    CHECK(date_order_findings(preset, created_late) == 1);
    CHECK(date_order_findings(preset, published_late) == 0);
    CHECK(date_order_findings(preset, date_late) == (preset == Preset::hugo ? 0 : 1));
  }
  for (const Preset preset : {Preset::obsidian, Preset::clippings}) {
    CAPTURE(preset_names[static_cast<std::size_t>(preset)]);
    CHECK(date_order_findings(preset, created_late) == 1);
    CHECK(date_order_findings(preset, published_late) == 1);
    CHECK(date_order_findings(preset, published_late_of_linter) == 1);
    CHECK(date_order_findings(preset, date_late) == 1);
  }
}

TEST_CASE("presets know dates and URLs by exact names") {
  const PropertyRoles& roles = note_settings(Preset::recommended).roles;
  for (const char* name : {"date", "created", "date created", "date modified", "updated", "published", "lastmod",
                           "pubDate", "publishDate", "expiryDate", "due", "last_modified"})
    CHECK(roles.roles_of(name).contains(Role::date));
  for (const char* name : {"ms.date", "update", "Date", "candidate", "dated", "reviewed"})
    CHECK_FALSE(roles.roles_of(name).contains(Role::date));
  for (const char* name : {"source", "url", "canonical"}) CHECK(roles.roles_of(name).contains(Role::url));
}

TEST_CASE("the JSON Schema of the configuration is right with all rules") {
  schema::BundledSource none;
  std::vector<schema::SchemaProblem> problems;
  CHECK(schema::Schema::load("c", {"c", configuration_schema(all_rules())}, {}, none, problems) != nullptr);
  CHECK(problems.empty());
}
