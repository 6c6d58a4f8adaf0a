// Runs the JSON Schema test suite, prints how many tests pass, and holds that against the tables of
// docs/conformance.md.
//
//   conformance_json_schema SUITE PAGE [--list]
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <sstream>
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

struct Suite {
  schema::Dialect dialect;
  const char* folder;
};
constexpr std::array<Suite, 5> suites = {{{schema::Dialect::draft4, "draft4"},
                                          {schema::Dialect::draft6, "draft6"},
                                          {schema::Dialect::draft7, "draft7"},
                                          {schema::Dialect::draft2019_09, "draft2019-09"},
                                          {schema::Dialect::draft2020_12, "draft2020-12"}}};

struct Tally {
  int passed = 0;
  int failed = 0;

  std::string in_words() const { return std::to_string(passed) + " of " + std::to_string(passed + failed); }
};

/// How many tests of a group fail, by "file | group".
using Misses = std::map<std::string, int>;

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

  const Misses& misses() const { return misses_; }

 private:
  void run_file(const fs::path& file, schema::Dialect dialect, bool asserts_formats, Tally& tally) {
    const std::string text = matterlint::text_of(file);
    yaml::Tree tree;
    yaml::read_json(text, matterlint::span_of(0, text.size()), tree);
    if (tree.root() == nullptr) return fail(file, "all of it", "the file can not be read", tally);
    for (const yaml::Node& group : tree.root()->items()) run_group(file, group, text, dialect, asserts_formats, tally);
  }

  void run_group(const fs::path& file, const yaml::Node& group, std::string_view text, schema::Dialect dialect,
                 bool asserts_formats, Tally& tally) {
    const std::string schema_text(slice(text, group.find("schema")->value.outer));
    std::vector<schema::SchemaProblem> problems;
    const auto compiled =
        schema::Schema::load("", {"schema.json", schema_text}, {.dialect = dialect}, remotes_, problems);
    for (const yaml::Node& test : group.find("tests")->value.items()) {
      const std::string about(group.find("description")->value.text);
      const std::string name(test.find("description")->value.text);
      if (compiled == nullptr) {
        fail(file, about, name + ": " + first_error(problems), tally);
        continue;
      }
      const bool expected = test.find("valid")->value.text == "true";
      const schema::ValidateOptions options = {.null_as_missing = false, .assert_formats = asserts_formats};
      std::vector<schema::Violation> violations;
      compiled->validate(&test.find("data")->value, options, violations);
      if (violations.empty() == expected && compiled->accepts(&test.find("data")->value, options) == expected) {
        ++tally.passed;
      } else {
        fail(file, about, name + (expected ? ": refused: " + violations.front().message : ": accepted"), tally);
      }
    }
  }

  static std::string first_error(const std::vector<schema::SchemaProblem>& problems) {
    for (const schema::SchemaProblem& problem : problems)
      if (problem.severity == matterlint::Severity::error) return problem.message;
    return "no schema, and no reason";
  }

  void fail(const fs::path& file, const std::string& about, const std::string& what, Tally& tally) {
    ++tally.failed;
    const std::string group = file.lexically_relative(suite_).generic_string() + " | " + about;
    ++misses_[group];
    if (lists_) std::printf("%s | %s\n", group.c_str(), what.c_str());
  }

  fs::path suite_;
  Remotes remotes_;
  bool lists_;
  Misses misses_;
};

/// The rows of the tables that begin with a dialect's name: "draft7 | 927 of 927 | ...", and the misses that are known.
struct Page {
  std::vector<std::string> results;
  Misses misses;
};

Page read_page(const fs::path& path) {
  Page page;
  std::istringstream lines(matterlint::text_of(path));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| draft")) continue;
    const std::string row = line.substr(2, line.rfind(" |") - 2);
    const std::size_t about = row.find(" | ");
    if (row.substr(0, about).find('/') == std::string::npos) {
      page.results.push_back(row);
      continue;
    }
    const std::size_t count = row.find(" | ", about + 3);
    page.misses[row.substr(0, count)] = std::stoi(row.substr(count + 3));
  }
  return page;
}

/// What the page should say and does not, or says and should not.
std::vector<std::string> differences(const Page& page, const std::vector<std::string>& results, const Misses& misses) {
  std::vector<std::string> all;
  for (const std::string& result : results)
    if (std::find(page.results.begin(), page.results.end(), result) == page.results.end())
      all.push_back("not on the page: | " + result + " |");
  if (page.results.size() != results.size()) all.emplace_back("the page has another number of dialects");
  for (const auto& [group, count] : misses) {
    const auto known = page.misses.find(group);
    if (known == page.misses.end() || known->second != count)
      all.push_back("not on the page: | " + group + " | " + std::to_string(count) + " | ... |");
  }
  for (const auto& [group, count] : page.misses)
    if (!misses.contains(group)) all.push_back("on the page, and it passes: | " + group + " |");
  return all;
}

}  // namespace

int main(int argc, char** argv) {
  const fs::path suite = argc > 1 ? argv[1] : "";
  if (!fs::is_directory(suite / "draft7")) {
    std::puts("skipped: the JSON Schema test suite is not here");
    return 0;
  }
  SuiteRun run(suite, argc > 3 && std::string(argv[3]) == "--list");
  std::vector<std::string> results;
  std::puts("dialect        required        optional        format");
  for (const Suite& one : suites) {
    const fs::path folder = one.folder;
    const std::string required = run.run_folder(folder, one.dialect, false).in_words();
    const std::string optional = run.run_folder(folder / "optional", one.dialect, false).in_words();
    const std::string format = run.run_folder(folder / "optional" / "format", one.dialect, true).in_words();
    std::printf("%-14s %-15s %-15s %-15s\n", one.folder, required.c_str(), optional.c_str(), format.c_str());
    results.push_back(std::string(one.folder) + " | " + required + " | " + optional + " | " + format);
  }
  const std::vector<std::string> wrong = differences(read_page(argc > 2 ? argv[2] : ""), results, run.misses());
  for (const std::string& line : wrong) std::puts(line.c_str());
  if (!wrong.empty()) std::puts("docs/conformance.md says something else; run with --list to see what fails");
  return wrong.empty() ? 0 : 1;
}
