#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "infer/learner.h"
#include "infer/schema_writer.h"
#include "note/note.h"
#include "schema/schema.h"

namespace matterlint::infer {

struct Sample {
  std::string path;
  std::string front_matter;  ///< Lines of YAML.
};

inline void add(NoteStatistics& statistics, const Sample& sample) {
  static const NoteSettings settings;
  const std::string text = "---\n" + sample.front_matter + "---\n";
  Note note;
  note.read({sample.path, text, true}, settings);
  statistics.add(note, sample.path);
}

inline NoteStatistics statistics_of(const std::vector<Sample>& samples) {
  NoteStatistics statistics;
  for (const Sample& sample : samples) add(statistics, sample);
  return statistics;
}

/// So many notes, `0001.md` and so on, each with the front matter that `make` answers for its number from 0.
template <class Make>
std::vector<Sample> samples(std::size_t count, Make make) {
  std::vector<Sample> made;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i + 1);
    made.push_back({std::string(4 - number.size(), '0') + number + ".md", make(i)});
  }
  return made;
}

inline LearntMapping learnt(const std::vector<Sample>& samples, const LearnOptions& options = {}) {
  return learn(statistics_of(samples), options).front_matter;
}

/// What is learnt of the key `k` of notes.
template <class Make>
LearntValue learnt_value(std::size_t count, Make make) {
  LearntMapping mapping = learnt(samples(count, make));
  return std::move(mapping.properties.at(0).value);
}

/// "a list in 2: 0001.md:2, 0007.md:2"
inline std::vector<std::string> lines_of(const std::vector<LeftOut>& left_out) {
  std::vector<std::string> lines;
  for (const LeftOut& one : left_out) {
    std::string line = one.what + " in " + std::to_string(one.seen.count) + ":";
    for (const Place& place : one.seen.examples.places()) line += " " + place.path + ":" + std::to_string(place.line);
    lines.push_back(std::move(line));
  }
  return lines;
}

/// A source that has nothing.
class NoSource : public schema::SchemaSource {
  std::optional<schema::SchemaText> find(std::string_view, std::string&) override { return std::nullopt; }
};

/// Null for a schema with any problem.
inline std::unique_ptr<schema::Schema> compiled(const std::string& text) {
  NoSource source;
  std::vector<schema::SchemaProblem> problems;
  auto schema = schema::Schema::load("a.yaml", {"a.yaml", text}, {}, source, problems);
  return problems.empty() ? std::move(schema) : nullptr;
}

/// How much in a note does not fit.
inline std::size_t count_violations(const schema::Schema& schema, const Sample& sample) {
  static const NoteSettings settings;
  const std::string text = "---\n" + sample.front_matter + "---\n";
  Note note;
  note.read({sample.path, text, true}, settings);
  std::vector<schema::Violation> violations;
  if (!note.is_broken()) schema.validate(note.tree().root(), {}, violations);
  return violations.size();
}

using Names = std::vector<std::string_view>;
using Lines = std::vector<std::string>;

}  // namespace matterlint::infer
