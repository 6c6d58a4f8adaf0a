// Schemas and values that nobody writes in good faith: each has a right answer or an error, and ends soon.
#include "support.h"

using namespace matterlint;
using namespace matterlint::schema;

namespace {

std::string repeated(std::string_view text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

/// What is wrong with a schema that is JSON, without its place.
std::string json_problem(const std::string& text) {
  MemorySource empty;
  std::vector<SchemaProblem> problems;
  Schema::load("test.json", {"test.json", text}, {}, empty, problems);
  return problems.empty() ? "" : problems.front().message;
}

/// `d0` to `dN`, each of which is made of the next one's name; the last one is `last`.
std::string definitions(int count, const std::string& before, const std::string& behind, const std::string& last) {
  std::string text = "$defs:\n";
  for (int i = 0; i < count; ++i) {
    const std::string next = "{$ref: '#/$defs/d" + std::to_string(i + 1) + "'}";
    text += "  d" + std::to_string(i) + ": {" + before + next + behind + "}\n";
  }
  return text + "  d" + std::to_string(count) + ": " + last + "\n$ref: '#/$defs/d0'\n";
}

}  // namespace

TEST_CASE("what is nested a hundred thousand deep is told, as schema and as value") {
  constexpr int deep = 100'000;
  CHECK(json_problem(repeated(R"({"not":)", deep) + "{}" + repeated("}", deep)) == "this is nested too deep");
  CHECK(json_problem(repeated(R"({"allOf":[)", deep) + "{}" + repeated("]}", deep)) == "this is nested too deep");
  const Loaded tree = load("properties: {a: {$ref: '#'}}");
  const Value value("a: " + repeated("[", deep));
  CHECK(value.tree.is_broken());
  std::vector<Violation> found;
  tree.schema->validate(value.tree.root(), {}, found);
  CHECK(found.empty());
}

TEST_CASE("references in circles are errors, those that only running shows are findings") {
  CHECK(load("$ref: '#'").schema == nullptr);
  CHECK(load("$defs: {a: {if: {not: {$ref: '#/$defs/a'}}}}\nproperties: {a: {$ref: '#/$defs/a'}}").schema == nullptr);
  const std::string endless = "can not be checked: the schemas for it lead to each other without end";
  CHECK(violations("$dynamicAnchor: n\n$dynamicRef: '#n'", "a: 1") ==
        Lines{"too-expensive: the front matter " + endless});
  CHECK(violations("$schema: https://json-schema.org/draft/2019-09/schema\n$recursiveAnchor: true\n"
                   "anyOf: [{$recursiveRef: '#'}, {}]",
                   "a: 1") == Lines{"too-expensive: the front matter " + endless});
  const Loaded chain = load(definitions(5000, "allOf: [", "]", "{required: [z]}"));
  REQUIRE(chain.schema != nullptr);
  CHECK(violations(*chain.schema, "a: 1") == Lines{"too-expensive: the front matter " + endless});
}

TEST_CASE("choices that double at each step end as too expensive") {
  for (const char* const keyword : {"anyOf", "oneOf", "allOf"}) {
    CAPTURE(keyword);
    std::string schema = "$defs:\n";
    for (int i = 0; i < 60; ++i) {
      const std::string next = "{$ref: '#/$defs/d" + std::to_string(i + 1) + "'}";
      schema += "  d" + std::to_string(i) + ": {" + keyword + ": [" + next + ", " + next + "]}\n";
    }
    // Each of them fits, so that all of them are asked.
    schema +=
        "  d60: {" + std::string(keyword == std::string("allOf") ? "" : "required: [z]") + "}\n$ref: '#/$defs/d0'";
    const Lines found = violations(schema, "a: 1");
    REQUIRE(found.size() == 1);
    CHECK(found.front() == "too-expensive: the front matter is too expensive to check");
  }
}

TEST_CASE("patterns that are too large or too slow are told, never taken for a match or none") {
  CHECK(json_problem(R"({"pattern": ")" + std::string(1'000'000, 'a') + R"("})") ==
        "this regular expression can not be used here: regular expression is too large");
  CHECK(json_problem(R"({"pattern": "(?<=a+)b"})").starts_with("this regular expression can not be used here"));
  const std::string slow = std::string(40, 'a') + "b";
  const std::string pattern = "pattern: '^(a+)+$'";
  CHECK(violations("properties: {t: {" + pattern + "}}", "t: " + slow).size() == 1);
  CHECK(violations("properties: {t: {not: {" + pattern + "}}}", "t: " + slow).size() == 1);
  CHECK(violations("properties: {t: {anyOf: [{" + pattern + "}, {}]}}", "t: " + slow).size() == 1);
  CHECK(violations("patternProperties: {'^(a+)+$': {}}", slow + ": 1").size() == 1);
  CHECK(violations("propertyNames: {" + pattern + "}", slow + ": 1").size() == 1);
}

TEST_CASE("a hundred thousand items are unique, or the one that is not is named") {
  std::string list = "a:\n";
  for (int i = 0; i < 100'000; ++i) list += "  - item " + std::to_string(i) + "\n";
  const std::string schema = "properties: {a: {uniqueItems: true}}";
  CHECK(violations(schema, list) == Lines{});
  CHECK(violations(schema, list + "  - item 0\n") ==
        Lines{"unique-items: item 100001 of `a` repeats item 1, `item 0`"});
}

TEST_CASE("numbers are compared as they are written, at any size") {
  const std::string nines(10'000, '9');
  const std::string less = nines.substr(1) + "8";
  CHECK(violations("properties: {a: {maximum: " + nines + "}}", "a: " + nines) == Lines{});
  CHECK(violations("properties: {a: {maximum: " + less + "}}", "a: " + nines).size() == 1);
  CHECK(violations("properties: {a: {const: " + nines + "}}", "a: " + nines + ".0") == Lines{});
  CHECK(violations("properties: {a: {multipleOf: 9}}", "a: " + nines) == Lines{});
  CHECK(violations("properties: {a: {maximum: 1e400}}", "a: 1e401").size() == 1);
  CHECK(violations("properties: {a: {maximum: 1e400}}", "a: 1e400") == Lines{});
  CHECK(violations("properties: {a: {minimum: 1e-400}}", "a: 1e-401").size() == 1);
  CHECK(violations("properties: {a: {multipleOf: 1e-400}}", "a: 5") == Lines{});
  CHECK(violations("properties: {a: {maxItems: 1e400, maxLength: 1e400}}", "a: [1]") == Lines{});
}

TEST_CASE("U+0000 is a character like others in names, patterns and values") {
  const std::string schema =
      "properties: {\"a\\0b\": {type: string}, c: {pattern: \"^a\\0b$\"}, d: {const: \"x\\0y\"}}\n"
      "patternProperties: {\"\\0$\": {type: string}}";
  CHECK(violations(schema, "\"a\\0b\": x\nc: \"a\\0b\"\nd: \"x\\0y\"\n\"e\\0\": x") == Lines{});
  CHECK(violations(schema, "\"a\\0b\": 1\nc: \"a\\0c\"\nd: \"x\\0z\"\n\"e\\0\": 1").size() == 4);
  CHECK(violations("required: [a]", "\"a\\0b\": 1").size() == 1);
}

TEST_CASE("texts that are no schemas are told") {
  CHECK(json_problem("").starts_with("there is nothing here"));
  CHECK(json_problem("[1]") == "a schema is a mapping; this is a list");
  CHECK(json_problem("null") == "a schema is a mapping; this is empty");
  CHECK(json_problem("{\"title\": \"caf\xE9\"}") == "from here on the file is not in UTF-8");
  CHECK(json_problem(std::string("\xFF\xFE{\0}\0", 6)) == "the file is in UTF-16; a schema is read in UTF-8");
}

TEST_CASE("two schemas of one name are an error") {
  CHECK(load("$defs: {a: {$anchor: x}, b: {$anchor: x}}").problems ==
        Lines{"1:39: error: `x` is what another schema here is called"});
  CHECK(load("$defs: {a: {$id: x}, b: {$id: x}}").problems ==
        Lines{"1:31: error: `x` is what another schema here is called"});
  CHECK(load("$schema: http://json-schema.org/draft-07/schema#\ndefinitions: {a: {$id: '#x'}, b: {$id: '#x'}}")
            .problems == Lines{"2:41: error: `#x` is what another schema here is called"});
}

TEST_CASE("an $id with a fragment is an anchor up to draft 7, and references find it") {
  const std::string schema =
      "$schema: http://json-schema.org/draft-07/schema#\n$id: '#root'\n"
      "definitions: {a: {$id: '#a', type: string}}\nproperties: {a: {$ref: '#a'}}";
  CHECK(violations(schema, "a: 1").size() == 1);
  CHECK(load("$defs: {a: {$id: '#a'}}\n$ref: '#a'").schema == nullptr);
}

TEST_CASE("nothing is read from the network") {
  for (const char* const uri :
       {"https://example.org/x.json", "http://127.0.0.1:9/x", "file:///etc/passwd", "urn:a:b"}) {
    CAPTURE(uri);
    CHECK(load("$ref: '" + std::string(uri) + "'").problems ==
          Lines{"1:8: error: `" + std::string(uri) + "` can not be read: there is no such schema"});
  }
}

TEST_CASE("many patterns, dependents and choices are looked at in time that grows with them") {
  std::string patterns = "patternProperties:\n";
  std::string dependents = "dependentSchemas:\n";
  std::string choices = "anyOf:\n";
  std::string note;
  for (int i = 0; i < 500; ++i) {
    const std::string name = "k" + std::to_string(i);
    patterns += "  ^" + name + "$: {type: integer}\n";
    dependents += "  " + name + ": {required: [k" + std::to_string(i + 1) + "]}\n";
    choices += "  - {required: [z" + std::to_string(i) + "]}\n";
    note += name + ": " + std::to_string(i) + "\n";
  }
  CHECK(violations(patterns + "additionalProperties: false", note) == Lines{});
  CHECK(violations(dependents, note) == Lines{"required: `k500` is missing; `k499` needs it"});
  CHECK(violations(choices, note).size() == 1);
}

TEST_CASE("unevaluated properties are found through many schemas") {
  const std::string last = "{properties: {a: {}}}";
  const std::string chain = definitions(300, "allOf: [", "]", last) + "unevaluatedProperties: false";
  CHECK(violations(chain, "a: 1") == Lines{});
  CHECK(violations(chain, "a: 1\nb: 2") == Lines{"unevaluated-properties: `b` is no property of this schema"});
}
