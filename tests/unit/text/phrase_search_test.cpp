#include "text/phrase_search.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace matterlint;

TEST_CASE("a phrase is found wherever it stands, in any case") {
  const std::vector<std::string> phrases = {"log in to read", "Enable JavaScript here"};
  const PhraseSearch search(phrases);
  for (std::size_t before = 0; before < 40; ++before)
    for (std::size_t behind = 0; behind < 40; ++behind) {
      CAPTURE(before);
      CAPTURE(behind);
      CHECK(search.occurs_in(std::string(before, 'x') + "LOG in to Read" + std::string(behind, 'x')));
      CHECK(search.occurs_in(std::string(before, '@') + "enable javascript HERE" + std::string(behind, '@')));
    }
}

TEST_CASE("what is nearly a phrase is none") {
  const std::vector<std::string> phrases = {"log in to read"};
  const PhraseSearch search(phrases);
  for (const std::string text : {"", "log", "log in to rea", "og in to read", "log in  to read", "log in to rEa d"})
    CHECK_FALSE(search.occurs_in(text));
}

TEST_CASE("short phrases are found too, empty ones and none at all never") {
  const std::vector<std::string> phrases = {"ad", ""};
  CHECK(PhraseSearch(phrases).occurs_in("An AD"));
  CHECK_FALSE(PhraseSearch(phrases).occurs_in("none"));
  CHECK_FALSE(PhraseSearch({}).occurs_in("text"));
}
