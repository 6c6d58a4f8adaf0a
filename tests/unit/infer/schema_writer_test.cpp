#include "infer/schema_writer.h"

#include <doctest/doctest.h>

#include "support.h"

namespace matterlint::infer {
namespace {

TEST_CASE("a schema says what it was learnt from") {
  const auto notes = samples(24, [](std::size_t i) {
    return "title: Note " + std::to_string(i) + "\nstatus: " + (i % 2 == 0 ? "draft" : "done") +
           "\nn: " + std::to_string(i) + "\n" + (i == 4 ? "" : "date: 2025-03-17\n");
  });
  CHECK(schema_text(learn(statistics_of(notes), {})) ==
        R"(# Learnt by `matterlint schema infer` from 24 notes. Read it before you rely on it.
$schema: https://json-schema.org/draft/2020-12/schema
type: object
required:
  - title
  - status
  - n
  - date # left out: missing in 1 of 24 notes (0005.md)
properties:
  title: # in all 24 notes
    type: string
  status: # in all 24 notes
    enum:
      - done # 12
      - draft # 12
  n: # in all 24 notes, from 0 to 23
    type: integer
  date: # in 23 of 24 notes
    type: string
    format: date
# Other keys are allowed. To forbid them: additionalProperties: false
)");
}

TEST_CASE("what is too deep, and what has too many keys, is open and says so") {
  const auto notes = samples(60, [](std::size_t i) {
    return "deep: {a: {b: {c: {d: {e: {f: {g: 1}}}}}}}\nwide: {k" + std::to_string(i) + ": 1}\n";
  });
  const std::string text = schema_text(learn(statistics_of(notes), {.required_share = 95, .closed = true}));
  CAPTURE(text);
  CHECK(text.find("f: # in all 60 mappings\n") != std::string::npos);
  CHECK(text.find("type: object\n                            # too deep to look into\n") != std::string::npos);
  CHECK(text.find("g:") == std::string::npos);
  CHECK(text.find("  wide: # in all 60 notes\n    type: object\n    # too many different keys to name\n") !=
        std::string::npos);
}

TEST_CASE("names, values and paths of any kind make no other schema") {
  const auto notes = samples(40, [](std::size_t i) {
    return std::string("\"yes\": \"no\"\n\"a: #b\": '{x}'\n\"x\\ty\": \"1\"\n\"\": e\n") +
           (i == 3 ? "\"two\\nlines\": x\n" : "");
  });
  NoteStatistics statistics = statistics_of(notes);
  add(statistics, {"odd\n\xFFname.md", "k: 1\n"});
  const std::string text = schema_text(learn(statistics, {.required_share = 90, .closed = true}));
  CAPTURE(text);
  const auto schema = compiled(text);
  REQUIRE(schema != nullptr);
  CHECK(count_violations(*schema, notes[3]) == 0);
}

}  // namespace
}  // namespace matterlint::infer
