#include <doctest/doctest.h>

#include <cstdint>

#include "../reader_difference.h"
#include "../scalar_difference.h"
#include "corpus.h"
#include "note/front_matter.h"
#include "text/utf8.h"

using namespace matterlint;
using namespace matterlint::tests;

namespace {

/// Slips of the hand in a text, the same ones in each run.
class Slips {
 public:
  std::string next(std::string text) {
    if (text.empty()) return text;
    const std::size_t at = below(text.size());
    switch (below(4)) {
      case 0:
        text.erase(at, 1);
        break;
      case 1:
        text.insert(at, 1, text[at]);
        break;
      case 2:
        std::swap(text[at], text[below(text.size())]);
        break;
      default:
        text[at] = marks[below(marks.size())];
    }
    return text;
  }

 private:
  static constexpr std::string_view marks = ":-#'\"[]{},|>&*!%@` \t\n?\\";

  std::size_t below(std::size_t limit) {
    state_ = state_ * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

  std::uint64_t state_ = 1;
};

}  // namespace

TEST_CASE("real front matter with one slip reads as libfyaml reads it, or is said to be broken") {
  const auto shared = shared_folder();
  if (!shared) {
    MESSAGE("skipped: no shared test data");
    return;
  }
  Slips slips;
  std::size_t compared = 0;
  std::size_t taken = 0;
  for (const char* const name : {"cpp-docs", "obsidian-hub", "EIPs", "kepano"}) {
    for (const CorpusNote& note : read_corpus(*shared, name)) {
      const std::string block(slice(note.text, find_front_matter(note.text).block));
      const std::string slipped = slips.next(block);
      if (find_invalid_utf8(slipped) < slipped.size()) continue;  // libfyaml stops there without a word.
      CAPTURE(note.path);
      CAPTURE(slipped);
      CHECK(scalar_difference(slipped, &compared) == "");
      CHECK(reader_difference(slipped, &taken) == "");
    }
  }
  CHECK(compared > 8'000 / corpus_step);
}
