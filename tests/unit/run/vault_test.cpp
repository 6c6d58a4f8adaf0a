#include "run/vault.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

namespace matterlint {
namespace {

TEST_CASE("a vault says its property types, its linter's dates and its template folders") {
  const TemporaryFolder folder;
  folder.write("vault/.obsidian/types.json", R"({"types": {"due": "date", "done": "checkbox", "odd": 3}})");
  folder.write("vault/.obsidian/templates.json", R"({"folder": "Templates"})");
  folder.write("vault/.obsidian/plugins/templater-obsidian/data.json", R"({"templates_folder": "/Meta/Forms/"})");
  folder.write("vault/.obsidian/plugins/obsidian-linter/data.json", R"({"ruleConfigs": {"yaml-timestamp": {
      "enabled": true, "date-created": true, "date-created-key": "made", "date-modified": true,
      "format": "YYYY-MM-DD"}}})");

  const VaultFacts facts = read_vault(folder / "vault", folder / "vault");
  CHECK(facts.property_types == std::map<std::string, std::string>{{"due", "date"}, {"done", "checkbox"}});
  REQUIRE(facts.linter_dates.size() == 2);
  CHECK(facts.linter_dates.at("made").format.text() == "YYYY-MM-DD");
  CHECK(facts.linter_dates.at("date modified").format.text() == "YYYY-MM-DD");
  CHECK(facts.linter_dates.at("made").locale == nullptr);
  CHECK(facts.template_folders == std::vector<std::string>{"Templates", "Meta/Forms"});
}

TEST_CASE("what Linter's settings do not say is as Linter has it") {
  const TemporaryFolder folder;
  folder.write(
      "vault/.obsidian/plugins/obsidian-linter/data.json",
      R"({"linterLocale": "de", "ruleConfigs": {"yaml-timestamp": {"enabled": true, "date-modified": false}}})");
  const VaultFacts facts = read_vault(folder / "vault", folder / "vault");
  REQUIRE(facts.linter_dates.size() == 1);
  CHECK(facts.linter_dates.at("date created").format.text() == "dddd, MMMM Do YYYY, h:mm:ss a");
  CHECK(facts.linter_dates.at("date created").locale == dates::find_locale("de"));
}

TEST_CASE("settings that no program writes so large say nothing") {
  const TemporaryFolder folder;
  folder.write("vault/.obsidian/types.json", R"({"types": {"due": "date"}})" + std::string(5'000'000, ' '));
  CHECK(read_vault(folder / "vault", folder / "vault").property_types.empty());
}

TEST_CASE("template folders are seen from the folder that paths are relative to") {
  const TemporaryFolder folder;
  folder.write("vault/.obsidian/templates.json", R"({"folder": "notes/Templates"})");
  CHECK(read_vault(folder / "vault", folder.path()).template_folders ==
        std::vector<std::string>{"vault/notes/Templates"});
  CHECK(read_vault(folder / "vault", folder / "vault/notes").template_folders == std::vector<std::string>{"Templates"});
  CHECK(read_vault(folder / "vault", folder / "elsewhere").template_folders.empty());
}

TEST_CASE("settings that are missing, broken or turned off say nothing") {
  const TemporaryFolder folder;
  folder.write("vault/.obsidian/types.json", R"({"types": )");
  folder.write("vault/.obsidian/templates.json", R"([1, 2])");
  folder.write("vault/.obsidian/plugins/obsidian-linter/data.json",
               R"({"ruleConfigs": {"yaml-timestamp": {"enabled": false, "date-created": true}}})");
  const VaultFacts facts = read_vault(folder / "vault", folder / "vault");
  CHECK(facts.property_types.empty());
  CHECK(facts.linter_dates.empty());
  CHECK(facts.template_folders.empty());
}

}  // namespace
}  // namespace matterlint
