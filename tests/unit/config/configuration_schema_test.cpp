#include "config/configuration_schema.h"

#include <doctest/doctest.h>

#include "loading.h"

using namespace matterlint;

TEST_CASE("JSON is laid out so that what fits stands on one line") {
  CHECK(laid_out(R"({"a": [1, 2], "b": {"c": "x, y]"}})", 20) ==
        "{\n"
        "  \"a\": [1, 2],\n"
        "  \"b\": {\n"
        "    \"c\": \"x, y]\"\n"
        "  }\n"
        "}");
  CHECK(laid_out(R"({"a": [1, 2]})", 20) == R"({"a": [1, 2]})");
  CHECK(laid_out(R"(["a\"b", "[", "c"])", 8) == "[\n  \"a\\\"b\",\n  \"[\",\n  \"c\"\n]");
}

TEST_CASE("editors take the names of rules that a configuration makes or extends, and no others") {
  const std::string rule = "custom-rules: [{id: a, message: m, schema: true}]\n";
  CHECK(test::fits_the_schema(rule));
  CHECK(test::fits_the_schema(rule + "rules: {a: off, tag-case: error}\n"));
  CHECK(test::fits_the_schema(rule + "overrides: [{files: ['*'], rules: {a: {severity: info}}}]\n"));
  CHECK(test::fits_the_schema("extends: [recommended, ./team.yaml]\nrules: {a: off}\n"));
  CHECK(test::fits_the_schema("extends: team.yaml\nrules: {a: off}\n"));
  CHECK_FALSE(test::fits_the_schema("rules: {a: off}\n"));
  CHECK_FALSE(test::fits_the_schema("extends: [recommended]\nrules: {a: off}\n"));
  CHECK_FALSE(test::fits_the_schema("overrides: [{files: ['*'], rules: {a: off}}]\n"));
  CHECK_FALSE(test::fits_the_schema(rule + "rules: {a: {pivot: 1}}\n"));
}

TEST_CASE("a custom rule is described to editors, with all of its keys") {
  CHECK(test::fits_the_schema(
      "custom-rules:\n"
      "  - id: a-b\n    message: m\n    summary: s\n    description: d\n    severity: error\n    properties: [p, 1]\n"
      "    roles: url\n    body: [text, links]\n    when: {files: a, schema: b.json}\n    unless: {schema: {}}\n"
      "    must-not-match: x\n    replacement: y\n    fix: safe\n"
      "    examples: [{bad: a, fixed: b, path: c}, {good: d}]\n"));
  for (const char* const wrong :
       {"{id: A, message: m}", "{id: a}", "{id: a, message: m, body: [heading]}", "{id: a, message: m, fix: maybe}",
        "{id: a, message: m, must-match: ''}", "{id: a, message: m, examples: [{god: a}]}"})
    CHECK_FALSE(test::fits_the_schema("custom-rules: [" + std::string(wrong) + "]\n"));
}
