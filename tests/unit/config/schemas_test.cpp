#include <doctest/doctest.h>

#include "loading.h"
#include "schema/schema.h"

using namespace matterlint;
using test::load;

namespace {

const char* const post = R"({"type": "object", "required": ["title"]})";

/// The names of the schemas that hold for a file.
std::string schemas_for(const Configuration& configuration, const std::string& path) {
  const FileSettings& settings = configuration.settings_for(path);
  std::string names;
  for (const schema::Schema* const one : settings.schemas)
    names += (names.empty() ? "" : " ") + std::string(one->uri());
  return names;
}

}  // namespace

TEST_CASE("schemas hold for the files that their globs match, each once") {
  const test::Loaded loaded = load(
      "schemas:\n"
      "  - {schema: schemas/post.schema.json, files: [\"posts/**\", \"**/draft.md\"]}\n"
      "  - {schema: \"bundled:clipping\", files: [\"Clippings/**\"]}\n"
      "  - {schema: ./schemas/post.schema.json, files: [\"**/draft.md\"]}\n",
      {}, {{"schemas/post.schema.json", post}});
  CHECK(loaded.problems == "");
  CHECK(schemas_for(*loaded.configuration, "posts/a.md") == "schemas/post.schema.json");
  CHECK(schemas_for(*loaded.configuration, "Clippings/a.md") == "bundled:clipping");
  CHECK(schemas_for(*loaded.configuration, "Clippings/draft.md") == "schemas/post.schema.json bundled:clipping");
  CHECK(schemas_for(*loaded.configuration, "a.md") == "");
}

TEST_CASE("a schema turns the rule about schemas on, unless it is off") {
  const std::string schemas = "schemas:\n  - {schema: p.json, files: [a.md]}\n";
  const auto on = [&](const std::string& rules, const std::string& path) {
    const test::Loaded loaded = load("extends: []\n" + schemas + rules, {}, {{"p.json", post}});
    CHECK(loaded.problems == "");
    return test::rules_on(*loaded.configuration, path);
  };
  CHECK(on("", "a.md") == "schema-mismatch:error");
  CHECK(on("", "b.md") == "");
  CHECK(on("rules:\n  schema-mismatch: off\n", "a.md") == "");
  CHECK(on("rules:\n  schema-mismatch: info\n", "a.md") == "schema-mismatch:info!");
  CHECK(on("overrides:\n  - {files: [a.md], rules: {schema-mismatch: off}}\n", "a.md") == "");
}

TEST_CASE("a schema of the command line holds for every file, in place of the configuration's") {
  ConfigurationOverrides overrides;
  overrides.schemas = {"../mine.json"};
  const test::Loaded loaded =
      load("schemas:\n  - {schema: missing.json, files: [a.md]}\n", overrides, {{"../mine.json", post}});
  CHECK(loaded.problems == "");
  CHECK(schemas_for(*loaded.configuration, "x/b.md") == "../mine.json");
  CHECK(loaded.configuration->unused_schema_globs().empty());
}

TEST_CASE("a schema that can not be read or is wrong is a mistake at its place") {
  struct Case {
    const char* schema;
    std::string problems;
  };
  const Case cases[] = {
      {"missing.json", "matterlint.yaml:2:15: error: `missing.json` can not be read: there is no such file\n"},
      {"../out.json",
       "matterlint.yaml:2:15: error: `../out.json` can not be read: it is outside of the folder of the configuration, "
       "and only one that is given by --config may name it\n"},
      {"https://example.org/a.json",
       "matterlint.yaml:2:15: error: `https://example.org/a.json` can not be read: nothing is fetched from the "
       "network, "
       "and `schema-sources` names no folder for it\n"},
      {"bundled:cliping",
       "matterlint.yaml:2:15: error: `bundled:cliping` can not be read: no schema of that name is part of matterlint; "
       "did you mean `bundled:clipping`?\n"},
      {"wrong.json", "wrong.json:1:11: error: "},
      {"refers.json", "refers.json:1:11: error: "},
  };
  for (const Case& one : cases) {
    CAPTURE(one.schema);
    const test::Loaded loaded =
        load("schemas:\n  - {schema: \"" + std::string(one.schema) + "\", files: [a.md]}\n", {},
             {{"wrong.json", R"({"type": "text"})"}, {"refers.json", R"({"$ref": "../x.json"})"}});
    CHECK(loaded.problems.substr(0, one.problems.size()) == one.problems);
  }
}

