#include "schema/schema.h"

#include "support.h"

using namespace matterlint;
using namespace matterlint::schema;

TEST_CASE("a value that fits has no violation") {
  CHECK(violations("{type: object, required: [a], properties: {a: {type: string}}}", "a: x") == Lines{});
}

TEST_CASE("violations are told in the words of the value's author") {
  struct Case {
    const char* schema;
    const char* value;
    Lines lines;
  };
  const std::vector<Case> cases = {
      {"{properties: {status: {enum: [draft, review, done]}}}",
       "status: Draft",
       {"enum: `status` must be one of draft, review, done; it is `Draft`; did you mean `draft`?"}},
      {"{properties: {kind: {const: post}}}", "kind: 5", {"const: `kind` must be `post`; it is the number `5`"}},
      {"{required: [published]}", "a: 1", {"required: `published` is missing"}},
      {"{properties: {author: {required: [name]}}}", "author: {}", {"required: `author.name` is missing"}},
      {"{properties: {authors: {items: {required: [name]}}}}",
       "authors: [{}]",
       {"required: `name` in item 1 of `authors` is missing"}},
      {"{properties: {tags: {type: array}}}", "tags: web", {"type: `tags` must be a list; it is text"}},
      {"{properties: {n: {type: [integer, boolean]}}}",
       "n: \"5\"",
       {"type: `n` must be a whole number or true or false; it is the text `5`"}},
      {"{properties: {title: {type: string}}}", "title: 2024", {"type: `title` must be text; it is the number `2024`"}},
      {"{properties: {title: {maxLength: 3}}}",
       "title: ääää",
       {"max-length: `title` is longer than 3 characters (it has 4)"}},
      {"{properties: {title: {minLength: 1}}}", "title: \"\"", {"min-length: `title` must not be empty text"}},
      {"{properties: {slug: {pattern: '^[a-z]+$'}}}",
       "slug: A",
       {"pattern: `slug` must match the pattern `^[a-z]+$`; it is `A`"}},
      {"{properties: {d: {format: date}}}", "d: soon", {"format: `d` must be a date such as 2025-03-17; it is `soon`"}},
      {"{properties: {n: {minimum: 1}}}", "n: 0", {"minimum: `n` must be at least 1; it is `0`"}},
      {"{properties: {n: {exclusiveMaximum: 1}}}",
       "n: 1.0",
       {"exclusive-maximum: `n` must be less than 1; it is `1.0`"}},
      {"{properties: {n: {multipleOf: 0.01}}}",
       "n: 0.015",
       {"multiple-of: `n` must be a multiple of 0.01; it is `0.015`"}},
      {"{properties: {t: {minItems: 2}}}", "t: [1]", {"min-items: `t` must have at least 2 items; it has 1"}},
      {"{properties: {t: {uniqueItems: true}}}", "t: [a, b, a]", {"unique-items: item 3 of `t` repeats item 1, `a`"}},
      {"{properties: {t: {contains: {const: clippings}}}}", "t: [a]", {"contains: `t` must contain `clippings`"}},
      {"{properties: {description: {}}, additionalProperties: false}",
       "descrption: x",
       {"additional-properties: `descrption` is no property of this schema; did you mean `description`?"}},
      {"{properties: {x: false}}", "x: 1", {"not-allowed: `x` is not allowed here"}},
      {"{propertyNames: {pattern: '^[a-z]+$'}}", "A: 1", {"pattern: the key `A` must match the pattern `^[a-z]+$`"}},
      {"{dependentRequired: {a: [b]}}", "a: 1", {"dependent-required: `b` is missing; `a` needs it"}},
      {"{not: {required: [a]}}", "a: 1", {"not: `a` is not allowed here"}},
      {"{not: {required: [a, b]}}", "{a: 1, b: 2}", {"not: `a` and `b` must not stand together"}},
      {"{not: {minProperties: 1}}", "a: 1", {"not: the front matter is what the schema rules out"}},
      {"{properties: {t: {not: {const: x}}}}", "t: x", {"not: `t` must not be `x`"}},
      {"{prefixItems: [{}], items: false}",
       "[1, 2, 3]",
       {"additional-items: item 2 of the front matter is too many; only 1 are allowed"}},
      {"{type: object}", "[1]", {"type: the front matter must be a mapping; it is a list"}},
      {"{if: {required: [draft]}, then: {required: [date]}}",
       "draft: true",
       {"required: `date` is missing; `draft` needs it"}},
      {"{properties: {a: true}, unevaluatedProperties: false}",
       "b: 1",
       {"unevaluated-properties: `b` is no property of this schema"}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.schema);
    CHECK(violations(one.schema, one.value) == one.lines);
  }
}

