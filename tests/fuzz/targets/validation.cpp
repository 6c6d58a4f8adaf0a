// A schema in JSON, and behind a line `---` a value in YAML that it judges. What is wrong with the schema has a place
// in it, and both ways to ask for a judgement give the same one, every time.
#include <array>
#include <memory>

#include "schema/schema.h"
#include "source/line_index.h"
#include "target.h"
#include "yaml/reader.h"
#include "yaml/walk.h"

namespace matterlint::fuzz {
namespace {

using namespace schema;

class NoFiles : public SchemaSource {
  std::optional<SchemaText> find(std::string_view, std::string&) override { return std::nullopt; }
};

constexpr std::string_view name = "schema.json";

void check_problems(std::string_view text, const std::vector<SchemaProblem>& problems) {
  const LineIndex lines(text);
  for (const SchemaProblem& problem : problems) {
    expect(!problem.message.empty(), "a problem of a schema has no words");
    if (problem.path != name) continue;
    const Range& range = problem.range;
    expect(range.start.byte <= range.end.byte && range.end.byte <= text.size(),
           "a problem is outside: " + problem.message);
    expect(lines.position(range.start.byte) == range.start && lines.position(range.end.byte) == range.end,
           "a problem has a wrong line or column: " + problem.message);
  }
}

bool has_error(const std::vector<SchemaProblem>& problems) {
  for (const SchemaProblem& problem : problems)
    if (problem.severity == Severity::error) return true;
  return false;
}

/// The schema, if it is one.
std::unique_ptr<Schema> load_checked(std::string_view text) {
  NoFiles files;
  std::vector<SchemaProblem> problems;
  auto loaded = Schema::load("", {std::string(name), std::string(text)}, {}, files, problems);
  expect((loaded == nullptr) == has_error(problems), "a schema is refused without a reason, or taken in spite of one");
  if (loaded != nullptr) loaded->advise(problems);
  check_problems(text, problems);
  return loaded;
}

bool holds(const yaml::Node* value, const yaml::Node* wanted) {
  bool is_found = value == wanted;
  if (value != nullptr) yaml::for_each_node(*value, [&](const yaml::Node& node) { is_found |= &node == wanted; });
  return is_found;
}

void check_violation(const Violation& violation, const yaml::Node* value, bool has_aliases) {
  expect(!violation.message.empty() && !violation.code.empty(), "a violation has no words");
  expect(has_aliases || value == nullptr || holds(value, violation.node),
         "a violation is of no value: " + violation.message);
}

void judge(const Schema& schema, const yaml::Tree& tree, const ValidateOptions& options) {
  std::vector<Violation> first;
  std::vector<Violation> second;
  schema.validate(tree.root(), options, first);
  schema.validate(tree.root(), options, second);
  expect(first.size() == second.size(), "a value is judged otherwise the second time");
  for (std::size_t i = 0; i < first.size(); ++i)
    expect(first[i].message == second[i].message, "a violation has other words the second time: " + first[i].message);
  expect(schema.accepts(tree.root(), options) == first.empty(), "accepts() is not what validate() says");
  bool has_aliases = false;
  if (tree.root() != nullptr)
    yaml::for_each_node(*tree.root(), [&](const yaml::Node& node) { has_aliases |= node.is_alias(); });
  const bool is_missing = options.null_as_missing && tree.root() != nullptr && tree.root()->kind == yaml::Kind::null;
  const yaml::Node* const value = is_missing ? nullptr : tree.root();  // An empty mapping is judged in its place.
  for (const Violation& violation : first) check_violation(violation, value, has_aliases);
}

}  // namespace

void check(std::string_view input) {
  constexpr std::string_view border = "\n---\n";
  const std::size_t end = std::min(input.find(border), input.size());
  const auto schema = load_checked(input.substr(0, end));
  if (schema == nullptr) return;
  const std::string_view value = input.substr(std::min(end + border.size(), input.size()));
  thread_local yaml::Tree tree;
  yaml::read_yaml(value, span_of(0, value.size()), tree);
  if (tree.is_broken()) return;
  for (const bool null_as_missing : {false, true}) judge(*schema, tree, {.null_as_missing = null_as_missing});
}

}  // namespace matterlint::fuzz
