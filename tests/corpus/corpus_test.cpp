#include "corpus.h"

#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "../reader_difference.h"
#include "../scalar_difference.h"
#include "checker.h"
#include "independent_yaml.h"
#include "lint/fixer.h"
#include "report/evidence.h"

using namespace matterlint;
using namespace matterlint::tests;

namespace {

/// The keys whose entries safe fixes edit; the others must keep their values.
std::set<std::string> edited_keys(const Note& note, const std::vector<Diagnostic>& found) {
  std::set<std::string> keys;
  for (const Diagnostic& finding : found)
    for (const Fix& fix : finding.fixes)
      for (const TextEdit& edit : fix.edits)
        for (const Property& property : note.properties())
          if (edit.span.begin <= property.value().outer.end && property.key().outer.begin <= edit.span.end)
            keys.insert("string(" + std::string(property.name()) + ")");
  return keys;
}

void check_note(const Checker& checker, const CorpusNote& corpus_note) {
  CAPTURE(corpus_note.path);
  const FixOutcome once = checker.fix_safely(corpus_note.path, corpus_note.text);
  CHECK(once.converged);
  if (once.applied.empty()) {
    CHECK(once.text == corpus_note.text);
    return;
  }
  CHECK(checker.fix_safely(corpus_note.path, once.text).applied.empty());

  Note note;
  const std::vector<Diagnostic> found = checker.lint(corpus_note.path, corpus_note.text, note);
  const auto before = read_independently(note.text(note.front_matter().block));
  const std::set<std::string> edited = edited_keys(note, found);
  const FrontMatter fixed = find_front_matter(once.text);
  const auto after = read_independently(slice(once.text, fixed.block));
  if (!before) return;
  REQUIRE(after);
  for (const auto& property : *before) {
    if (edited.contains(property.first)) continue;
    CAPTURE(property.first);
    REQUIRE(after->contains(property.first));
    CHECK(after->at(property.first) == property.second);
  }
}

bool is_hidden(std::string_view path) {
  return path.starts_with('.') || path.find("/.") != std::string_view::npos;
}

/// How often each rule fires in a run over all of them: hidden and excluded notes are left out.
std::map<std::string, std::size_t> count_findings(const Checker& checker, const std::vector<CorpusNote>& notes) {
  std::map<std::string, std::size_t> counts;
  Note note;
  for (const CorpusNote& one : notes)
    if (!is_hidden(one.path) && !checker.excludes(one.path))
      for (const Diagnostic& finding : checker.lint(one.path, one.text, note)) ++counts[std::string(finding.rule)];
  return counts;
}

/// What the preset reports, or `recommended` where that alone reports something.
std::size_t count_of(const std::string& rule, const std::map<std::string, std::size_t>& with_preset,
                     const std::map<std::string, std::size_t>& recommended) {
  if (const auto found = with_preset.find(rule); found != with_preset.end()) return found->second;
  const auto found = recommended.find(rule);
  return found == recommended.end() ? 0 : found->second;
}

void check_corpus(const char* name, const char* preset) {
  const auto shared = shared_folder();
  if (!shared) {
    MESSAGE("skipped: no shared test data");
    return;
  }
  const Checker checker({preset});
  const std::vector<CorpusNote> notes = read_corpus(*shared, name);
  CHECK(notes.size() > 50 / corpus_step);
  for (const CorpusNote& note : notes) check_note(checker, note);
}

}  // namespace

TEST_CASE("fixes of real notes come to rest and keep every value that they do not name") {
  SUBCASE("cpp-docs") {
    check_corpus("cpp-docs", "recommended");
  }
  SUBCASE("obsidian-hub") {
    check_corpus("obsidian-hub", "obsidian");
  }
  SUBCASE("EIPs") {
    check_corpus("EIPs", "recommended");
  }
  SUBCASE("kepano") {
    check_corpus("kepano", "obsidian");
  }
}

