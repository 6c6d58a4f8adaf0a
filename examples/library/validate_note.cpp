// Validates the front matter of a note against a JSON Schema, and knows nothing of rules: validate_note SCHEMA NOTE
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "note/note.h"
#include "schema/fix.h"
#include "schema/schema.h"
#include "source/line_index.h"

using namespace matterlint;

namespace {

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Finds the files that a schema's references name, and what is part of matterlint.
class Files : public schema::BundledSource {
 public:
  std::optional<schema::SchemaText> find(std::string_view uri, std::string& error) override {
    const std::string path(uri);
    if (std::ifstream(path).good()) return schema::SchemaText{path, text_of(path)};
    return schema::BundledSource::find(uri, error);
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  Files files;
  std::vector<schema::SchemaProblem> problems;
  const auto schema = schema::Schema::load(argv[1], {}, files, problems);
  for (const schema::SchemaProblem& problem : problems)
    std::cerr << problem.path << ':' << problem.range.start.line << ": " << problem.message << '\n';
  if (schema == nullptr) return 2;

  const std::string text = text_of(argv[2]);
  const NoteSettings settings;
  Note note;
  note.read({argv[2], text}, settings);
  std::vector<schema::Violation> violations;
  schema->validate(note.tree().root(), {}, violations);
  for (const schema::Violation& violation : violations) {
    const Position start = LineIndex(text).position(schema::span_of(violation, note).begin);
    std::cout << argv[2] << ':' << start.line << ':' << start.column << ": " << violation.message << '\n';
  }
  return violations.empty() ? 0 : 1;
}
