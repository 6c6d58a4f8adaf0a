#include "schema/problem.h"

#include "schema/bundled.h"
#include "support.h"

using namespace matterlint;
using namespace matterlint::schema;

TEST_CASE("what is wrong with a schema is told at its line and column") {
  struct Case {
    const char* schema;
    Lines problems;
  };
  const std::vector<Case> cases = {
      {"typ: string", {"1:1: warning: `typ` is no keyword of JSON Schema 2020-12; did you mean `type`?"}},
      {"$schema: http://json-schema.org/draft-07/schema#\nprefixItems: []",
       {"2:1: warning: `prefixItems` is no keyword of JSON Schema draft-07; it is one of 2020-12"}},
      {"a: 1\nx-own: 2\nerrorMessage: no", {"1:1: warning: `a` is no keyword of JSON Schema 2020-12"}},
      {"type: strin", {"1:7: error: `type` must be one of array, boolean, integer, null, number, object, string"}},
      {"minLength: -1", {"1:12: error: `minLength` must be a whole number, 0 or more"}},
      {"required: title", {"1:11: error: `required` must be a list of names"}},
      {"required: [a, a]", {"1:15: error: `required` names `a` twice"}},
      {"properties:\n  a: 5", {"2:6: error: `properties` must be a schema: a mapping, `true` or `false`"}},
      {"anyOf: []", {"1:8: error: `anyOf` must have at least one schema"}},
      {"multipleOf: 0", {"1:13: error: `multipleOf` must be a number above 0"}},
      {"$ref: '#/$defs/a'", {"1:8: error: `#/$defs/a` refers to nothing: the schema has no `/$defs/a`"}},
      {"$ref: other.json", {"1:7: error: `other.json` can not be read: there is no such schema"}},
      {"$schema: https://example.org/own",
       {"1:10: error: `https://example.org/own` is no version of JSON Schema that is known here (draft-04, draft-06, "
        "draft-07, 2019-09, 2020-12)"}},
      {"format: dat", {"1:9: warning: `dat` is no format that is known, so it is not checked; did you mean `date`?"}},
      {"properties:\n  a: {format: x}\n  b: {format: x}",
       {"2:15: warning: `x` is no format that is known, so it is not checked"}},
      {"type: string\nminLength: 1\ntype: integer",
       {"3:1: error: `type` stands in this mapping twice, and only one of them would count"}},
      {"properties:\n  a: {type: string}\n  a: {enum: [x]}",
       {"3:3: error: `a` stands in this mapping twice, and only one of them would count"}},
      {"- a", {"1:1: error: a schema is a mapping; this is a list"}},
      {"", {"1:1: error: the file is empty; a schema is a mapping"}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.schema);
    CHECK(load(one.schema).problems == one.problems);
  }
}

TEST_CASE("a bad pattern is told at its place, as value and as key") {
  const Lines value = load("properties:\n  a:\n    pattern: '^(a'\n").problems;
  REQUIRE(value.size() == 1);
  CHECK(value[0].starts_with("3:15: error: this is no regular expression: "));
  const Lines key = load("patternProperties:\n  '[': {}\n").problems;
  REQUIRE(key.size() == 1);
  CHECK(key[0].starts_with("2:4: error: "));
}

TEST_CASE("warnings leave the schema usable, errors do not") {
  CHECK(load("typ: string").schema != nullptr);
  CHECK(load("type: strin").schema == nullptr);
  CHECK(load("typ: string", {.unknown_keyword = Severity::off}).problems.empty());
  CHECK(load("typ: string", {.unknown_keyword = Severity::error}).schema == nullptr);
}

TEST_CASE("a schema that applies itself to the same value is told, one that goes through properties is fine") {
  const Loaded circle = load("$ref: '#/$defs/a'\n$defs:\n  a: {$ref: '#/$defs/b'}\n  b: {$ref: '#/$defs/a'}\n");
  CHECK(circle.schema == nullptr);
  REQUIRE(circle.problems.size() == 1);
  CHECK(circle.problems[0].ends_with("refers to itself in a circle, so nothing could ever be checked"));
  const Loaded tree = load("properties: {child: {$ref: '#'}, name: {type: string}}\nrequired: [name]");
  REQUIRE(tree.schema != nullptr);
  CHECK(violations(*tree.schema, "name: a\nchild: {name: b, child: {}}") ==
        Lines{"required: `child.child.name` is missing"});
}

TEST_CASE("references lead to other files, whose problems have their own path") {
  MemorySource source;
  source.texts["schemas/tag.json"] = "{type: string, pattern: '^[a-z]+$'}";
  const Loaded good = load("properties: {tag: {$ref: tag.json}}", source);
  REQUIRE(good.schema != nullptr);
  CHECK(violations(*good.schema, "tag: A").size() == 1);
  source.texts["schemas/tag.json"] = "type: x";
  const Loaded bad = load("properties: {tag: {$ref: tag.json}}", source);
  CHECK(bad.schema == nullptr);
  CHECK(bad.problems == Lines{"schemas/tag.json.yaml:1:7: error: `type` must be one of array, boolean, integer, null, "
                              "number, object, string"});
}

TEST_CASE("the schemas of schemas are known") {
  for (const Dialect dialect : all_dialects) {
    CAPTURE(name_of(dialect));
    const Loaded loaded = load("$ref: '" + std::string(uri_of(dialect)) + "#'", {.dialect = dialect});
    CHECK(loaded.problems == Lines{});
    if (loaded.schema == nullptr) continue;
    CHECK(violations(*loaded.schema, "minLength: 1") == Lines{});
    CHECK(violations(*loaded.schema, "minLength: -1").size() == 1);
    CHECK(violations(*loaded.schema, "properties: {a: {minLength: -1}}").size() == 1);
  }
}

TEST_CASE("every bundled schema is without a problem") {
  for (const BundledFile& file : bundled_files()) {
    constexpr std::string_view ending = ".schema.json";
    if (!file.name.ends_with(ending)) continue;
    CAPTURE(file.name);
    std::vector<SchemaProblem> problems;
    BundledSource source;
    const std::string uri = "bundled:" + std::string(file.name.substr(0, file.name.size() - ending.size()));
    CHECK(Schema::load(uri, {}, source, problems) != nullptr);
    CHECK(problems.empty());
  }
}

TEST_CASE("a deep schema is read") {
  std::string schema;
  for (int i = 0; i < 50; ++i) schema += "{properties: {a: ";
  schema += "{type: string}" + std::string(100, '}');
  CHECK(load(schema).problems == Lines{});
}
