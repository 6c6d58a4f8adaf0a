#include "schema/advisor.h"

#include "support.h"

using namespace matterlint;
using namespace matterlint::schema;

namespace {

/// What is said of a schema that has no error, as "line:column: severity: message".
Lines advice(std::string_view text, const LoadOptions& options = {}) {
  const Loaded loaded = load(text, options);
  if (loaded.schema == nullptr) return loaded.problems;
  Lines lines = loaded.problems;
  std::vector<SchemaProblem> problems;
  loaded.schema->advise(problems);
  for (const SchemaProblem& problem : problems)
    lines.push_back(std::to_string(problem.range.start.line) + ":" + std::to_string(problem.range.start.column) + ": " +
                    std::string(name_of(problem.severity)) + ": " + problem.message);
  return lines;
}

}  // namespace

TEST_CASE("what is well made is not spoken of") {
  for (const char* const schema : {
           "{}",
           "true",
           "type: [string, 'null']\nminLength: 1\nformat: date",
           "type: number\nminimum: 1\nmaximum: 1\nmultipleOf: 0.5",
           "minimum: 1.0\nexclusiveMaximum: 1.5",
           "minItems: 2\nmaxItems: 2\nprefixItems: [{}]\nitems: false",
           "enum: [1, '1', true, null, [1], {a: 1}]",
           "const: a\nmaxLength: 1",
           "type: string\ndefault: null",
           "$ref: '#/$defs/a'\nmaxLength: 3\n$defs: {a: {}}",
           "properties: {a: {}}\nrequired: [a]",
           "required: [a]",
           "properties: {a: {}}\npatternProperties: {^x-: {}}\nrequired: [x-b]",
           "properties: {a: {}}\nadditionalProperties: {type: string}\nrequired: [b]",
           "properties: {a: {}}\nallOf: [{$ref: '#/$defs/b'}]\nrequired: [b]\n$defs: {b: {properties: {b: {}}}}",
           "properties: {a: {}, b: {}}\nanyOf: [{required: [a]}, {required: [b]}]",
           "properties: {a: {}}\nif: {required: [a]}\nthen: {properties: {b: {}}, required: [b]}",
           "properties: {a: {}}\nnot: {required: [b]}",
           "$defs: {a: {}, b: {}}",
           "type: object\n$defs: {a: {$anchor: x}, b: {$id: y}, c: {$dynamicAnchor: z}}",
           "$ref: '#/$defs/a/$defs/b'\n$defs: {a: {$defs: {b: {}}}}",
           "properties: {a: {$ref: '#/$defs/a'}}\n$defs: {a: {$ref: '#/$defs/b'}, b: {}}",
       }) {
    CAPTURE(schema);
    CHECK(advice(schema) == Lines{});
  }
}

TEST_CASE("in draft 4 a bound is exclusive by a keyword beside it") {
  const LoadOptions draft4 = {.dialect = Dialect::draft4};
  CHECK(advice("minimum: 1\nmaximum: 1", draft4) == Lines{});
  CHECK(advice("minimum: 1\nmaximum: 1\nexclusiveMaximum: true", draft4) ==
        Lines{"2:10: warning: no number fits: `minimum` is 1 and `maximum` is 1"});
  CHECK(advice("exclusiveMaximum: true", draft4) ==
        Lines{"1:1: warning: `exclusiveMaximum` has no effect without `maximum` beside it"});
}

TEST_CASE("of two bounds the narrower one counts") {
  CHECK(advice("minimum: 1\nexclusiveMinimum: 5\nmaximum: 5") ==
        Lines{"3:10: warning: no number fits: `exclusiveMinimum` is 5 and `maximum` is 5"});
  CHECK(advice("minimum: 6\nexclusiveMinimum: 5\nmaximum: 5") ==
        Lines{"3:10: warning: no number fits: `minimum` is 6 and `maximum` is 5"});
}

TEST_CASE("definitions that only call each other are not used") {
  CHECK(advice("type: object\n$defs:\n  a: {$ref: '#/$defs/b'}\n  b: {properties: {a: {$ref: '#/$defs/a'}}}") ==
        Lines{"3:3: info: nothing refers to `a`", "4:3: info: nothing refers to `b`"});
}

TEST_CASE("only the schema itself is spoken of, not those that it refers to") {
  MemorySource source;
  source.texts["schemas/other.json"] = "{minLength: 3, maxLength: 2}";
  const Loaded loaded = load("properties: {a: {$ref: other.json}}", source);
  REQUIRE(loaded.schema != nullptr);
  std::vector<SchemaProblem> problems;
  loaded.schema->advise(problems);
  CHECK(problems.empty());
}

TEST_CASE("a schema is held against the one for schemas of its dialect") {
  MemorySource empty;
  std::vector<SchemaProblem> problems;
  const Loaded loaded = load("$id: https://example.org/a#b\nproperties: {a: {$anchor: 1st}}");
  REQUIRE(loaded.schema != nullptr);
  const auto rules = Schema::load(uri_of(Dialect::draft2020_12), {}, empty, problems);
  REQUIRE(rules != nullptr);
  loaded.schema->compare_with(*rules, problems);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].message.starts_with("`$id` must match the pattern"));
  CHECK(problems[1].message.starts_with("`properties.a.$anchor` must match the pattern"));
}

TEST_CASE("long lists of names take no more than linear time") {
  std::string schema = "properties: {a: {}}\nanyOf:\n";
  for (int i = 0; i < 3000; ++i) schema += "  - {required: [b" + std::to_string(i) + "]}\n";
  schema += "$defs:\n";
  for (int i = 0; i < 3000; ++i) schema += "  d" + std::to_string(i) + ": {}\n";
  CHECK(advice(schema).size() == 6000);
}
