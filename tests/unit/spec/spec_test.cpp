#include "spec/spec.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/schema.h"

using namespace matterlint;

namespace {

/// A rule that wants every `from` to be `to`.
RuleInfo replacement_rule(std::string from, std::string to, FixSafety claimed, FixSafety offered) {
  RuleInfo rule;
  rule.id = "test-rule";
  rule.fix = claimed;
  rule.reads = Reads::text;
  rule.presets = {{Preset::recommended, Severity::warning}};
  rule.make_check = [=](const yaml::Node*) -> Check {
    return [=](const Note& note, const Context&, Report& report) {
      for (std::size_t at = 0; (at = note.text().find(from, at)) != std::string_view::npos; at += from.size()) {
        const Span span = span_of(at, at + from.size());
        report.add(span, "`" + from + "` is wrong").fix(offered, "Write it as " + to, {{span, to}});
      }
    };
  };
  return rule;
}

RuleInfo safe_rule() {
  return replacement_rule("bad", "nice", FixSafety::safe, FixSafety::safe);
}
RuleInfo safe_rule_with_markers(std::vector<std::string_view> markers) {
  RuleInfo rule = safe_rule();
  rule.markers = std::move(markers);
  return rule;
}
RuleInfo safe_rule_that_reads(Reads reads) {
  RuleInfo rule = safe_rule();
  rule.reads = reads;
  return rule;
}
RuleInfo safe_rule_in(std::string group) {
  RuleInfo rule = safe_rule();
  rule.group = std::move(group);
  return rule;
}
RuleInfo unsafe_rule() {
  return replacement_rule("bad", "nice", FixSafety::unsafe, FixSafety::unsafe);
}

/// A rule that names the schemas that hold.
RuleInfo schema_naming_rule() {
  RuleInfo rule;
  rule.id = "test-rule";
  rule.presets = {{Preset::recommended, Severity::warning}};
  rule.make_check = [](const yaml::Node*) -> Check {
    return [](const Note&, const Context& context, Report& report) {
      for (const schema::Schema* const schema : context.schemas) report.add(Span{0, 3}, std::string(schema->title()));
    };
  };
  return rule;
}

std::string answer(const RuleInfo& rule, std::string_view specification) {
  return spec::answer({&rule}, specification);
}
std::string broken_promises(const RuleInfo& rule, std::string_view specification) {
  return spec::broken_promises({&rule}, specification);
}

constexpr std::string_view answered =
    "Why.\n\n"
    "```md bad\na bad day\n  ^^^ `bad` is wrong\n```\n"
    "```md fixed\na nice day\n```\n"
    "```md good\na day\n```\n";

}  // namespace

TEST_CASE("an answer writes marks and fixed notes") {
  CHECK(answer(safe_rule(), "Why.\n\n```md bad\na bad day\n```\n```md good\na day\n```\n") == answered);
}

TEST_CASE("an answer is its own answer") {
  CHECK(answer(safe_rule(), answered) == answered);
  CHECK(broken_promises(safe_rule(), answered).empty());
}

TEST_CASE("what is no longer found or fixed is left out") {
  const RuleInfo other = replacement_rule("other", "one", FixSafety::safe, FixSafety::safe);
  CHECK(answer(other, answered) == "Why.\n\n```md bad\na bad day\n```\n```md good\na day\n```\n");
}

TEST_CASE("an unsafe fix is shown as one") {
  CHECK(answer(unsafe_rule(), "```md bad\nbad\n```\n") ==
        "```md bad\nbad\n^^^ `bad` is wrong\n```\n```md fixed unsafe\nnice\n```\n");
}

TEST_CASE("a fixed note stays where its author put it") {
  CHECK(answer(safe_rule(), "```md bad\nbad\n```\n\nThen:\n\n```md fixed\nold\n```\n\n# B\n") ==
        "```md bad\nbad\n^^^ `bad` is wrong\n```\n\nThen:\n\n```md fixed\nnice\n```\n\n# B\n");
}

TEST_CASE("a note with a fence stands between longer fences") {
  CHECK(answer(safe_rule(), "````md bad\n```\nbad\n```\n````\n") ==
        "````md bad\n```\nbad\n^^^ `bad` is wrong\n```\n````\n````md fixed\n```\nnice\n```\n````\n");
}

TEST_CASE("a fixed note without a last line ending is drawn") {
  const RuleInfo rule = replacement_rule("!\n", "", FixSafety::safe, FixSafety::safe);
  CHECK(answer(rule, "```md bad\na!\n```\n") ==
        "```md bad\na!\n ^^ `!\n` is wrong\n```\n```md fixed visible\na\n```\n");
}

TEST_CASE("samples are left alone") {
  const std::string_view samples = "```md\nbad\n```\n```sh\nbad\n```\n```md file=b.md\nbad\n```\n";
  CHECK(answer(safe_rule(), samples) == samples);
  CHECK(broken_promises(safe_rule(), samples).empty());
}

