#include "lint/merge.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;

namespace {

struct Said {
  std::string_view rule;
  Span span;
  std::string code = "";
  Severity severity = Severity::error;
};

std::vector<Diagnostic> left_of(const std::vector<Said>& said) {
  std::vector<Diagnostic> found;
  for (const Said& one : said)
    found.push_back({.rule = one.rule,
                     .code = one.code,
                     .severity = one.severity,
                     .span = one.span,
                     .message = "",
                     .fixes = {},
                     .related = {}});
  merge(found);
  return found;
}

/// The rules and codes of what is left: "date-invalid schema-mismatch/required".
std::string merged(const std::vector<Said>& said) {
  std::string left;
  for (const Diagnostic& finding : left_of(said))
    left += (left.empty() ? "" : " ") + std::string(finding.rule) + (finding.code.empty() ? "" : "/") + finding.code;
  return left;
}

}  // namespace

TEST_CASE("findings are sorted by start and rule, and those of one rule keep their order") {
  CHECK(merged({{"b", {5, 6}}, {"a", {5, 9}}, {"c", {1, 9}}}) == "c a b");
  CHECK(merged({{"a", {5, 9}, "z"}, {"a", {5, 6}, "y"}, {"a", {1, 2}, "x"}}) == "a/x a/z a/y");
}

TEST_CASE("a schema's general words give way to a rule on the same range") {
  for (const char* code : {"format", "pattern", "type", "enum"}) {
    CAPTURE(code);
    CHECK(merged({{"schema-mismatch", {5, 9}, code}, {"url-invalid", {5, 9}}}) == "url-invalid");
    CHECK(merged({{"schema-mismatch", {5, 9}, code}, {"url-invalid", {5, 8}}}) ==
          "schema-mismatch/" + std::string(code) + " url-invalid");
  }
  CHECK(merged({{"schema-mismatch", {5, 9}, "required"}, {"url-invalid", {5, 9}}}) ==
        "schema-mismatch/required url-invalid");
  CHECK(merged({{"schema-mismatch", {5, 9}, "type"}, {"schema-mismatch", {5, 9}, "required"}}) ==
        "schema-mismatch/type schema-mismatch/required");
}

TEST_CASE("what stays is as severe as what gave way to it") {
  const auto severities = [](const std::vector<Said>& said) {
    std::string names;
    for (const Diagnostic& finding : left_of(said)) names += std::string(name_of(finding.severity)) + " ";
    return names;
  };
  const Said format = {"schema-mismatch", {5, 9}, "format"};
  CHECK(severities({{"date-format", {5, 9}, "", Severity::warning}, format}) == "error ");
  CHECK(severities({{"date-format", {5, 8}, "", Severity::warning}, format}) == "warning error ");
  CHECK(severities({{"date-format", {5, 9}}, {"date-ambiguous", {5, 9}, "", Severity::info}}) == "error ");
  CHECK(severities({{"a", {5, 9}, "", Severity::info}, {"b", {5, 9}, "", Severity::warning}, format}) ==
        "error warning ");
  CHECK(severities({{"final-newline", {5, 9}, "", Severity::info}, {"trailing-spaces", {6, 7}}}) == "error ");
}

TEST_CASE("yaml-syntax gives way to a rule that explains the same place") {
  CHECK(merged({{"yaml-syntax", {5, 6}}, {"yaml-unquoted-colon", {5, 6}}}) == "yaml-unquoted-colon");
  CHECK(merged({{"yaml-syntax", {5, 6}}, {"yaml-unquoted-colon", {7, 8}}}) == "yaml-syntax yaml-unquoted-colon");
}

TEST_CASE("of the rules about a date one stays") {
  CHECK(merged({{"date-format", {5, 9}}, {"date-ambiguous", {5, 9}}, {"date-invalid", {5, 9}}}) == "date-invalid");
  CHECK(merged({{"date-format", {5, 9}}, {"date-ambiguous", {5, 9}}}) == "date-ambiguous");
  CHECK(merged({{"date-format", {5, 9}}, {"date-invalid", {15, 19}}}) == "date-format date-invalid");
  CHECK(merged({{"date-format", {5, 9}}, {"no-irregular-space", {5, 9}}}) == "date-format no-irregular-space");
}

