#include "config/configuration.h"

#include <doctest/doctest.h>

#include "loading.h"

using namespace matterlint;
using test::load;
using test::rules_on;

namespace {

/// What is on after a configuration without a mistake.
std::string on(const std::string& text, const ConfigurationOverrides& overrides = {},
               const std::string& path = "a.md") {
  const test::Loaded loaded = load(text, overrides, {{"team.yaml", "rules:\n  tag-case: info\n  date-format: off\n"}});
  CHECK(loaded.problems == "");
  CHECK(test::fits_the_schema(text));
  return rules_on(*loaded.configuration, path);
}

ConfigurationOverrides select(std::vector<std::string> names) {
  ConfigurationOverrides overrides;
  overrides.select = std::move(names);
  return overrides;
}

ConfigurationOverrides ignore(std::vector<std::string> names) {
  ConfigurationOverrides overrides;
  overrides.ignore = std::move(names);
  return overrides;
}

}  // namespace

TEST_CASE("presets and rules decide what is on, and how severe it is") {
  struct Case {
    const char* configuration;
    std::string expected;
  };
  const Case cases[] = {
      {"", "date-format:warning yaml-syntax:error"},
      {"# nothing but a comment\n", "date-format:warning yaml-syntax:error"},
      {"extends:\n", ""},
      {"extends: []\n", ""},
      {"extends: recommended\n", "date-format:warning yaml-syntax:error"},
      {"extends: [obsidian]\n", "date-format:warning tag-format:error yaml-syntax:error"},
      {"extends: [clippings]\n", "date-format:error tag-format:error yaml-syntax:error"},
      {"extends: [clippings, strict]\n", "date-format:error tag-format:error title-h1:info yaml-syntax:error"},
      {"extends: [all]\n",
       "date-format:error schema-mismatch:warning tag-case:warning tag-format:error title-h1:info yaml-syntax:error"},
      {"extends: [./team.yaml]\n", "tag-case:info! yaml-syntax:error"},
      {"extends: [./team.yaml, clippings]\n", "date-format:error tag-case:info! tag-format:error yaml-syntax:error"},
      {"extends: [clippings, ./team.yaml]\n", "tag-case:info! tag-format:error yaml-syntax:error"},
      {"extends: [./team.yaml]\nrules:\n  date-format: error\n", "date-format:error! tag-case:info! yaml-syntax:error"},
      {"rules:\n  date-format: off\n", "yaml-syntax:error"},
      {"rules:\n  date-format: false\n", "yaml-syntax:error"},
      {"rules:\n  tag-case: warning\n", "date-format:warning tag-case:warning! yaml-syntax:error"},
      {"rules:\n  date-format:\n    severity: info\n", "date-format:info! yaml-syntax:error"},
      {"rules:\n  date-format:\n    day-order: dmy\n", "date-format:warning yaml-syntax:error"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.configuration);
    CHECK(on(one.configuration) == one.expected);
  }
}

TEST_CASE("options of a rule that nothing turns on are a warning") {
  const std::string idle =
      ": warning: `tag-case` is off, so its options have no effect; `severity: warning` among them turns it on\n";
  const std::string options = "rules:\n  tag-case: {style: upper}\n";
  const std::string tags = "overrides:\n  - files: [a]\n    rules: {tag-case: ";
  const auto problems = [](const std::string& text, const ConfigurationOverrides& overrides = {}) {
    return load(text, overrides, {{"tags.yaml", "rules:\n  tag-case: {style: upper}\n"}}).problems;
  };
  CHECK(problems(options) == "matterlint.yaml:2:3" + idle);
  CHECK(problems(tags + "{style: upper}}\n") == "matterlint.yaml:3:13" + idle);
  CHECK(problems("extends: [./tags.yaml]\n") == "tags.yaml:2:3" + idle);
  CHECK(problems("extends: [./tags.yaml]\nrules: {tag-case: info}\n") == "");
  CHECK(problems("extends: [./tags.yaml]\nrules: {tag-case: off}\n") == "");
  CHECK(problems(options + tags + "info}\n") == "");
  CHECK(problems(options, select({"tag-case"})) == "");
  CHECK(problems("extends: [all]\n" + options) == "");
  CHECK(problems("extends: []\nrules:\n  schema-mismatch: {}\n") == "");
}

