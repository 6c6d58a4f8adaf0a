#include "run/workspace.h"

#include <doctest/doctest.h>

#include "run/disk_source.h"
#include "run/paths.h"
#include "temporary_folder.h"

namespace matterlint {
namespace {

namespace fs = std::filesystem;

/// The current folder, for the length of a test.
class CurrentFolder {
 public:
  explicit CurrentFolder(const std::string& path) : before_(fs::current_path()) { fs::current_path(path); }
  CurrentFolder(const CurrentFolder&) = delete;
  CurrentFolder& operator=(const CurrentFolder&) = delete;
  ~CurrentFolder() { fs::current_path(before_); }

 private:
  fs::path before_;
};

struct Found {
  std::string configuration;  ///< As people know it.
  bool is_usable = false;
  std::size_t problems = 0;

  friend bool operator==(const Found&, const Found&) = default;
};

/// What holds in a folder, for who stands in `current`.
Found found_from(const std::string& current, std::string_view path) {
  const CurrentFolder here(current);
  const RuleSet rules;
  Workspace workspace(rules, {}, "");
  const Project& project = workspace.project_of(absolute_path(path, workspace.current_folder()));
  return {project.configuration_path, project.configuration != nullptr, workspace.take_problems().size()};
}

TEST_CASE("outside of repositories a configuration holds for its folder and those below it, from wherever one looks") {
  const TemporaryFolder folder;
  folder.write("notes/matterlint.yaml", "extends: [recommended]\n");
  folder.write("notes/deep/a.md", "");
  fs::create_directory_symlink(folder / "notes", folder / "linked");
  CHECK(found_from(folder / "notes", ".") == Found{"matterlint.yaml", true, 0});
  CHECK(found_from(folder / "notes", "deep") == Found{"matterlint.yaml", true, 0});
  CHECK(found_from(folder / "notes/deep", ".") == Found{"../matterlint.yaml", true, 0});
  CHECK(found_from(folder / "notes/deep", "..") == Found{"../matterlint.yaml", true, 0});
  CHECK(found_from(folder / "linked", ".") == Found{"matterlint.yaml", true, 0});
  CHECK(found_from(folder.path(), "linked/deep") == Found{"linked/matterlint.yaml", true, 0});
  CHECK(found_from(folder.path(), "notes") == Found{"notes/matterlint.yaml", true, 0});
}

TEST_CASE("a configuration in the current folder holds nowhere else") {
  const TemporaryFolder folder;
  folder.write("notes/matterlint.yaml", "extends: [recommended]\n");
  folder.write("other/a.md", "");
  CHECK(found_from(folder / "notes", "../other") == Found{"", true, 0});
  CHECK(found_from(folder / "notes", "/") == Found{"", true, 0});
}

/// Whether a text without a line ending at its end is as wanted in a folder, for who stands in `current`.
bool allows_open_end(const std::string& current, const std::string& path) {
  const CurrentFolder here(current);
  const RuleSet rules;
  Workspace workspace(rules, {}, "");
  const Project& project = workspace.project_of(absolute_path(path, workspace.current_folder()));
  const std::string note = absolute_path(path + "/a.md", workspace.current_folder());
  return project.conventions_for(project.relative(note)).without_final_newline.has_value();
}

TEST_CASE("outside of repositories an .editorconfig counts up to the configuration's folder, or the current one") {
  const TemporaryFolder folder;
  folder.write(".editorconfig", "[*.md]\ninsert_final_newline = false\n");
  folder.write("notes/matterlint.yaml", "extends: [recommended]\n");
  folder.write("notes/deep/a.md", "");
  folder.write("other/a.md", "");
  CHECK_FALSE(allows_open_end(folder / "notes", "deep"));
  CHECK_FALSE(allows_open_end(folder.path(), "notes"));
  CHECK_FALSE(allows_open_end(folder / "other", "."));
  CHECK(allows_open_end(folder.path(), "other"));
  folder.write("notes/.editorconfig", "[deep/**]\ninsert_final_newline = false\n");
  CHECK(allows_open_end(folder / "notes", "deep"));
  CHECK(allows_open_end(folder / "other", "../notes/deep"));
  CHECK_FALSE(allows_open_end(folder / "notes", "."));
}

TEST_CASE("the root of the file system is a folder like others") {
  const TemporaryFolder folder;
  CHECK_FALSE(leads_out("/etc", ""));
  CHECK(leads_out(folder.path(), folder.write("a/b.md", "").substr(0, folder.path().size() + 2)));
}

}  // namespace
}  // namespace matterlint