TEST_CASE("rules fire on real notes as often as the pages of presets say") {
  const auto shared = shared_folder();
  if (!shared || std::getenv("MATTERLINT_WHOLE_CORPORA") == nullptr) {
    MESSAGE("left out: needs the whole corpora");
    return;
  }
  const Evidence evidence =
      read_evidence(read_file(std::filesystem::path(MATTERLINT_SOURCE_FOLDER) / "docs/presets/evidence.yaml"));
  for (const Corpus& corpus : evidence.corpora) {
    CAPTURE(corpus.name);
    const std::vector<CorpusNote> notes = read_corpus(*shared, corpus.name);
    const auto with_preset = count_findings(Checker({corpus.preset}), notes);
    const auto recommended = count_findings(Checker({"recommended"}), notes);
    for (const auto& known : evidence.rules) {
      const std::string& rule = known.first;
      CAPTURE(rule);
      const auto told = known.second.by_corpus.find(corpus.name);
      const Judgement judgement = told == known.second.by_corpus.end() ? Judgement{} : told->second;
      CHECK(judgement.found == count_of(rule, with_preset, recommended));
    }
  }
}

TEST_CASE("the direct reader reads the front matter of real notes as yaml-cpp does") {
  const auto shared = shared_folder();
  if (!shared) {
    MESSAGE("skipped: no shared test data");
    return;
  }
  for (const char* const name : {"cpp-docs", "obsidian-hub", "EIPs", "kepano"}) {
    const std::vector<CorpusNote> notes = read_corpus(*shared, name);
    std::size_t taken = 0;
    for (const CorpusNote& note : notes) {
      CAPTURE(note.path);
      CHECK(reader_difference(std::string(slice(note.text, find_front_matter(note.text).block)), &taken) == "");
    }
    CHECK(taken * 10 > notes.size() * 7);
  }
}

TEST_CASE("every scalar in the front matter of real notes reads as libfyaml reads it") {
  const auto shared = shared_folder();
  if (!shared) {
    MESSAGE("skipped: no shared test data");
    return;
  }
  std::size_t compared = 0;
  for (const char* const name : {"cpp-docs", "obsidian-hub", "EIPs", "kepano"}) {
    for (const CorpusNote& note : read_corpus(*shared, name)) {
      CAPTURE(note.path);
      CHECK(scalar_difference(std::string(slice(note.text, find_front_matter(note.text).block)), &compared) == "");
    }
  }
  CHECK(compared >
        10'000 / corpus_step);  // libfyaml refuses an item without a value, which most notes of obsidian-hub have.
}

TEST_CASE("a clipping has just the findings that a person would point at") {
  const auto shared = shared_folder();
  if (!shared) {
    MESSAGE("skipped: no shared test data");
    return;
  }
  const std::string text = read_file(*shared / "example-clipping.md");
  const auto expected = nlohmann::json::parse(read_file(*shared / "example-clipping.expected.json"));
  const Checker checker({expected.at("preset").get<std::string>()});
  Note note;
  const std::vector<Diagnostic> found = checker.lint("Clippings/note.md", text, note);
  const LineIndex lines(text);

  auto shown = nlohmann::json::array();
  for (const Diagnostic& finding : found) {
    const Range range = lines.range(finding.span);
    nlohmann::json fix;
    if (!finding.fixes.empty())
      fix = {{"safety", finding.fixes[0].safety == FixSafety::safe ? "safe" : "unsafe"},
             {"text", finding.fixes[0].edits.at(0).replacement}};
    shown.push_back({{"rule", finding.rule},
                     {"severity", name_of(finding.severity)},
                     {"line", range.start.line},
                     {"column", range.start.column},
                     {"endLine", range.end.line},
                     {"endColumn", range.end.column},
                     {"fix", fix}});
  }
  CHECK(shown == expected.at("findings"));
}

TEST_CASE("fixing a clipping writes its dates and its edges and leaves every other byte") {
  const auto shared = shared_folder();
  if (!shared) {
    MESSAGE("skipped: no shared test data");
    return;
  }
  const std::string text = read_file(*shared / "example-clipping.md");
  const Checker checker({"obsidian"});
  std::string wanted = text;
  const auto replace = [&wanted](std::string_view from, std::string_view to) {
    wanted.replace(wanted.find(from), from.size(), to);
  };
  replace("Tuesday, April 8th 2025, 9:05 am", "2025-04-08T09:05:00");
  replace("Sunday, April 6th 2025, 6:40 pm", "2025-04-06T18:40:00");
  wanted.erase(wanted.find_last_not_of(' ') + 1);
  wanted += '\n';
  CHECK(checker.fix_safely("Clippings/note.md", text).text == wanted);
  CHECK(checker.fix_safely("Clippings/note.md", wanted).applied.empty());
}