TEST_CASE("--preset takes the place of extends") {
  ConfigurationOverrides overrides;
  overrides.presets = {"obsidian", "strict"};
  CHECK(on("extends: [clippings]\nrules:\n  tag-format: off\n", overrides) ==
        "date-format:warning title-h1:info yaml-syntax:error");
}

TEST_CASE("without a configuration file its text counts for nothing") {
  ConfigurationOverrides overrides;
  overrides.isolated = true;
  CHECK(on("extends: []\n", overrides) == "date-format:warning yaml-syntax:error");
}

TEST_CASE("--select narrows, and turns on what it names by its id") {
  const std::string configuration = "rules:\n  title-h1: off\n";
  CHECK(on(configuration, select({"date-format"})) == "date-format:warning");
  CHECK(on(configuration, select({"date", "yaml"})) == "date-format:warning yaml-syntax:error");
  CHECK(on(configuration, select({"date,yaml"})) == "date-format:warning yaml-syntax:error");
  CHECK(on(configuration, select({"tag"})) == "");
  CHECK(on(configuration, select({"tag-case"})) == "tag-case:warning");
  CHECK(on(configuration, select({"title-h1"})) == "title-h1:info");
  CHECK(on(configuration, select({"recommended"})) == "date-format:warning yaml-syntax:error");
  CHECK(on(configuration, select({"clippings"})) == "date-format:warning yaml-syntax:error");
  CHECK(on(configuration, select({"schema-mismatch/required"})) == "schema-mismatch:warning");
}

TEST_CASE("an override that turns a rule off holds against --select") {
  CHECK(on("overrides:\n  - files: [a.md]\n    rules:\n      tag-case: off\n", select({"tag-case"})) == "");
}

TEST_CASE("--ignore takes rules, groups and presets away") {
  CHECK(on("", ignore({"date-format"})) == "yaml-syntax:error");
  CHECK(on("", ignore({"yaml"})) == "date-format:warning");
  CHECK(on("", ignore({"recommended"})) == "");
}

TEST_CASE("codes narrow what a rule finds") {
  const auto codes = [](const ConfigurationOverrides& overrides) {
    return test::codes_found(*load("rules:\n  schema-mismatch: error\n", overrides).configuration);
  };
  CHECK(codes({}) == "type required");
  CHECK(codes(select({"schema-mismatch/required"})) == "required");
  CHECK(codes(select({"schema-mismatch", "schema-mismatch/required"})) == "type required");
  CHECK(codes(select({"schema-mismatch/required,schema-mismatch/type"})) == "type required");
  CHECK(codes(ignore({"schema-mismatch/required"})) == "type");
}

TEST_CASE("options come from all layers, the last word on each counts") {
  const std::string team = "rules:\n  date-format:\n    day-order: dmy\n    locales: [de, fr]\n";
  const test::Loaded loaded = load(
      "extends: [./team.yaml]\nrules:\n  date-format:\n    pivot: 50\noverrides:\n"
      "  - files: [b.md]\n    rules:\n      date-format:\n        day-order: mdy\n",
      {}, {{"team.yaml", team}});
  CHECK(loaded.problems == "");
  CHECK(test::options_of(*loaded.configuration, "date-format", "a.md") == "day-order=dmy locales=de,fr, pivot=50");
  CHECK(test::options_of(*loaded.configuration, "date-format", "b.md") == "day-order=mdy locales=de,fr, pivot=50");
}

