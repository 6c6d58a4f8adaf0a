#include "run/held_back.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace matterlint;

namespace {

/// A batch of notes that wait, each with the keys that rules remember of it.
struct Note {
  std::string name;
  std::vector<std::string> keys;
  bool must_be_alike = true;
};
Batch batch_of(const std::vector<Note>& notes) {
  Batch batch;
  for (const Note& note : notes) {
    Waiting& waiting = batch.waiting.emplace_back();
    waiting.file.name = note.name;
    waiting.must_be_alike = note.must_be_alike;
    waiting.first_key = static_cast<std::ptrdiff_t>(batch.keys.size());
    for (const std::string& key : note.keys)
      batch.keys.push_back(recorded_key(project_key("/vault", ""),
                                        {.rule = "dup-title", .key = key, .value = {}, .span = {}, .range = {}}));
    waiting.last_key = static_cast<std::ptrdiff_t>(batch.keys.size());
  }
  return batch;
}

std::string names(const std::vector<WalkedFile>& files) {
  std::string all;
  for (const WalkedFile& file : files) all += file.name + " ";
  return all;
}

std::string waiting(HeldBack& held_back) {
  std::string all;
  for (const Batch& batch : held_back.batches())
    for (const Waiting& one : batch.waiting) all += one.file.name + " ";
  return all;
}

}  // namespace

TEST_CASE("notes are alike if a rule remembers the same of them, in whatever batches they are") {
  HeldBack held_back;
  held_back.add(batch_of({{"a.md", {"one", "two"}}, {"b.md", {"three"}}}));
  held_back.add(batch_of({{"c.md", {"four"}}, {"d.md", {"two"}}}));
  held_back.add(batch_of({{"e.md", {"two", "five"}}}));
  CHECK(names(held_back.settle()) == "a.md d.md e.md ");
  CHECK(waiting(held_back) == "a.md d.md e.md ");
  CHECK(held_back.are_waiting());
}

TEST_CASE("notes that are like no other do not wait, unless something else keeps them waiting") {
  HeldBack held_back;
  held_back.add(batch_of({{"a.md", {"one"}}, {"b.md", {"two"}}}));
  CHECK(held_back.settle().empty());
  CHECK_FALSE(held_back.are_waiting());
  held_back.add(batch_of({{"c.md", {}, false}, {"d.md", {"three"}}}));
  CHECK(held_back.settle().empty());
  CHECK(waiting(held_back) == "c.md ");
}

TEST_CASE("the same key of another rule, or of another project, is another one") {
  const auto key = [](std::string_view base, std::string_view configuration, std::string_view rule) {
    return recorded_key(project_key(base, configuration),
                        {.rule = rule, .key = "k", .value = {}, .span = {}, .range = {}});
  };
  CHECK(key("/a", "", "dup-title") == key("/a", "", "dup-title"));
  CHECK(key("/a", "", "dup-title") != key("/a", "", "dup-slug"));
  CHECK(key("/a", "", "dup-title") != key("/b", "", "dup-title"));
  CHECK(key("/a", "", "dup-title") != key("/a", "x.yaml", "dup-title"));
}