TEST_CASE("schema-sources say which folder holds the schemas of a URI") {
  const test::Loaded loaded = load(
      "schema-sources:\n  \"https://example.org/\": other\n  \"https://example.org/s/\": schemas\n"
      "schemas:\n  - {schema: \"https://example.org/s/post.json\", files: [a.md]}\n",
      {}, {{"schemas/post.json", R"({"$ref": "https://example.org/base.json"})"}, {"other/base.json", post}});
  CHECK(loaded.problems == "");
  CHECK(loaded.configuration->settings_for("a.md").schemas.size() == 1);
}

TEST_CASE("references of a schema are relative to its file") {
  const test::Loaded loaded = load("extends: [team/base.yaml]\n", {},
                                   {{"team/base.yaml", "schemas:\n  - {schema: schemas/a.json, files: [a.md]}\n"},
                                    {"team/schemas/a.json", R"({"$ref": "../b.json"})"},
                                    {"team/b.json", post}});
  CHECK(loaded.problems == "");
  CHECK(loaded.configuration->settings_for("a.md").schemas.size() == 1);
}

TEST_CASE("a glob of schemas that matches no file is a warning at its place") {
  const test::Loaded loaded = load(
      "schemas:\n  - schema: \"bundled:clipping\"\n    files:\n      - \"Clippings/**\"\n      - Articles\n", {}, {});
  loaded.configuration->settings_for("Clippings/a.md");
  const std::vector<FileReport> unused = loaded.configuration->unused_schema_globs();
  REQUIRE(unused.size() == 1);
  CHECK(unused[0].path == "matterlint.yaml");
  REQUIRE(unused[0].findings.size() == 1);
  const Finding& finding = unused[0].findings[0];
  CHECK(finding.message == "no file matches `Articles`; for all notes in a folder write `Articles/**`");
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.range.start.line == 5);
  CHECK(finding.range.start.column == 9);
}

TEST_CASE("a note's own schema is a path from its folder, or a URI that is known") {
  const test::Loaded loaded = load("schema-sources: {\"https://example.org/\": urls}\n", {},
                                   {{"s.json", post}, {"posts/t.json", post}, {"urls/u.json", post}});
  const auto named = [&](const char* name) {
    const Configuration::NamedSchema found = loaded.configuration->schema_named(name, "posts/a.md", "");
    return found.schema == nullptr ? found.error : std::string(found.schema->uri());
  };
  CHECK(named("t.json") == "posts/t.json");
  CHECK(named("../s.json") == "s.json");
  CHECK(named("https://example.org/u.json") == "https://example.org/u.json");
  CHECK(named("bundled:clipping") == "bundled:clipping");
  CHECK(named("t.json#") == "posts/t.json");
  CHECK(named("t.json#/a") == "a part of a schema can not stand for it");
  CHECK(named("missing.json") == "there is no such file");
  CHECK(named("missing.json") == "there is no such file");
  CHECK(named("../../s.json") == "it is outside of the folder of the configuration, and no note may name it");
  CHECK(named("/s.json") == "it is outside of the folder of the configuration, and no note may name it");
  CHECK(named("%2e%2e/%2e%2e/s.json") == "it is outside of the folder of the configuration, and no note may name it");
}

TEST_CASE("note-schema says whether a note's own schema counts; a URL that is not known needs its word") {
  const auto wants = [](const std::string& text, const char* name) {
    return load(text).configuration->wants_schema_named(name);
  };
  for (const char* const name : {"s.json", "bundled:x", "https://json-schema.org/draft/2020-12/schema"}) {
    CAPTURE(name);
    CHECK(wants("", name));
    CHECK(wants("note-schema: replace\n", name));
    CHECK_FALSE(wants("note-schema: ignore\n", name));
  }
  CHECK_FALSE(wants("", "https://example.org/u.json"));
  CHECK(wants("note-schema: add\n", "https://example.org/u.json"));
  CHECK(wants("schema-sources: {\"https://example.org/\": urls}\n", "https://example.org/u.json"));
}

TEST_CASE("a note's own schema turns the rule about schemas on, and can take the place of the others") {
  const std::string schemas = "extends: []\nschemas:\n  - {schema: p.json, files: [a.md]}\n";
  const auto count = [&](const std::string& word) {
    const test::Loaded loaded = load(schemas + word, {}, {{"p.json", post}});
    const FileSettings& settings = loaded.configuration->settings_for("a.md", true);
    CHECK(settings.linter.rules().size() == 1);
    return settings.schemas.size();
  };
  CHECK(count("") == 1);
  CHECK(count("note-schema: add\n") == 1);
  CHECK(count("note-schema: replace\n") == 0);
}
