#include "lint/rule_set.h"

#include <doctest/doctest.h>

#include <array>

namespace matterlint {
namespace {

void find_nothing(const Note&, Report&) {}

constexpr Rule rule_named(RuleId id) {
  return {
      .id = id, .summary = "A rule.", .since = "0.1", .reads = Reads::tree, .docs = "", .check = bind<find_nothing>};
}

constexpr Rule alpha = rule_named("alpha");
constexpr Rule beta = rule_named("beta");
constexpr Rule alpha_again = rule_named("alpha");

RuleInfo own_rule(const std::string& id) {
  RuleInfo info;
  info.id = id;
  info.group = "custom";
  info.severity = Severity::error;
  return info;
}

std::string ids_of(const std::vector<const RuleInfo*>& rules) {
  std::string ids;
  for (const RuleInfo* const rule : rules) ids += (ids.empty() ? "" : " ") + rule->id;
  return ids;
}

TEST_CASE("rules that are added to others are found among them, and by themselves") {
  const std::array<RuleFile, 2> files = {{{&alpha, "rules/a/alpha.cpp"}, {&beta, "rules/b/beta.cpp"}}};
  const RuleSet below(files);
  RuleSet rules(&below);
  rules.add(own_rule("b-rule"));
  rules.add(own_rule("a-rule"));
  CHECK(ids_of(rules.all()) == "a-rule alpha b-rule beta");
  CHECK(ids_of(rules.added()) == "b-rule a-rule");
  CHECK(ids_of(rules.in_group("custom")) == "a-rule b-rule");
  CHECK(rules.find("beta") == below.find("beta"));
  CHECK(below.find("b-rule") == nullptr);
  CHECK(ids_of(below.all()) == "alpha beta");
}

TEST_CASE("a rule that a configuration makes is in no preset but `all`, and has a severity of its own") {
  const RuleInfo rule = own_rule("a");
  CHECK(rule.severity_in(Preset::recommended) == Severity::off);
  CHECK(rule.severity_in(Preset::all) == Severity::error);
  CHECK(rule.usual_severity() == Severity::error);
}

TEST_CASE("two rules with one id are told with their files") {
  const std::array<RuleFile, 3> files = {
      {{&alpha, "rules/a/alpha.cpp"}, {&beta, "rules/b/beta.cpp"}, {&alpha_again, "own/team/other_name.cpp"}}};
  CHECK(twins_among(files) == "two rules are called `alpha`: rules/a/alpha.cpp and own/team/other_name.cpp");
  CHECK(twins_among(std::span(files).first(2)).empty());
}

}  // namespace
}  // namespace matterlint
