#include "infer/note_statistics.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "support.h"

namespace matterlint::infer {
namespace {

using Random = std::mt19937;

std::size_t up_to(Random& random, std::size_t most) {
  return std::uniform_int_distribution<std::size_t>(0, most)(random);
}

constexpr std::size_t last_kind = 11;

/// A value of a kind, now and then one that occurs nowhere else.
std::string some_value(Random& random, std::size_t kind) {
  switch (kind) {
    case 0:
      return "";
    case 1:
      return "2025-03-1" + std::to_string(up_to(random, 9));
    case 2:
      return "[a, b, " + std::to_string(up_to(random, 40)) + "]";
    case 3:
      return "{name: x, key" + std::to_string(up_to(random, 70)) + ": 1}";
    case 4:
      return std::to_string(up_to(random, 100)) + ".5";
    case 5:
      return "\"{{date}}\"";
    case 6:
      return "RFC-" + std::to_string(up_to(random, 3000));
    case 7:
      return "words number " + std::to_string(up_to(random, 3000));
    default:
      return up_to(random, 1) == 0 ? "draft" : "done";
  }
}

/// Each key has one kind of values in nearly all notes.
std::vector<Sample> some_samples(Random& random) {
  std::map<std::string_view, std::size_t> kinds;
  for (const char* const key : {"title", "status", "list", "when", "rare"}) kinds[key] = up_to(random, last_kind);
  return samples(150, [&](std::size_t) {
    std::string lines;
    if (up_to(random, 30) == 0) return std::string("broken: [\n");
    for (const char* const key : {"title", "status", "list", "when", "rare"})
      if (up_to(random, *key == 'r' ? 60 : 3) != 1)
        lines += std::string(key) + ": " +
                 some_value(random, up_to(random, 60) == 0 ? up_to(random, last_kind) : kinds[key]) + "\n";
    return lines;
  });
}

/// The samples, learnt in any order by several that are merged in any order.
NoteStatistics learnt_in_parts(std::vector<Sample> samples, Random& random) {
  std::shuffle(samples.begin(), samples.end(), random);
  std::vector<NoteStatistics> parts(1 + up_to(random, 6));
  for (const Sample& sample : samples) add(parts[up_to(random, parts.size() - 1)], sample);
  while (parts.size() > 1) {
    std::shuffle(parts.begin(), parts.end(), random);
    parts[parts.size() - 2].merge(std::move(parts.back()));
    parts.pop_back();
  }
  return std::move(parts.front());
}

TEST_CASE("notes in any order and in any parts give the same schema") {
  Random random(7);
  for (int round = 0; round < 25; ++round) {
    const std::vector<Sample> notes = some_samples(random);
    const std::string whole = schema_text(learn(statistics_of(notes), {}));
    for (int i = 0; i < 6; ++i) CHECK(schema_text(learn(learnt_in_parts(notes, random), {})) == whole);
  }
}

TEST_CASE("notes fit what is learnt from them, but for what is left out") {
  Random random(10);
  for (int round = 0; round < 60; ++round) {
    const std::vector<Sample> notes = some_samples(random);
    const LearntSchema learnt = learn(statistics_of(notes), {.required_share = 60, .closed = round % 2 == 0});
    const std::string text = schema_text(learnt);
    CAPTURE(text);
    const auto schema = compiled(text);
    REQUIRE(schema != nullptr);
    std::size_t violations = 0;
    for (const Sample& note : notes) violations += count_violations(*schema, note);
    CHECK(violations == count_left_out(learnt.front_matter));
  }
}

TEST_CASE("of too many keys those with long names are dropped, in whatever order they come") {
  Random random(8);
  std::vector<Sample> notes = samples(60, [&random](std::size_t) {
    std::string lines = "title: x\n";
    for (int i = 0; i < 100; ++i) lines += "key-" + std::to_string(up_to(random, 100'000)) + ": 1\n";
    return lines;
  });
  const NoteStatistics statistics = statistics_of(notes);
  CHECK(statistics.front_matter.keys.size() == MappingStatistics::most_keys);
  CHECK(statistics.front_matter.has_more_keys);
  CHECK(statistics.front_matter.keys.find("title")->second.mappings == 60);
  CHECK(schema_text(learn(learnt_in_parts(notes, random), {})) == schema_text(learn(statistics, {})));
}

TEST_CASE("a second look at notes with too many keys finds the frequent ones, whatever they are called") {
  Random random(9);
  const std::vector<Sample> notes = samples(60, [&random](std::size_t) {
    std::string lines = "a-very-long-name-of-a-key: x\n";
    for (int i = 0; i < 100; ++i) lines += "k" + std::to_string(up_to(random, 100'000)) + ": 1\n";
    return lines;
  });
  const NoteStatistics first = statistics_of(notes);
  CHECK(first.front_matter.is_overfull());
  CHECK_FALSE(first.front_matter.keys.contains("a-very-long-name-of-a-key"));
  NoteStatistics second = NoteStatistics::of_frequent_keys(first);
  for (const Sample& sample : notes) add(second, sample);
  CHECK_FALSE(second.front_matter.is_overfull());
  CHECK(second.front_matter.keys.find("a-very-long-name-of-a-key")->second.mappings == 60);
}

TEST_CASE("notes that say nothing are counted") {
  NoteStatistics statistics;
  const NoteSettings settings;
  Note note;
  for (const char* const text :
       {"No front matter\n", "---\nk: [\n---\n", "---\n- a\n---\n", "---\nk: 1\n", "---\n---\n"}) {
    note.read({"a.md", text, true}, settings);
    statistics.add(note, "a.md");
  }
  CHECK(statistics.without.count == 1);
  CHECK(statistics.broken.count == 3);
  CHECK(statistics.front_matter.count == 1);
}

}  // namespace
}  // namespace matterlint::infer
