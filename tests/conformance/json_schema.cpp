// Runs the JSON Schema test suite and prints how many cases pass.
//
//   conformance_json_schema SUITE [--list]
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "../file_text.h"
#include "schema/schema.h"
#include "yaml/reader.h"

namespace {

namespace fs = std::filesystem;
namespace schema = matterlint::schema;
namespace yaml = matterlint::yaml;

/// What must not become worse.
struct Floor {
  schema::Dialect dialect;
  const char* folder;
  int required;
  int optional;
  int format;
};
constexpr std::array<Floor, 5> floors = {{{schema::Dialect::draft4, "draft4", 618, 97, 219},
                                          {schema::Dialect::draft6, "draft6", 839, 103, 325},
                                          {schema::Dialect::draft7, "draft7", 927, 111, 602},
                                          {schema::Dialect::draft2019_09, "draft2019-09", 1259, 155, 683},
                                          {schema::Dialect::draft2020_12, "draft2020-12", 1299, 159, 690}}};

struct Tally {
  int passed = 0;
  int failed = 0;
};

/// Serves the schemas that the suite refers to.
class Remotes : public schema::SchemaSource {
 public:
  explicit Remotes(fs::path folder) : folder_(std::move(folder)) {}

  std::optional<schema::SchemaText> find(std::string_view uri, std::string&) override {
    constexpr std::string_view base = "http://localhost:1234/";
    if (!uri.starts_with(base)) return std::nullopt;
    const fs::path path = folder_ / uri.substr(base.size());
    if (!fs::is_regular_file(path)) return std::nullopt;
    return schema::SchemaText{path.string(), matterlint::text_of(path)};
  }

 private:
  fs::path folder_;
};

class SuiteRun {
 public:
  SuiteRun(const fs::path& suite, bool lists) : suite_(suite), remotes_(suite / "remotes"), lists_(lists) {}

  Tally run_folder(const fs::path& folder, schema::Dialect dialect, bool asserts_formats) {
    Tally tally;
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(suite_ / folder))
      if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) run_file(file, dialect, asserts_formats, tally);
    return tally;
  }

 private:
  void run_file(const fs::path& file, schema::Dialect dialect, bool asserts_formats, Tally& tally) {
    const std::string text = matterlint::text_of(file);
    yaml::Tree tree;
    yaml::read_json(text, matterlint::span_of(0, text.size()), tree);
    if (tree.root() == nullptr) return fail(file, "the file cannot be read", tally);
    for (const yaml::Node& group : tree.root()->items()) run_group(file, group, text, dialect, asserts_formats, tally);
  }

  void run_group(const fs::path& file, const yaml::Node& group, std::string_view text, schema::Dialect dialect,
                 bool asserts_formats, Tally& tally) {
    const std::string schema_text(slice(text, group.find("schema")->value.outer));
    std::vector<schema::SchemaProblem> problems;
    const auto compiled =
        schema::Schema::load("", {"schema.json", schema_text}, {.dialect = dialect}, remotes_, problems);
    for (const yaml::Node& test : group.find("tests")->value.items()) {
      const std::string name = std::string(group.find("description")->value.text) + " | " +
                               std::string(test.find("description")->value.text);
      if (compiled == nullptr) {
        fail(file, name + ": " + first_error(problems), tally);
        continue;
      }
      const bool expected = test.find("valid")->value.text == "true";
      const schema::ValidateOptions options = {.null_as_missing = false, .assert_formats = asserts_formats};
      std::vector<schema::Violation> violations;
      compiled->validate(&test.find("data")->value, options, violations);
      if (violations.empty() == expected && compiled->accepts(&test.find("data")->value, options) == expected) {
        ++tally.passed;
      } else {
        fail(file, name + (expected ? ": refused: " + violations.front().message : ": accepted"), tally);
      }
    }
  }

  static std::string first_error(const std::vector<schema::SchemaProblem>& problems) {
    for (const schema::SchemaProblem& problem : problems)
      if (problem.severity == matterlint::Severity::error) return problem.message;
    return "no schema, and no reason";
  }

  void fail(const fs::path& file, const std::string& what, Tally& tally) {
    ++tally.failed;
    if (lists_) std::printf("%s | %s\n", file.lexically_relative(suite_).c_str(), what.c_str());
  }

  fs::path suite_;
  Remotes remotes_;
  bool lists_;
};

}  // namespace

int main(int argc, char** argv) {
  const fs::path suite = argc > 1 ? argv[1] : "";
  if (!fs::is_directory(suite / "draft7")) {
    std::puts("skipped: the JSON Schema test suite is not here");
    return 0;
  }
  SuiteRun run(suite, argc > 2 && std::string(argv[2]) == "--list");
  bool is_worse = false;
  std::puts("dialect        required        optional        format       (passed/failed)");
  for (const Floor& floor : floors) {
    const fs::path folder = floor.folder;
    const Tally required = run.run_folder(folder, floor.dialect, false);
    const Tally optional = run.run_folder(folder / "optional", floor.dialect, false);
    const Tally format = run.run_folder(folder / "optional" / "format", floor.dialect, true);
    std::printf("%-13s %5d/%-8d %5d/%-8d %5d/%-8d\n", floor.folder, required.passed, required.failed, optional.passed,
                optional.failed, format.passed, format.failed);
    is_worse |= required.passed < floor.required || required.failed > 0 || optional.passed < floor.optional ||
                format.passed < floor.format;
  }
  if (is_worse) std::puts("worse than before: run with --list to see what fails");
  return is_worse ? 1 : 0;
}