TEST_CASE("overrides hold in their order for the files that they match") {
  const test::Loaded loaded = load(
      "overrides:\n"
      "  - files: [\"Archive/**\"]\n    flavor: obsidian\n    rules:\n      date-format: off\n      tag-case: info\n"
      "  - files: [\"**/new.md\"]\n    readers: [pyyaml]\n    rules:\n      date-format: error\n");
  CHECK(loaded.problems == "");
  const Configuration& configuration = *loaded.configuration;
  CHECK(rules_on(configuration, "a.md") == "date-format:warning yaml-syntax:error");
  CHECK(rules_on(configuration, "Archive/a.md") == "tag-case:info! yaml-syntax:error");
  CHECK(rules_on(configuration, "Archive/x/new.md") == "date-format:error! tag-case:info! yaml-syntax:error");
  CHECK(configuration.settings_for("a.md").note.flavor == Flavor::gfm);
  CHECK(configuration.settings_for("Archive/a.md").note.flavor == Flavor::obsidian);
  CHECK(configuration.settings_for("new.md").note.readers.is_only(yaml::Reader::pyyaml));
  CHECK(&configuration.settings_for("Archive/a.md") == &configuration.settings_for("Archive/b.md"));
}

TEST_CASE("the roles of a configuration replace those of its presets one by one") {
  const test::Loaded loaded = load("properties:\n  date: [due-by, \"date *\"]\n");
  const PropertyRoles& roles = loaded.configuration->settings_for("a.md").note.roles;
  CHECK(roles.roles_of("due-by").contains(Role::date));
  CHECK(roles.roles_of("date of birth").contains(Role::date));
  CHECK_FALSE(roles.roles_of("created").contains(Role::date));
  CHECK(roles.roles_of("source").contains(Role::url));
}

TEST_CASE("notes are included by globs and left out by gitignore patterns") {
  const test::Loaded defaults = load("");
  for (const char* path : {"a.md", "x/y/a.markdown", "a.mdx", "x/a.qmd"}) CHECK(defaults.configuration->includes(path));
  for (const char* path : {"a.txt", "a.md.bak", "md"}) CHECK_FALSE(defaults.configuration->includes(path));

  const test::Loaded loaded =
      load("include: [\"notes/**\"]\nexclude: [Templates, \"*.draft.md\", \"!keep.draft.md\"]\n");
  CHECK(loaded.configuration->includes("notes/a.txt"));
  CHECK_FALSE(loaded.configuration->includes("a.md"));
  CHECK(loaded.configuration->excludes("x/Templates", true));
  CHECK(loaded.configuration->excludes("x/Templates/a.md", false));
  CHECK(loaded.configuration->excludes("a.draft.md", false));
  CHECK_FALSE(loaded.configuration->excludes("keep.draft.md", false));
}

TEST_CASE("a preset's exclude can be taken back") {
  CHECK(load("extends: [obsidian]\n").configuration->excludes("Templates", true));
  CHECK_FALSE(load("extends: [obsidian]\nexclude: [\"!/Templates/\"]\n").configuration->excludes("Templates", true));
}

TEST_CASE("files extend each other, each once, and paths start at the file that names them") {
  const std::map<std::string, std::string> files = {
      {"team/base.yaml", "extends: [./dates.yaml, ../own.yaml]\nrules:\n  tag-case: info\n"},
      {"team/dates.yaml", "rules:\n  date-format: error\n"},
      {"own.yaml", "extends: [strict]\n"}};
  const test::Loaded loaded = load("extends: [team/base.yaml, team/dates.yaml]\n", {}, files);
  CHECK(loaded.problems == "");
  CHECK(rules_on(*loaded.configuration) == "date-format:error! tag-case:info! title-h1:info yaml-syntax:error");
}

TEST_CASE("files that extend each other in a circle are a mistake") {
  const test::Loaded loaded =
      load("extends: [a.yaml]\n", {}, {{"a.yaml", "extends: [b.yaml]\n"}, {"b.yaml", "extends: [a.yaml]\n"}});
  CHECK(loaded.problems == "b.yaml:1:11: error: `a.yaml` extends this file, so it can not be extended by it\n");
}

TEST_CASE("files extend each other over sixteen levels at most") {
  std::map<std::string, std::string> files;
  for (int i = 0; i < 20; ++i) files[std::to_string(i) + ".yaml"] = "extends: [" + std::to_string(i + 1) + ".yaml]\n";
  CHECK(load("extends: [0.yaml]\n", {}, files).problems ==
        "14.yaml:1:11: error: files extend each other over more than 16 levels\n");
}

