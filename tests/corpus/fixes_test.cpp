#include <doctest/doctest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "checker.h"
#include "corpus.h"
#include "independent_yaml.h"
#include "md4c_rendering.h"
#include "note/front_matter.h"

using namespace matterlint;
using namespace matterlint::tests;

namespace {

/// Rules whose safe fixes may change what a page is shown as, and why.
const std::map<std::string_view, std::string_view> change_rendering = {
    {"link-reversed", "no link is what its author means by swapped brackets"},
    {"wikilink-pipe", "Obsidian reads `\\|` in a wikilink as `|` in any case, md4c as a part of the name"},
    {"link-space-in-text", "a blank at the edge of a link's text moves out of it, or goes"},
};

/// Rules whose safe fixes may change what a property says, and why.
const std::map<std::string_view, std::string_view> change_values = {
    {"date-format", "the same instant in the form that the configuration names"},
    {"url-invalid", "blanks and angles around an address are none of it"},
    {"yaml-tag-hash", "an item without a value is never meant"},
};

bool ends_lines_with_feeds_alone(std::string_view text) {
  return text.find('\r') == std::string_view::npos;
}

/// One note, and what the safe fixes of all rules make of it.
class FixedNote {
 public:
  FixedNote(const Checker& checker, const CorpusNote& note, Flavor flavor)
      : checker_(checker), note_(note), flavor_(flavor), fixed_(checker.fix_safely(note.path, note.text)) {
    for (const AppliedFix& applied : fixed_.applied) rules_.insert(applied.rule);
  }

  const std::vector<AppliedFix>& applied() const { return fixed_.applied; }

  void check() const {
    CHECK(fixed_.converged);
    if (fixed_.applied.empty()) {
      CHECK(fixed_.text == note_.text);
      return;
    }
    CHECK(checker_.fix_safely(note_.path, fixed_.text).text == fixed_.text);
    check_edges();
    check_values();
    check_rendering();
  }

 private:
  /// What no fix changes but those that are about it.
  void check_edges() const {
    if (!rules_.contains("line-endings"))
      CHECK(ends_lines_with_feeds_alone(fixed_.text) == ends_lines_with_feeds_alone(note_.text));
    if (!rules_.contains("fm-bom"))
      CHECK(fixed_.text.starts_with("\xEF\xBB\xBF") == note_.text.starts_with("\xEF\xBB\xBF"));
    if (!rules_.contains("final-newline")) CHECK(fixed_.text.ends_with('\n') == note_.text.ends_with('\n'));
  }

  /// The text after the fixes of all rules but some; the whole one, where these made none.
  std::string text_without(const std::map<std::string_view, std::string_view>& rules) const {
    const bool has_some =
        std::any_of(rules.begin(), rules.end(), [&](const auto& rule) { return rules_.contains(rule.first); });
    if (!has_some) return fixed_.text;
    return checker_.fix_safely(note_.path, note_.text, [&](std::string_view rule) { return !rules.contains(rule); })
        .text;
  }

  static auto values_in(std::string_view text) {
    return read_independently(slice(text, find_front_matter(text).block));
  }

  /// A block that could not be read may be repaired; one that could be is read the same way.
  void check_values() const {
    const auto before = values_in(note_.text);
    if (!before) return;
    CHECK(values_in(fixed_.text));
    const auto after = values_in(text_without(change_values));
    REQUIRE(after);
    CHECK(*after == *before);
  }

  std::string shown(std::string_view text, std::size_t shift) const {
    std::string rendering = rendering_by_md4c(slice(text, find_front_matter(text).body), flavor_, shift);
    return rules_.contains("link-bare-url") ? without_plain_addresses(std::move(rendering)) : rendering;
  }

  void check_rendering() const {
    const std::string after = text_without(change_rendering);
    // md4c ends one list item in 256 too early, which depends on where it stands.
    std::set<std::string> before;
    for (std::size_t shift = 0; shift < 16; ++shift) {
      before.insert(shown(note_.text, shift));
      if (before.contains(shown(after, shift))) return;
    }
    CHECK(shown(note_.text, 0) == shown(after, 0));
  }

  const Checker& checker_;
  const CorpusNote& note_;
  Flavor flavor_;
  FixOutcome fixed_;
  std::set<std::string_view> rules_;
};

struct Run {
  std::string_view corpus;
  std::vector<std::string> presets;
  Flavor flavor = Flavor::gfm;
};

}  // namespace

TEST_CASE("safe fixes of all rules keep what real notes say and how they are shown") {
  const auto shared = shared_folder();
  if (!shared) {
    std::cout << "skipped: no corpora\n";
    return;
  }
  std::map<std::string, std::size_t> made;
  for (const Run& run : {Run{"cpp-docs", {"all"}}, Run{"EIPs", {"all"}}, Run{"obsidian-hub", {"all"}},
                         Run{"kepano", {"all"}}, Run{"obsidian-hub", {"obsidian", "all"}, Flavor::obsidian},
                         Run{"kepano", {"obsidian", "all"}, Flavor::obsidian}}) {
    CAPTURE(run.corpus);
    const Checker checker(run.presets);
    for (const CorpusNote& note : sample_of(read_corpus(*shared, run.corpus))) {
      CAPTURE(note.path);
      const FixedNote fixed(checker, note, run.flavor);
      fixed.check();
      for (const AppliedFix& applied : fixed.applied()) ++made[std::string(applied.rule)];
    }
  }
  for (const auto& [rule, count] : made) MESSAGE(count << " fixes of " << rule);
}