TEST_CASE("of several choices the one that came closest explains") {
  struct Case {
    const char* schema;
    const char* value;
    Lines lines;
  };
  const std::vector<Case> cases = {
      {"{properties: {t: {anyOf: [{type: string}, {type: array}]}}}",
       "t: 5",
       {"any-of: `t` must be text or a list; it is the number `5`"}},
      {"{properties: {t: {anyOf: [{type: string}, {type: array, items: {type: string}}]}}}",
       "t: [a, 5]",
       {"type: item 2 of `t` must be text; it is the number `5`"}},
      {"{oneOf: [{required: [a]}, {required: [b]}]}", "c: 1", {"one-of: `a` or `b` is missing"}},
      {"{oneOf: [{required: [a]}, {required: [b]}]}",
       "{a: 1, b: 2}",
       {"one-of: the front matter fits 2 of the choices that the schema gives; it must fit exactly one"}},
      {"{oneOf: [{required: [a, b]}, {required: [c], properties: {c: {const: true}}}]}",
       "d: 1",
       {"one-of: the front matter needs `a` and `b`, or `c: true`"}},
      {"{oneOf: [{properties: {kind: {const: image}, width: {type: integer}}},"
       " {properties: {kind: {const: text}, length: {type: integer}}}]}",
       "{kind: text, length: x}",
       {"type: `length` must be a whole number; it is the text `x`"}},
      {"{oneOf: [{properties: {kind: {const: image}}, required: [src]},"
       " {properties: {kind: {const: text}}, required: [body]}]}",
       "kind: text",
       {"required: `body` is missing; `kind: text` needs it"}},
      {"{properties: {s: {anyOf: [{enum: [a, b]}, {const: c}]}}}",
       "s: d",
       {"any-of: `s` must be one of a, b or `c`; it is `d`"}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.schema);
    CHECK(violations(one.schema, one.value) == one.lines);
  }
}

TEST_CASE("one cause is told once") {
  CHECK(violations("{allOf: [{required: [a]}, {required: [a]}]}", "b: 1") == Lines{"required: `a` is missing"});
  CHECK(violations("{properties: {a: {type: string, enum: [x], pattern: x}}}", "a: 5").size() == 1);
  CHECK(violations("{required: [title], properties: {title: {}}, additionalProperties: false}", "titel: x").size() ==
        1);
}

TEST_CASE("an empty value counts as absent, and as missing where it is required") {
  const char* const schema = "{required: [title], properties: {title: {type: string}, tags: {type: array}}}";
  CHECK(violations(schema, "title: x\ntags:") == Lines{});
  CHECK(violations(schema, "title:") == Lines{"required: `title` is empty; it must have a value"});
  CHECK(violations(schema, "") == Lines{"required: `title` is missing"});
  CHECK(violations(schema, "title: x\ntags:", {.null_as_missing = false}).size() == 1);
  CHECK(violations("{required: [a], properties: {a: {type: [string, 'null']}}}", "a:") == Lines{});
  CHECK(violations("{additionalProperties: false}", "a:").size() == 1);
  CHECK(violations("{minProperties: 1}", "a:").size() == 1);
}

TEST_CASE("the author of a schema can say it in other words") {
  CHECK(violations("{properties: {a: {pattern: x, errorMessage: needs an x}}}", "a: b") ==
        Lines{"pattern: needs an x"});
  CHECK(violations("{properties: {a: {pattern: x, errorMessage: {pattern: needs an x}}}}", "a: b") ==
        Lines{"pattern: needs an x"});
}

TEST_CASE("a key that is missing may stand there with a slip in it") {
  const char* const schema = "{required: [title], properties: {title: {}, tilte: {}}}";
  CHECK(violations(schema, "titel: x") == Lines{"required: `title` is missing; is `titel` meant to be it?"});
  CHECK(violations(schema, "tilte: x") == Lines{"required: `title` is missing"});
  CHECK(violations(schema, "titles: x") == Lines{"required: `title` is missing"});
  CHECK(violations("{required: [stage]}", "state: x") == Lines{"required: `stage` is missing"});
}