TEST_CASE("of several rules those are on that the section's preset turns on, and each finding names its own") {
  RuleInfo other = replacement_rule("sad", "glad", FixSafety::safe, FixSafety::unsafe);
  other.id = "other-rule";
  other.presets = {{Preset::obsidian, Severity::error}};
  const RuleInfo rule = safe_rule();
  const std::string specification =
      "# A\n"
      "```md bad\nbad sad\n^^^ `bad` is wrong [test-rule] (warning)\n```\n"
      "```md fixed\nnice sad\n```\n"
      "# B\n"
      "```yaml options\npreset: obsidian\n```\n"
      "```md bad\nbad sad\n^^^ `bad` is wrong [test-rule] (warning)\n    ^^^ `sad` is wrong [other-rule]\n```\n"
      "```md fixed\nnice sad\n```\n"
      "```md fixed unsafe\nnice glad\n```\n";
  CHECK(spec::answer({&other, &rule}, specification) == specification);
  CHECK(spec::broken_promises({&other, &rule}, specification).empty());
}

TEST_CASE("what a rule says of itself holds") {
  CHECK(broken_promises(safe_rule_with_markers({"!", "ad"}), "```md bad\nbad\n```\n").empty());
  CHECK(broken_promises(safe_rule_that_reads(Reads::block), "```md bad\n---\na: bad\n---\n```\n").empty());
  CHECK(broken_promises(safe_rule_in("tag"), "```md bad\n---\na: bad\n---\n```\n").empty());
}

TEST_CASE("an update does not bless what is broken") {
  struct Case {
    RuleInfo rule;
    std::string_view specification;
    std::string_view reason;
  };
  const Case cases[] = {
      {safe_rule(), "```md good\nbad\n```\n", "a `good` note is reported"},
      {safe_rule(), "```md bad\nfine\n```\n", "a `bad` note is not reported"},
      {safe_rule(), "```md bad\nbad\n", "a block is not closed"},
      {replacement_rule("bad", "nice", FixSafety::unsafe, FixSafety::safe), "```md bad\nbad\n```\n",
       "the rule does not claim a fix that is so safe"},
      {replacement_rule("bad", "very bad", FixSafety::safe, FixSafety::safe), "```md bad\nbad\n```\n",
       "the fix needs a fix"},
      {replacement_rule("bad", "bad", FixSafety::safe, FixSafety::safe), "```md bad\nbad\n```\n",
       "the edits overlap, cut a character or do nothing"},
      {replacement_rule("\xA9", "e", FixSafety::safe, FixSafety::safe), "```md bad\né\n```\n",
       "the edits overlap, cut a character or do nothing"},
      {replacement_rule("bad", "nice.", FixSafety::safe, FixSafety::safe), "```md bad\nbad\n```\n",
       "a fix's title is not an order"},
      {replacement_rule("bad\n", "nice\n", FixSafety::safe, FixSafety::safe), "```md bad\nbad\n```\n",
       "a message is not one line"},
      {safe_rule_with_markers({"!"}), "```md good\nbad\n```\n",
       "the rule finds something else where none of its markers stands"},
      {safe_rule_that_reads(Reads::block), "```md bad\n---\na: 1\n---\nbad\n```\n",
       "the rule does not say that it reads beyond the front matter"},
      {safe_rule(), "```md bad\n---\nbad: 1\n---\n```\n", "a safe fix changes the keys"},
      {safe_rule_in("text"), "```md bad\n---\na: bad\n---\n```\n", "a safe fix changes the data"},
  };
  for (const Case& broken : cases) {
    CAPTURE(broken.reason);
    CHECK(broken_promises(broken.rule, broken.specification).starts_with(broken.reason));
  }
}

TEST_CASE("passages are the text, cut before each note, each section and its options") {
  const std::string text = std::string(answered) + "Prose.\n\n# More\n\n```yaml options\n```\n```md good\na day\n```\n";
  const RuleInfo rule = safe_rule();
  std::string written;
  std::string answered_anew;
  std::size_t notes = 0;
  for (const spec::Passage& passage : spec::passages(spec::Rules{&rule}, text)) {
    written += passage.written;
    answered_anew += passage.answer;
    notes += passage.has_note ? 1 : 0;
    CHECK(passage.broken.empty());
  }
  CHECK(written == text);
  CHECK(answered_anew == answer(rule, text));
  CHECK(notes == 3);
}

TEST_CASE("a passage says what is wrong with its note alone") {
  const RuleInfo rule = safe_rule();
  const auto passages = spec::passages(spec::Rules{&rule}, "```md bad\na day\n```\n```md good\n---\na: [\n---\n```\n");
  REQUIRE(passages.size() == 3);
  CHECK(passages[1].broken == std::vector<std::string>{"a `bad` note is not reported"});
  CHECK(passages[1].unread == "it has no front matter");
  CHECK(passages[2].broken.empty());
  CHECK(passages[2].unread.starts_with("its front matter can not be read: "));
}

TEST_CASE("a given schema holds where the options name none") {
  const RuleInfo rule = schema_naming_rule();
  std::vector<schema::SchemaProblem> problems;
  schema::BundledSource source;
  const auto schema = schema::Schema::load("bundled:clipping", {}, source, problems);
  const auto passages = spec::passages(
      {spec::Rules{&rule}, schema.get()},
      "```md bad\n---\n---\n```\n```yaml options\ncontext: {schema: {title: Own}}\n```\n```md bad\n---\n---\n```\n");
  REQUIRE(passages.size() == 4);
  CHECK(passages[1].answer.find("Web clipping") != std::string::npos);
  CHECK(passages[3].answer.find("Own") != std::string::npos);
}
