#include "run/batch_checker.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "temporary_folder.h"

namespace matterlint {
namespace {

void report_first_line(const Note& note, Report& report) {
  const std::string_view text = note.text();
  report.add({0, 1}, std::string(text.substr(0, text.find('\n'))));
}

constexpr Rule first_line = {.id = "first-line",
                             .summary = "A rule.",
                             .since = "0.1",
                             .presets = {{Preset::recommended, Severity::warning}},
                             .reads = Reads::text,
                             .docs = "",
                             .check = bind<report_first_line>};

/// What comes out of the files of a folder, and of a report among them.
class BatchOfFolder {
 public:
  explicit BatchOfFolder(const TemporaryFolder& folder) {
    options_.paths = {folder.path()};
    const RuleFile file = {&first_line, "rules/a/first_line.cpp"};
    rules_.add(info_of(file));
    walk({.paths = options_.paths, .no_exclude = false, .notice = nullptr, .left_out = nullptr}, workspace_,
         [this](WalkItem&& item) { batch_.items.push_back(std::move(item)); });
  }

  Batch& batch() { return batch_; }

  /// "name: message" of each result.
  std::vector<std::string> check() {
    VaultIndexes indexes(options_, rules_, options_.paths);
    BatchChecker(options_, 0, indexes).check(batch_);
    std::vector<std::string> said;
    for (const FileResult& result : batch_.results)
      for (const Finding& finding : result.report.findings)
        said.push_back(std::filesystem::path(result.report.path).filename().string() + ": " + finding.message);
    return said;
  }

 private:
  RunOptions options_;
  RuleSet rules_;
  Workspace workspace_{rules_, {}, ""};
  Batch batch_;
};

}  // namespace

TEST_CASE("results come in the order of the files, whatever each of them is") {
  const TemporaryFolder folder;
  std::vector<std::string> expected;
  for (int i = 0; i < 9; ++i) {
    const std::string name = std::to_string(i) + ".md";
    folder.write(name, "text of " + name + "\n" + std::string(i % 3 == 1 ? 100'000 : 10, 'x'));
    expected.push_back(name + ": text of " + name);
  }
  folder.write("2.md", std::string("a\0b", 3));
  expected.erase(expected.begin() + 2);
  BatchOfFolder all(folder);
  std::filesystem::remove(folder / "5.md");
  expected[4] = "5.md: this file can not be used: there is no such file";
  all.batch().items.insert(all.batch().items.begin() + 6, FileReport{.path = "matterlint.yaml", .findings = {}});
  const std::vector<std::string> said = all.check();
  CHECK(said == expected);
  CHECK(all.batch().results[5].report.path == "matterlint.yaml");
  CHECK(all.batch().counts.files == 7);
  CHECK(all.batch().counts.binary == 1);
  CHECK(all.batch().items.empty());
}

}  // namespace matterlint