TEST_CASE("the author of a schema can speak of each missing key, of properties, and of all others") {
  const char* const schema =
      "{required: [a, b], properties: {c: {type: object, required: [d]}}, maxProperties: 1,"
      " errorMessage: {required: {a: say a}, properties: {c: say c}, _: say all}}";
  CHECK(violations(schema, "c: {}") == Lines{"required: say c", "required: say a", "required: say all"});
  CHECK(violations("{anyOf: [{required: [a]}, {type: array}], errorMessage: {anyOf: say it}}", "b: 1") ==
        Lines{"required: say it"});
  CHECK(violations("{if: {required: [a]}, then: {required: [b, c]}, errorMessage: {if: say it}}", "a: 1") ==
        Lines{"required: say it"});
}

TEST_CASE("a schema knows the properties that it has words on, and which of them are deprecated") {
  const Loaded loaded = load(
      "properties: {a: {deprecated: true, deprecationMessage: Use b.}, e: {$ref: '#/$defs/old'}}\n"
      "patternProperties: {'^x-': {}}\n"
      "allOf: [{required: [b]}]\n"
      "if: {properties: {c: {}}}\n"
      "not: {properties: {d: {}}}\n"
      "$defs: {old: {deprecated: true}}\n");
  REQUIRE(loaded.schema != nullptr);
  const KnownProperties& known = loaded.schema->properties();
  for (const char* const name : {"a", "b", "c", "e", "x-any"}) CHECK(known.contains(name));
  for (const char* const name : {"d", "any", ""}) CHECK_FALSE(known.contains(name));
  REQUIRE(known.named().size() == 4);
  CHECK(known.named()[0].is_deprecated);
  CHECK(known.named()[0].advice == "Use b.");
  CHECK(known.named()[0].range.start.line == 1);
  CHECK_FALSE(known.named()[1].is_deprecated);
  CHECK(known.named()[3].is_deprecated);
}

TEST_CASE("a violation knows its node and where the schema says so") {
  const Loaded loaded = load("properties:\n  a:\n    description: An a.\n    type: string\n");
  REQUIRE(loaded.schema != nullptr);
  const Value value("a: 5");
  std::vector<Violation> found;
  loaded.schema->validate(value.tree.root(), {}, found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].node == &value.tree.root()->entries()[0].value);
  CHECK(found[0].entry == &value.tree.root()->entries()[0]);
  CHECK(found[0].property == "a");
  CHECK(found[0].schema_path == "test.yaml");
  CHECK(found[0].schema_range.start.line == 4);
  CHECK(found[0].schema_range.start.column == 5);
  CHECK(found[0].schema_message == "the schema says: An a.");
}