TEST_CASE("what is wrong with an address is said by the rule that knows most of it") {
  CHECK(merged({{"url-invalid", {5, 9}}, {"url-private", {5, 9}}}) == "url-private");
  CHECK(merged({{"url-invalid", {5, 9}}, {"url-placeholder", {5, 9}}}) == "url-placeholder");
  CHECK(merged({{"yaml-smart-quotes", {5, 9}}, {"url-characters", {5, 9}}}) == "url-characters");
  CHECK(merged({{"url-invalid", {5, 9}}, {"url-characters", {5, 6}}}) == "url-characters url-invalid");
}

TEST_CASE("a schema's general words give way to a YAML rule around or inside of their range") {
  CHECK(merged({{"schema-mismatch", {5, 12}, "type"}, {"yaml-unquoted-wikilink", {6, 11}}}) ==
        "yaml-unquoted-wikilink");
  CHECK(merged({{"schema-mismatch", {6, 11}, "type"}, {"yaml-unquoted-wikilink", {5, 12}}}) ==
        "yaml-unquoted-wikilink");
  CHECK(merged({{"yaml-a", {1, 30}}, {"yaml-b", {2, 4}}, {"schema-mismatch", {6, 11}, "type"}}) == "yaml-a yaml-b");
  CHECK(merged({{"schema-mismatch", {5, 12}, "type"}, {"yaml-tabs", {12, 13}}}) == "schema-mismatch/type yaml-tabs");
  CHECK(merged({{"schema-mismatch", {5, 12}, "min-items"}, {"yaml-tabs", {6, 7}}}) ==
        "schema-mismatch/min-items yaml-tabs");
  CHECK(merged({{"schema-mismatch", {5, 12}, "type"}, {"yaml-quote-style", {6, 7}, "", Severity::info}}) ==
        "schema-mismatch/type yaml-quote-style");
}

TEST_CASE("rules that say the same of a key or a value give way to the one that says it best") {
  CHECK(merged({{"schema-unknown-key", {5, 9}}, {"schema-mismatch", {5, 9}, "additional-properties"}}) ==
        "schema-mismatch/additional-properties");
  CHECK(merged({{"schema-unknown-key", {5, 9}}, {"yaml-nested", {5, 9}}}) == "schema-unknown-key yaml-nested");
  CHECK(merged({{"required-value", {5, 9}}, {"schema-mismatch", {5, 9}, "required"}}) == "schema-mismatch/required");
  CHECK(merged({{"required-value", {5, 9}}, {"schema-mismatch", {5, 9}, "not"}}) ==
        "required-value schema-mismatch/not");
  CHECK(merged({{"schema-remote", {5, 9}}, {"schema-mismatch", {5, 9}, "note-schema"}}) ==
        "schema-mismatch/note-schema");
  CHECK(merged({{"deprecated-key", {5, 9}}, {"schema-unknown-key", {5, 9}}, {"forbidden-key", {5, 9}}}) ==
        "forbidden-key");
  CHECK(merged({{"obsidian-type", {5, 9}}, {"date-format", {5, 9}}}) == "date-format");
  CHECK(merged({{"obsidian-type", {5, 9}}, {"schema-mismatch", {5, 9}, "type"}}) == "obsidian-type");
  CHECK(merged({{"obsidian-type", {5, 9}}, {"date-format", {5, 8}}}) == "date-format obsidian-type");
}

TEST_CASE("trailing-spaces gives way to final-newline around it") {
  CHECK(merged({{"final-newline", {5, 12}}, {"trailing-spaces", {6, 9}}}) == "final-newline");
  CHECK(merged({{"final-newline", {5, 12}}, {"trailing-spaces", {2, 4}}}) == "trailing-spaces final-newline");
}
