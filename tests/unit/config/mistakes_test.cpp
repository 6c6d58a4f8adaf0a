#include <doctest/doctest.h>

#include "loading.h"

using namespace matterlint;

namespace {

struct Mistake {
  const char* configuration;
  std::string problems;
};

void check_words(const std::vector<Mistake>& mistakes) {
  for (const Mistake& mistake : mistakes) {
    CAPTURE(mistake.configuration);
    CHECK(test::load(mistake.configuration).problems == mistake.problems);
  }
}

/// The words, and that the JSON Schema for editors says no too.
void check(const std::vector<Mistake>& mistakes) {
  check_words(mistakes);
  for (const Mistake& mistake : mistakes) {
    CAPTURE(mistake.configuration);
    CHECK_FALSE(test::fits_the_schema(mistake.configuration));
  }
}

}  // namespace

TEST_CASE("a mistake at the top level of a configuration has its place and its words") {
  check({
      {"exlude: [a]\n", "matterlint.yaml:1:1: error: unknown key `exlude`; did you mean `exclude`?\n"},
      {"zzz: 1\n", "matterlint.yaml:1:1: error: unknown key `zzz`\n"},
      {"- rules\n", "matterlint.yaml:1:1: error: a configuration is a mapping of keys such as `rules`, not a list\n"},
      {"rules\n", "matterlint.yaml:1:1: error: a configuration is a mapping of keys such as `rules`, not text\n"},
      {"include: [[a]]\n", "matterlint.yaml:1:11: error: `include` is a list of globs, not a list\n"},
      {"exclude:\n  a: b\n", "matterlint.yaml:2:3: error: `exclude` is a list of patterns, not a mapping\n"},
      {"flavor: obsidan\n", "matterlint.yaml:1:9: error: unknown flavor `obsidan`; did you mean `obsidian`?\n"},
      {"flavor: [gfm]\n", "matterlint.yaml:1:9: error: `flavor` is the name of a flavor, not a list\n"},
      {"flavor: pandoc\n",
       "matterlint.yaml:1:9: error: unknown flavor `pandoc`; it can be `commonmark`, `gfm`, `obsidian`, `mdx`, `hugo`, "
       "`jekyll`, `mkdocs` or `quarto`\n"},
      {"readers: [obsidian, pyaml]\n", "matterlint.yaml:1:21: error: unknown reader `pyaml`; did you mean `pyyaml`?\n"},
      {"note-schema: ignored\n",
       "matterlint.yaml:1:14: error: unknown value `ignored` of `note-schema`; did you mean `ignore`?\n"},
      {"note-schema: [add]\n",
       "matterlint.yaml:1:14: error: `note-schema` is `add`, `replace` or `ignore`, not a list\n"},
      {"$schema: 1\n", "matterlint.yaml:1:10: error: `$schema` is a URI, not a whole number\n"},
      {"custom-rules:\n  - id: a\n    must-match: b\n    properties: c\n",
       "matterlint.yaml:2:5: error: a custom rule needs the key `message`\n"},
      {"properties:\n  dates: [due]\n", "matterlint.yaml:2:3: error: unknown role `dates`; did you mean `date`?\n"},
      {"properties: date\n",
       "matterlint.yaml:1:13: error: `properties` is a mapping of roles to names of keys, not text\n"},
      {"properties:\n  date:\n    due: x\n",
       "matterlint.yaml:3:5: error: a role has a list of names of keys, not a mapping\n"},
  });
}

