#include "spec/settings.h"

#include <doctest/doctest.h>

#include <set>
#include <string_view>

using namespace matterlint;

namespace {

struct Options {
  int lines = 1;
};

constexpr OptionList options = {option<&Options::lines>("lines", "How many lines.")};

RuleInfo rule_with_option() {
  RuleInfo rule;
  rule.id = "test-rule";
  rule.options = options;
  return rule;
}

std::string error_of(std::string_view text) {
  return spec::Settings(text, rule_with_option()).error();
}

}  // namespace

TEST_CASE("without settings, notes are CommonMark with the usual properties") {
  const spec::Settings settings("", rule_with_option());
  CHECK(settings.error().empty());
  CHECK(settings.note().flavor == Flavor::commonmark);
  CHECK(settings.note().readers == yaml::ReaderSet::all());
  CHECK(settings.note().roles.roles_of("created").contains(Role::date));
  CHECK_FALSE(settings.severity().has_value());
  CHECK(settings.context("", {}).path == "note.md");
  CHECK(settings.context("", {}).now == 1742212800);
  CHECK(settings.context("", {}).vault == nullptr);
}

TEST_CASE("settings are read") {
  const spec::Settings settings(
      "lines: 2\n"
      "severity: error\n"
      "note: {flavor: obsidian, readers: [obsidian, psych], properties: {date: [due]}}\n"
      "context:\n"
      "  path: notes/b.md\n"
      "  now: 2024-02-29T01:02:03\n"
      "  vault: {property-types: {due: date}, linter-dates: {created: YYYY}, template-folders: [Templates]}\n"
      "  taxonomies: {topics: {tags: [tech], aliases: {infra: infrastructure}}}\n",
      rule_with_option());
  REQUIRE(settings.error().empty());
  CHECK(settings.severity() == Severity::error);
  CHECK(settings.options()->find("lines")->value.text == "2");
  CHECK(settings.note().flavor == Flavor::obsidian);
  CHECK(settings.note().readers.contains(yaml::Reader::psych));
  CHECK_FALSE(settings.note().readers.contains(yaml::Reader::js_yaml));
  CHECK(settings.note().roles.roles_of("due").contains(Role::date));
  CHECK(settings.note().roles.roles_of("created").empty());
  CHECK(settings.note().roles.roles_of("source").contains(Role::url));

  const std::set<std::string> files = {"a.md", "notes/c.md"};
  const Context context = settings.context("", files);
  CHECK(context.path == "notes/b.md");
  CHECK(context.now == 1709168523);
  REQUIRE(context.vault != nullptr);
  CHECK(context.vault->is_obsidian);
  CHECK(context.vault->property_types.at("due") == "date");
  CHECK(context.vault->linter_dates.at("created") == "YYYY");
  CHECK(context.vault->template_folders == std::vector<std::string>{"Templates"});
  CHECK(context.taxonomies->at("topics").tags == std::vector<std::string>{"tech"});
  CHECK(context.taxonomies->at("topics").aliases.at("infra") == "infrastructure");
}

TEST_CASE("files exist relative to the note") {
  const spec::Settings settings("", rule_with_option());
  const std::set<std::string> files = {"a.md", "notes/c.md"};
  const Context context = settings.context("notes/b.md", files);
  CHECK(context.file_exists("c.md"));
  CHECK(context.file_exists("./c.md"));
  CHECK(context.file_exists("../a.md"));
  CHECK_FALSE(context.file_exists("a.md"));
}

TEST_CASE("settings that do not read are told") {
  CHECK(error_of("line: 2\n") == "there is no option `line`");
  CHECK(error_of("severity: fatal\n") == "there is no severity `fatal`");
  CHECK(error_of("note: {flavour: gfm}\n") == "a note has no setting `flavour`");
  CHECK(error_of("note: {flavor: word}\n") == "there is no flavor `word`");
  CHECK(error_of("note: {readers: [me]}\n") == "there is no such reader in `readers`");
  CHECK(error_of("note: {properties: {dates: [due]}}\n") == "there is no role `dates`");
  CHECK(error_of("context: {now: tomorrow}\n") == "this is no time: `tomorrow`");
  CHECK(error_of("context: {vaults: {}}\n") == "a context has no `vaults`");
  CHECK(error_of("context: {vault: {types: {}}}\n") == "a vault has no `types`");
  CHECK_FALSE(error_of("lines: [2\n").empty());
}
