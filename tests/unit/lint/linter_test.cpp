#include "lint/linter.h"

#include <doctest/doctest.h>

#include "lint/rule_file.h"
#include "yaml/reader.h"

using namespace matterlint;

namespace {

/// Whether a rule wants more than the front matter when it has these options.
bool reads_body(std::string_view id, std::string_view options) {
  static const RuleSet rules(builtin_rules());
  const RuleInfo* const rule = rules.find(id);
  yaml::Tree tree;
  yaml::read_yaml(options, span_of(0, options.size()), tree);
  const Linter linter({{.rule = rule,
                        .severity = Severity::warning,
                        .severity_is_set = false,
                        .check = rule->make_check(tree.root()),
                        .also_reads = rule->reads_with(tree.root())}});
  return linter.reads_body();
}

}  // namespace

TEST_CASE("the body is read for an option that asks for it, and not without") {
  CHECK_FALSE(reads_body("url-tracking-params", "body: false"));
  CHECK(reads_body("url-tracking-params", "body: true"));
}