TEST_CASE("a mistake in the rules of a configuration has its place and its words") {
  check({
      {"rules:\n  date-formt: off\n",
       "matterlint.yaml:2:3: error: unknown rule `date-formt`; did you mean `date-format`?\n"},
      {"rules:\n  date: off\n",
       "matterlint.yaml:2:3: error: `date` is a group of rules; `rules` takes rules one by one\n"},
      {"rules:\n  io: off\n", "matterlint.yaml:2:3: error: `io` is always on and has no options\n"},
      {"rules:\n  tag-case: warn\n", "matterlint.yaml:2:13: error: unknown severity `warn`; did you mean `warning`?\n"},
      {"rules:\n  tag-case: fatal\n",
       "matterlint.yaml:2:13: error: unknown severity `fatal`; it can be `error`, `warning`, `info` or `off`\n"},
      {"rules:\n  tag-case: true\n",
       "matterlint.yaml:2:13: error: unknown severity `true`; it can be `error`, `warning`, `info` or `off`\n"},
      {"rules:\n  tag-case:\n",
       "matterlint.yaml:2:12: error: a rule has a severity or a mapping of options, not empty\n"},
      {"rules:\n  tag-case: [error]\n",
       "matterlint.yaml:2:13: error: a rule has a severity or a mapping of options, not a list\n"},
      {"rules:\n  date-format:\n    day_order: dmy\n",
       "matterlint.yaml:3:5: error: `date-format` has no option `day_order`; did you mean `day-order`?\n"},
      {"rules:\n  date-format:\n    severity: 2\n",
       "matterlint.yaml:3:15: error: unknown severity `2`; it can be `error`, `warning`, `info` or `off`\n"},
      {"rules: [tag-case]\n",
       "matterlint.yaml:1:8: error: `rules` is a mapping of rules to severities or options, not a list\n"},
  });
}

TEST_CASE("a mistake that no schema sees has its place and its words") {
  check_words({
      {"include: [a]\nexclude: [b]\ninclude: [c]\n",
       "matterlint.yaml:3:1: error: the key `include` is already on line 1\n"},
      {"rules:\n  tag-case: off\n  tag-case: error\n",
       "matterlint.yaml:3:3: error: the key `tag-case` is already on line 2\n"},
      {"required-version: newest\n",
       "matterlint.yaml:1:19: error: `newest` is no range of versions; write one such as `>=0.1` or `^1.2`\n"},
      {"required-version: \">=99\"\n",
       "matterlint.yaml:1:20: error: this configuration asks for matterlint >=99, and this is 0.1.0\n"},
      {"rules:\n  tag-case: [\n", "matterlint.yaml:2:13: error: this bracket is never closed\n"},
  });
}

TEST_CASE("a mistake in the options of a rule has its place and its words") {
  check({
      {"rules:\n  date-format:\n    day-order: ymd\n",
       "matterlint.yaml:3:16: error: `day-order` must be one of unknown, dmy, mdy; it is `ymd`\n"},
      {"rules:\n  date-format:\n    pivot: 100\n",
       "matterlint.yaml:3:12: error: `pivot` must be at most 99; it is `100`\n"},
      {"rules:\n  date-format:\n    pivot: many\n",
       "matterlint.yaml:3:12: error: `pivot` must be a whole number; it is the text `many`\n"},
      {"rules:\n  date-format:\n    pivot:\n",
       "matterlint.yaml:3:11: error: `pivot` must be a whole number; it is empty\n"},
      {"rules:\n  date-format: {locales: [en, 5]}\n",
       "matterlint.yaml:2:31: error: item 2 of `locales` must be text; it is the number `5`\n"},
      {"rules:\n  date-format:\n    locales:\n      de: true\n",
       "matterlint.yaml:4:7: error: `locales` must be a list or text; it is a mapping\n"},
      {"overrides:\n  - files: [a]\n    rules:\n      tag-case: {severity: info, style: [upper]}\n",
       "matterlint.yaml:4:41: error: `style` must be text; it is a list\n"},
  });
}

