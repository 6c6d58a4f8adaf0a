#include <doctest/doctest.h>

#include <algorithm>

#include "checker.h"
#include "corpus.h"
#include "independent_yaml.h"
#include "markdown/rendering.h"

using namespace matterlint;
using namespace matterlint::tests;

namespace {

/// What libfyaml reads in the front matter, without the key that is for us.
auto values_of(const std::string& text) {
  auto values = read_independently(slice(text, find_front_matter(text).block));
  if (values) values->erase("string(matterlint-disable)");
  return values;
}

std::string looks_of(const std::string& text, Flavor flavor) {
  const std::string_view body = slice(text, find_front_matter(text).body);
  return markdown::rendering_of(body, flavor).value_or("too much to read");
}

void check_suppression(const Checker& checker, const CorpusNote& corpus_note) {
  CAPTURE(corpus_note.path);
  const std::string& text = corpus_note.text;
  const FixOutcome once = checker.suppress(corpus_note.path, text);
  CHECK(once.remaining.empty());
  if (once.applied.empty()) {
    CHECK(once.text == text);
    return;
  }
  CHECK(checker.suppress(corpus_note.path, once.text).text == once.text);
  const auto before = values_of(text);
  CHECK(before == values_of(once.text));
  const Flavor flavor = checker.settings(corpus_note.path).note.flavor;
  CHECK(looks_of(text, flavor) == looks_of(once.text, flavor));
}

void suppress_corpus(const char* name, const char* preset, std::size_t most) {
  const auto shared = shared_folder();
  if (!shared) {
    MESSAGE("skipped: no shared test data");
    return;
  }
  const Checker checker({preset});
  const std::vector<CorpusNote> notes = read_corpus(*shared, name);
  const std::size_t step = std::max<std::size_t>(1, notes.size() / most);
  for (std::size_t i = 0; i < notes.size(); i += step) check_suppression(checker, notes[i]);
}

}  // namespace

TEST_CASE("suppressions silence all of a real note, once, and change neither its values nor its looks") {
  SUBCASE("EIPs") {
    suppress_corpus("EIPs", "recommended", 200);
  }
  SUBCASE("cpp-docs") {
    suppress_corpus("cpp-docs", "docs", 200);
  }
  SUBCASE("obsidian-hub") {
    suppress_corpus("obsidian-hub", "obsidian", 300);
  }
  SUBCASE("kepano") {
    suppress_corpus("kepano", "strict", 100);
  }
}