TEST_CASE("a configuration that is given by --config may name paths outside of its folder") {
  ConfigurationOverrides overrides;
  overrides.trusted = true;
  const test::Loaded loaded = load("extends: [../team.yaml]\n", overrides, {{"../team.yaml", "extends: [strict]\n"}});
  CHECK(loaded.problems == "");
  CHECK(rules_on(*loaded.configuration) == "date-format:warning title-h1:info yaml-syntax:error");
}

TEST_CASE("a described configuration loads to the same") {
  const test::Loaded loaded = load(
      "extends: [clippings]\nexclude: [\"!x\"]\nnote-schema: ignore\nproperties:\n  date: [\"on\", \"a: b\"]\n"
      "rules:\n  date-format:\n    locales: [de]\n  yaml-syntax: off\noverrides:\n"
      "  - files: [\"b/**\"]\n    flavor: quarto\n    rules:\n      tag-case:\n        severity: info\n        style: "
      "\"no\"\n");
  CHECK(loaded.problems == "");
  const std::string described = loaded.configuration->describe();
  CHECK(test::fits_the_schema(described));
  const test::Loaded again = load(described);
  CHECK(again.problems == "");
  CHECK(again.configuration->describe().substr(again.configuration->describe().find('\n')) ==
        described.substr(described.find('\n')));
  CHECK(rules_on(*again.configuration, "b/a.md") == "date-format:error! tag-case:info! tag-format:error!");
  CHECK(test::options_of(*again.configuration, "tag-case", "b/a.md") == "no");
}

TEST_CASE("what holds for a file is explained, with who says so") {
  const test::Loaded loaded = load(
      "extends: [obsidian]\noverrides:\n  - files: [\"b/**\"]\n    readers: [pyyaml]\n    rules:\n      tag-case: "
      "info\n      date-format: off\n");
  const std::string explained = loaded.configuration->explain("b/a.md", {}, {});
  CHECK(explained.substr(0, explained.find("properties:")) ==
        "configuration, the later one takes over:\n"
        "  preset recommended\n"
        "  preset obsidian\n"
        "  matterlint.yaml\n"
        "overrides:\n"
        "  matterlint.yaml:3, since `b/**` matches\n"
        "schemas: none\n"
        "flavor: obsidian (preset obsidian)\n"
        "readers: [pyyaml] (matterlint.yaml:4)\n"
        "rules:\n"
        "  error    tag-format (preset obsidian)\n"
        "  error    yaml-syntax (preset recommended)\n"
        "  info     tag-case (matterlint.yaml:6)\n"
        "  off      date-format (matterlint.yaml:7)\n");
}

TEST_CASE("who turns a rule on or sets an option is the last one that does") {
  const test::Loaded loaded = load(
      "extends: []\n"
      "schemas:\n"
      "  - {schema: s.json, files: [\"*.md\", \"a/**\"]}\n"
      "rules:\n"
      "  tag-case: {severity: error, style: kebab}\n"
      "properties: {date: [on]}\n"
      "overrides:\n"
      "  - files: [\"a/**\"]\n"
      "    rules:\n"
      "      tag-case: {style: snake}\n",
      {}, {{"s.json", "{}"}});
  CHECK(loaded.problems == "");
  const std::string explained = loaded.configuration->explain("a/b.md", {}, {});
  for (const std::string line :
       {"  s.json, since `a/**` of matterlint.yaml:3 matches\n", "  error    tag-case (matterlint.yaml:5)\n",
        "             style: snake (matterlint.yaml:10)\n", "  error    schema-mismatch (since a schema holds)\n",
        "  date: [\"on\"] (matterlint.yaml:6)\n", "  title: [title] (preset recommended)\n"})
    CHECK_MESSAGE(explained.find(line) != std::string::npos, line << explained);
}

TEST_CASE("the line of a configuration that excludes a path is known") {
  const test::Loaded loaded = load("extends: [obsidian]\nexclude:\n  - Old\n  - \"*.tmp.md\"\n");
  const Configuration& configuration = *loaded.configuration;
  CHECK(configuration.why_excluded("Old/a.md", false) == "`Old` of matterlint.yaml:3");
  CHECK(configuration.why_excluded("b.tmp.md", false) == "`*.tmp.md` of matterlint.yaml:4");
  CHECK(configuration.why_excluded("c.md", false) == "");
}