TEST_CASE("a mistake in overrides or schemas has its place and its words") {
  check({
      {"overrides:\n  - rules:\n      tag-case: off\n",
       "matterlint.yaml:2:5: error: an override needs the key `files`: globs of its notes\n"},
      {"overrides:\n  - files: [a]\n    extends: [strict]\n", "matterlint.yaml:3:5: error: unknown key `extends`\n"},
      {"overrides:\n  - files: [a]\n    rule:\n      tag-case: off\n",
       "matterlint.yaml:3:5: error: unknown key `rule`; did you mean `rules`?\n"},
      {"overrides:\n  files: [a]\n",
       "matterlint.yaml:2:3: error: `overrides` is a list of mappings with `files` and what differs for them, not a "
       "mapping\n"},
      {"overrides: [a]\n",
       "matterlint.yaml:1:13: error: an override is a mapping with `files` and what differs for them, not text\n"},
      {"schemas:\n  - schema: bundled:clipping\n",
       "matterlint.yaml:2:5: error: a schema needs the key `files`: globs of its notes\n"},
      {"schemas:\n  - files: [a]\n", "matterlint.yaml:2:5: error: a schema needs the key `schema`: a file or a name\n"},
      {"schemas:\n  - schema: bundled:clipping\n    file: [a]\n    files: [a]\n",
       "matterlint.yaml:3:5: error: unknown key `file`; did you mean `files`?\n"},
      {"schemas: a.schema.json\n",
       "matterlint.yaml:1:10: error: `schemas` is a list of mappings with `schema` and `files`, not text\n"},
      {"schema-sources: [a]\n",
       "matterlint.yaml:1:17: error: `schema-sources` is a mapping of URI prefixes to folders, not a list\n"},
      {"schema-sources:\n  a: 1\n",
       "matterlint.yaml:2:6: error: a source of schemas is a folder, not a whole number\n"},
  });
}

TEST_CASE("a mistake in extends has its place and its words") {
  check_words({
      {"extends: [obsidain]\n", "matterlint.yaml:1:11: error: unknown preset `obsidain`; did you mean `obsidian`?\n"},
      {"extends: team.yaml\n", "matterlint.yaml:1:10: error: `team.yaml` can not be read: there is no such file\n"},
      {"extends: [https://example.org/a.yaml]\n",
       "matterlint.yaml:1:11: error: `https://example.org/a.yaml` is a URL, and a configuration reads files only\n"},
      {"extends: [../team.yaml]\n",
       "matterlint.yaml:1:11: error: `../team.yaml` is outside of the folder of the configuration; only a "
       "configuration "
       "that is given by --config may name such a path\n"},
      {"extends: [/etc/team.yaml]\n",
       "matterlint.yaml:1:11: error: `/etc/team.yaml` is outside of the folder of the configuration; only a "
       "configuration that is given by --config may name such a path\n"},
      {"extends: [./matterlint.yaml]\n",
       "matterlint.yaml:1:11: error: `./matterlint.yaml` extends this file, so it can not be extended by it\n"},
  });
}

TEST_CASE("all mistakes of a configuration are reported, in the order of its text") {
  CHECK(test::load("flavour: gfm\nrules:\n  tag-cas: off\n").problems ==
        "matterlint.yaml:1:1: error: unknown key `flavour`; did you mean `flavor`?\n"
        "matterlint.yaml:3:3: error: unknown rule `tag-cas`; did you mean `tag-case`?\n");
}

TEST_CASE("a mistake in a file that is extended is reported there") {
  CHECK(test::load("extends: [./team.yaml]\n", {}, {{"team.yaml", "# ours\nrulez: 1\n"}}).problems ==
        "team.yaml:2:1: error: unknown key `rulez`; did you mean `rules`?\n");
}

TEST_CASE("what the command line names wrong is found on the command line") {
  ConfigurationOverrides overrides;
  overrides.presets = {"stict"};
  overrides.select = {"dates, yaml-syntax", "schema/required"};
  overrides.ignore = {"tag-cse", "date-format/anything"};
  CHECK(
      test::load("", overrides).problems ==
      "command line:1:1: error: unknown preset `stict`; did you mean `strict`?\n"
      "command line:1:1: error: unknown rule, group or preset `dates` in --select; did you mean `date`? (`matterlint "
      "rules` lists the rules)\n"
      "command line:1:1: error: unknown rule, group or preset `schema/required` in --select; a code belongs to a rule, "
      "such as `schema-mismatch/required`\n"
      "command line:1:1: error: unknown rule, group or preset `tag-cse` in --ignore; did you mean `tag-case`? "
      "(`matterlint rules` lists the rules)\n"
      "command line:1:1: error: unknown code `anything` of `date-format` in --ignore; this rule has no codes\n");
}
