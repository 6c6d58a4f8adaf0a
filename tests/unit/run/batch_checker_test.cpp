#include "run/batch_checker.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

#include "temporary_folder.h"

namespace matterlint {
namespace {

void report_first_line(const Note& note, Report& report) {
  const std::string_view text = note.text();
  report.add({0, 1}, std::string(text.substr(0, text.find('\n'))));
}

/// Looks at as much of a note as `reads` says.
constexpr Rule first_line(Reads reads) {
  return {.id = "first-line",
          .summary = "A rule.",
          .since = "0.1",
          .presets = {{Preset::recommended, Severity::warning}},
          .reads = reads,
          .docs = "",
          .check = bind<report_first_line>};
}
constexpr Rule of_text = first_line(Reads::text);
constexpr Rule of_block = first_line(Reads::block);

/// The files of a folder, to be checked by one rule.
class BatchOfFolder {
 public:
  BatchOfFolder(const TemporaryFolder& folder, const Rule& rule) {
    options_.paths = {folder.path()};
    rules_.add(info_of({&rule, "rules/a/first_line.cpp"}));
    walk({.paths = options_.paths, .no_exclude = false, .notice = nullptr, .left_out = nullptr}, workspace_,
         [this](WalkItem&& item) { batch_.items.push_back(std::move(item)); });
  }

  Batch& batch() { return batch_; }
  BatchChecker& checker() { return checker_; }

  /// "name: message" of each finding.
  std::vector<std::string> said() const {
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
  VaultIndexes indexes_{options_, rules_, {}};
  Batch batch_;
  BatchChecker checker_{options_, 0, indexes_};
};

std::ptrdiff_t open_files() {
  using Iterator = std::filesystem::directory_iterator;
  return std::distance(Iterator("/dev/fd"), Iterator());
}

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
  BatchOfFolder all(folder, of_text);
  std::filesystem::remove(folder / "5.md");
  expected[4] = "5.md: this file can not be used: there is no such file";
  all.batch().items.insert(all.batch().items.begin() + 6, FileReport{.path = "matterlint.yaml", .findings = {}});
  all.checker().check(all.batch());
  CHECK(all.said() == expected);
  CHECK(all.batch().results[5].report.path == "matterlint.yaml");
  CHECK(all.batch().counts.files == 7);
  CHECK(all.batch().counts.binary == 1);
  CHECK(all.batch().items.empty());
}

TEST_CASE("of files that are checked again, the new results are told, and none of one that is binary by now") {
  const TemporaryFolder folder;
  for (const char* name : {"0.md", "1.md", "2.md"}) folder.write(name, "old " + std::string(name));
  BatchOfFolder all(folder, of_text);
  std::vector<WalkItem> files = all.batch().items;
  all.checker().check(all.batch());
  folder.write("1.md", "new");
  folder.write("2.md", std::string("a\0b", 3));
  for (std::size_t i = 1; i < 3; ++i)
    all.batch().waiting.push_back({.file = std::get<WalkedFile>(files[i]), .first = i, .last = i + 1});
  all.checker().check_again(all.batch());
  CHECK(all.said() == std::vector<std::string>{"0.md: old 0.md", "1.md: new"});
}

TEST_CASE("no file stays open of which only the head was read") {
  const TemporaryFolder folder;
  for (int i = 0; i < 9; ++i) folder.write(std::to_string(i) + ".md", "a\n" + std::string(10'000, 'x'));
  BatchOfFolder all(folder, of_block);
  const std::ptrdiff_t before = open_files();
  all.checker().check(all.batch());
  CHECK(all.said().size() == 9);
  CHECK(open_files() <= before + 1);  // The folder.
}

}  // namespace matterlint