TEST_CASE("numbers are compared as they are written") {
  const char* const schema = "{properties: {n: {const: 9007199254740993}}}";
  CHECK(violations(schema, "n: 9007199254740993") == Lines{});
  CHECK(violations(schema, "n: 9007199254740992").size() == 1);
  CHECK(violations("{properties: {n: {type: integer}}}", "n: " + std::string(10'000, '7')) == Lines{});
  CHECK(violations("{properties: {n: {enum: [1, 2, 3, 4, 5, 6, 7, 8, 9]}}}", "n: 9.0") == Lines{});
}

TEST_CASE("texts are measured in characters, not in bytes") {
  CHECK(violations("properties: {a: {minLength: 3, maxLength: 3}}", "a: \xC3\xA4\xF0\x9F\x98\x80z") == Lines{});
  CHECK(violations("properties: {a: {minLength: 4}}", "a: \xC3\xA4\xF0\x9F\x98\x80z").size() == 1);
  CHECK(violations("properties: {a: {maxLength: 2}}", "a: \xC3\xA4\xF0\x9F\x98\x80z").size() == 1);
}

TEST_CASE("bounds are allowed themselves, but for those that exclude") {
  CHECK(violations("properties: {a: {minimum: 2, maximum: 2}, b: {minItems: 1, maxItems: 1}}", "a: 2\nb: [1]") ==
        Lines{});
  CHECK(violations("properties: {a: {exclusiveMinimum: 2}}", "a: 2").size() == 1);
  CHECK(violations("properties: {a: {exclusiveMaximum: 2}}", "a: 2").size() == 1);
}

TEST_CASE("keys that are not text go by what is written") {
  CHECK(violations("{properties: {'2025': {type: string}}, additionalProperties: false}", "2025: x") == Lines{});
  CHECK(violations("{propertyNames: {minLength: 5}}", "2025: x").size() == 1);
}

TEST_CASE("names may hold any character") {
  CHECK(violations(R"({properties: {"a\0b": {type: string}}, additionalProperties: false})", R"("a\0b": 5)").size() ==
        1);
  CHECK(violations(R"({properties: {"a\0b": {type: string}}, additionalProperties: false})", R"("a\0c": x)").size() ==
        1);
}

TEST_CASE("uniqueItems takes linear time, or else this takes minutes") {
  std::string list = "[";
  for (int i = 0; i < 50'000; ++i) list += std::to_string(i) + ", ";
  CHECK(violations("{uniqueItems: true}", list + "{a: 1}, {a: 1.0}]").size() == 1);
}

TEST_CASE("a hundred violations look for what was meant, the rest only say what is wrong") {
  std::string keys;
  for (int i = 0; i < 150; ++i) keys += "titel" + std::to_string(i) + ": 1\n";
  const Lines lines = violations("{properties: {titel: {}}, additionalProperties: false}", keys);
  REQUIRE(lines.size() == 150);
  CHECK(lines[99] == "additional-properties: `titel99` is no property of this schema; did you mean `titel`?");
  CHECK(lines[100] == "additional-properties: `titel100` is no property of this schema");
}

TEST_CASE("a pattern that takes too long is a finding of its own, also below `not`") {
  const std::string value = "a: " + std::string(40, 'a') + "!";
  const Lines lines = violations("{properties: {a: {not: {pattern: '^(a+)+$'}}}}", value);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0] == "too-expensive: `a` is too expensive to check against the pattern `^(a+)+$`");
}

TEST_CASE("schemas that multiply end with a finding") {
  std::string schema = "$defs:\n  s0: {type: integer}\n";
  for (int i = 1; i <= 40; ++i) {
    const std::string below = "{$ref: '#/$defs/s" + std::to_string(i - 1) + "'}";
    schema += "  s" + std::to_string(i) + ": {anyOf: [" + below + ", " + below + "]}\n";
  }
  const Lines lines = violations(schema + "properties: {a: {$ref: '#/$defs/s40'}}\n", "a: x");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].starts_with("too-expensive: "));
}

TEST_CASE("a dynamic reference to itself ends with a finding") {
  const Lines lines = violations("{$dynamicAnchor: x, allOf: [{$dynamicRef: '#x'}]}", "a: 1");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0] ==
        "too-expensive: the front matter can not be checked: the schemas for it lead to each other without end");
}

TEST_CASE("formats can be left unchecked") {
  CHECK(violations("{properties: {a: {format: date}}}", "a: x", {.assert_formats = false}) == Lines{});
}

TEST_CASE("remedies say what was probably meant") {
  const auto remedy_of = [](const char* schema, const char* yaml) {
    const Loaded loaded = load(schema);
    const Value value(yaml);
    std::vector<Violation> found;
    loaded.schema->validate(value.tree.root(), {}, found);
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].remedies.size() == 1);
    return found[0].remedies[0].kind;
  };
  CHECK(remedy_of("{properties: {a: {type: array}}}", "a: x") == Remedy::Kind::make_list);
  CHECK(remedy_of("{properties: {a: {type: string}}}", "a: [x]") == Remedy::Kind::unwrap);
  CHECK(remedy_of("{properties: {a: {type: number}}}", "a: '5'") == Remedy::Kind::unquote);
  CHECK(remedy_of("{properties: {a: {type: string}}}", "a: 5") == Remedy::Kind::quote);
  CHECK(remedy_of("{properties: {a: {enum: [draft, done]}}}", "a: drfat") == Remedy::Kind::replace);
  CHECK(remedy_of("{required: [a], properties: {a: {default: x}}}", "b: 1") == Remedy::Kind::add_key);
}
