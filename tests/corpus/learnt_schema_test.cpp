#include <doctest/doctest.h>

#include <set>

#include "corpus.h"
#include "infer/learner.h"
#include "infer/schema_writer.h"
#include "note/note.h"
#include "schema/schema.h"

using namespace matterlint;
using namespace matterlint::infer;
using namespace matterlint::tests;

namespace {

const NoteSettings plain_settings;

/// Learnt by several that are merged, as threads do.
NoteStatistics statistics_of(const std::vector<CorpusNote>& notes) {
  std::vector<NoteStatistics> parts(3);
  Note note;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    note.read({notes[i].path, notes[i].text, true}, plain_settings);
    parts[i / 32 % parts.size()].add(note, notes[i].path);
  }
  for (NoteStatistics& part : parts)
    if (&part != &parts.front()) parts.front().merge(std::move(part));
  return std::move(parts.front());
}

class NoSource : public schema::SchemaSource {
  std::optional<schema::SchemaText> find(std::string_view, std::string&) override { return std::nullopt; }
};

std::unique_ptr<schema::Schema> compiled(const LearntSchema& learnt) {
  NoSource source;
  std::vector<schema::SchemaProblem> problems;
  auto schema = schema::Schema::load("learnt.yaml", {"learnt.yaml", schema_text(learnt)}, {}, source, problems);
  REQUIRE(problems.empty());
  return schema;
}

struct Mismatches {
  std::size_t count = 0;
  std::set<std::string> notes;
};

Mismatches mismatches_of(const std::vector<CorpusNote>& notes, const schema::Schema& schema) {
  Mismatches found;
  Note note;
  for (const CorpusNote& one : notes) {
    note.read({one.path, one.text, true}, plain_settings);
    if (!note.front_matter().has_block() || note.is_broken()) continue;
    std::vector<schema::Violation> violations;
    schema.validate(note.tree().root(), {}, violations);
    found.count += violations.size();
    if (!violations.empty()) found.notes.insert(one.path);
  }
  return found;
}

void add_examples(const Tally& seen, std::set<std::string>& notes) {
  for (const Place& place : seen.examples.places()) notes.insert(place.path);
}

void add_examples(const LearntMapping& mapping, std::set<std::string>& notes);

void add_examples(const LearntValue& value, std::set<std::string>& notes) {
  for (const LeftOut& one : value.left_out) add_examples(one.seen, notes);
  if (value.items != nullptr) add_examples(*value.items, notes);
  if (value.mapping != nullptr) add_examples(*value.mapping, notes);
}

void add_examples(const LearntMapping& mapping, std::set<std::string>& notes) {
  for (const LearntProperty& property : mapping.properties) {
    add_examples(property.value, notes);
    if (property.is_required && property.missing.count > 0) add_examples(property.missing, notes);
  }
  if (!mapping.is_closed) return;
  for (const LeftOut& key : mapping.rare_keys) add_examples(key.seen, notes);
}

}  // namespace

TEST_CASE("real notes fit the schema that was learnt from them, but for what it says that it leaves out") {
  const auto shared = shared_folder();
  if (!shared) {
    MESSAGE("skipped: no shared test data");
    return;
  }
  for (const char* const name : {"cpp-docs", "obsidian-hub", "EIPs", "kepano"}) {
    CAPTURE(name);
    const std::vector<CorpusNote> notes = read_corpus(*shared, name);
    const NoteStatistics statistics = statistics_of(notes);
    for (const LearnOptions& options :
         {LearnOptions{}, {.required_share = 50, .closed = false}, {.required_share = 95, .closed = true}}) {
      const LearntSchema learnt = learn(statistics, options);
      const Mismatches mismatches = mismatches_of(notes, *compiled(learnt));
      CHECK(mismatches.count == count_left_out(learnt.front_matter));
      std::set<std::string> named;
      add_examples(learnt.front_matter, named);
      for (const std::string& path : named) CHECK(mismatches.notes.contains(path));
    }
  }
}
