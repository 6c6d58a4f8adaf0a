#include "run/workspace.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "run/disk_source.h"
#include "run/folder.h"
#include "run/io_report.h"
#include "run/paths.h"
#include "run/read_file.h"
#include "run/vault.h"

namespace matterlint {
namespace {

constexpr auto& configuration_names = Configuration::file_names;

std::size_t rank_of(std::string_view name) {
  return static_cast<std::size_t>(std::find(configuration_names.begin(), configuration_names.end(), name) -
                                  configuration_names.begin());
}

FolderMarks marks_of(const std::string& folder) {
  FolderMarks marks;
  const auto look_for = [&](std::string_view name) { marks.add(name, kind_of(folder + "/" + std::string(name))); };
  std::for_each(configuration_names.begin(), configuration_names.end(), look_for);
  for (const std::string_view name : {".git", ".obsidian", ".editorconfig", ".gitattributes"}) look_for(name);
  return marks;
}

bool has_error(const std::vector<FileReport>& reports) {
  for (const FileReport& report : reports)
    for (const Finding& finding : report.findings)
      if (finding.severity == Severity::error) return true;
  return false;
}

}  // namespace

void FolderMarks::add(std::string_view name, EntryKind kind) {
  is_repository = is_repository || (name == ".git" && kind != EntryKind::missing);
  is_vault = is_vault || (name == ".obsidian" && kind == EntryKind::folder);
  has_conventions =
      has_conventions || (kind == EntryKind::file && (name == ".editorconfig" || name == ".gitattributes"));
  if (kind == EntryKind::file && rank_of(name) < rank_of(configuration)) configuration = name;
}

std::string Project::relative(std::string_view absolute) const {
  return relative_path(absolute, base);
}

const FileSettings& Project::settings_for(std::string_view relative_to_base, bool has_own_schema) const {
  return configuration->settings_for(relative_to_base, has_own_schema, conventions_for(relative_to_base));
}

TextConventions Project::conventions_for(std::string_view relative_to_base) const {
  return conventions == nullptr ? TextConventions() : conventions->of(absolute_path(relative_to_base, base));
}

bool Project::excludes(std::string_view absolute, std::string_view relative_to_base, bool is_folder) const {
  return configuration != nullptr &&
         (configuration->excludes(relative_to_base, is_folder) || templates_around(absolute) != nullptr);
}

std::string Project::why_excluded(std::string_view absolute, std::string_view relative_to_base, bool is_folder) const {
  if (configuration == nullptr) return {};
  std::string why = configuration->why_excluded(relative_to_base, is_folder);
  if (!why.empty()) return why;
  const std::string* const templates = templates_around(absolute);
  return templates == nullptr ? "" : "preset obsidian, as the vault keeps its templates in `" + *templates + "`";
}

const std::string* Project::templates_around(std::string_view absolute) const {
  if (vault == nullptr || !configuration->uses(Preset::obsidian)) return nullptr;
  const auto holds = [&](const std::string& folder) { return is_within(absolute, vault_base + "/" + folder); };
  const auto around = std::find_if(vault->template_folders.begin(), vault->template_folders.end(), holds);
  return around == vault->template_folders.end() ? nullptr : &*around;
}

Workspace::Workspace(const RuleSet& rules, const ConfigurationOverrides& overrides,
                     const std::string& configuration_file, Profile* profile)
    : rules_(rules), overrides_(overrides), profile_(profile), current_(matterlint::current_folder()) {
  if (!configuration_file.empty()) {
    fixed_ = &load(configuration_file, current_, true);
  } else if (overrides.isolated) {
    fixed_ = &defaults();
  }
}

const Workspace::Loaded& Workspace::load(const std::string& path, std::string_view folder, bool trusted) {
  const Profile::Turn turn(profile_, Profile::Stage::configuration);
  Loaded& loaded = loaded_.emplace_back();
  loaded.path = path;
  loaded.folder = folder;
  std::string error;
  std::optional<std::string> text = "";
  if (!trusted && leads_out(path, loaded.folder)) {
    text.reset();
    error = "it is a link that leads out of its folder; --config reads such a file";
  } else if (!path.empty()) {
    text = read_file(path, error);
  }
  std::vector<FileReport> problems;
  if (text) {
    ConfigurationOverrides overrides = overrides_;
    overrides.trusted = trusted;
    loaded.files = std::make_unique<DiskSource>(trusted ? "" : loaded.folder);
    loaded.configuration = Configuration::load(path, *text, rules_, overrides, *loaded.files, problems);
  } else {
    problems.push_back(io_report(path, error));
  }
  loaded.is_usable = !has_error(problems);
  std::move(problems.begin(), problems.end(), std::back_inserter(problems_));
  return loaded;
}

const Workspace::Loaded& Workspace::defaults() {
  if (defaults_ == nullptr) defaults_ = &load("", current_, true);
  return *defaults_;
}

void Workspace::use(Project& project, const Loaded& loaded) {
  project.configuration = loaded.is_usable ? loaded.configuration.get() : nullptr;
  project.configuration_path = loaded.path;
  project.waits_for_defaults = false;
}

void Workspace::use_defaults(Project& project) {
  project.configuration = nullptr;
  project.configuration_path.clear();
  project.waits_for_defaults = true;
}

/// They are loaded where they hold: a schema of the command line may lack what a configuration has for it.
const Project& Workspace::settled(Project& project) {
  if (project.waits_for_defaults) use(project, defaults());
  return project;
}

const Project& Workspace::project_of(const std::string& folder) {
  return settled(find(folder));
}

const Project& Workspace::enter(const Project& above, const std::string& folder, const FolderMarks& marks) {
  if (const auto known = by_folder_.find(folder); known != by_folder_.end()) return settled(*known->second);
  return marks.any() ? settled(find_in(above, folder, marks)) : above;
}

Project& Workspace::find(const std::string& folder) {
  const auto known = by_folder_.find(folder);
  if (known != by_folder_.end()) return *known->second;
  const FolderMarks marks = marks_of(folder);
  if (!folder.empty() && !marks.is_repository) {
    Project& above = find(std::string(parent_of(folder)));
    return marks.any() ? find_in(above, folder, marks) : *(by_folder_[folder] = &above);
  }
  Project top;
  top.base = current_;
  top.has_base = fixed_ != nullptr && !overrides_.isolated;
  fixed_ != nullptr ? use(top, *fixed_) : use_defaults(top);
  return find_in(top, folder, marks);
}

/// A project of its own for a folder that has marks, or for the topmost one.
Project& Workspace::find_in(const Project& above, const std::string& folder, const FolderMarks& marks) {
  Project& project = projects_.emplace_back(above);
  by_folder_[folder] = &project;
  if (fixed_ == nullptr) {
    if (marks.is_repository) use_defaults(project);
    const bool is_base =
        marks.is_repository || !marks.configuration.empty() || (marks.is_vault && project.configuration_path.empty());
    if (is_base) project.base = folder;
    project.has_base = project.has_base || is_base;
    if (!marks.configuration.empty()) {
      use(project, load(display_path(folder + "/" + marks.configuration, current_), folder, false));
    }
  }
  enter_conventions(project, folder, marks);
  if (!marks.is_vault) return project;
  project.vault = &vaults_.emplace_back(read_vault(folder, project.base));
  project.vault_base = project.base;
  return project;
}

/// Files outside of the repository, or of the folder that is checked, are somebody else's.
void Workspace::enter_conventions(Project& project, const std::string& folder, const FolderMarks& marks) const {
  if (marks.is_repository) project.repository = folder;
  const bool is_in_repository = !project.repository.empty();
  if (marks.is_repository || (!is_in_repository && folder == project.base)) project.conventions = nullptr;
  const std::string& root = is_in_repository ? project.repository : project.base;
  if (!marks.has_conventions || !is_within(folder, root)) return;
  project.conventions = std::make_shared<ConventionScope>(std::move(project.conventions), folder, root, current_);
}

std::vector<FileReport> Workspace::unused_schema_globs(const std::vector<std::string>& walked_folders) const {
  std::vector<FileReport> reports;
  for (const Loaded& loaded : loaded_) {
    const bool was_walked = std::any_of(walked_folders.begin(), walked_folders.end(),
                                        [&](const std::string& folder) { return is_within(loaded.folder, folder); });
    if (!was_walked || !loaded.is_usable || loaded.path.empty()) continue;
    std::vector<FileReport> unused = loaded.configuration->unused_schema_globs();
    std::move(unused.begin(), unused.end(), std::back_inserter(reports));
  }
  return reports;
}

std::vector<std::shared_ptr<const RuleSet>> Workspace::rules() const {
  std::vector<std::shared_ptr<const RuleSet>> rules;
  for (const Loaded& loaded : loaded_)
    if (loaded.configuration != nullptr) rules.push_back(loaded.configuration->rules());
  return rules;
}

std::vector<FileReport> Workspace::note_schema_problems() const {
  std::vector<FileReport> reports;
  for (const Loaded& loaded : loaded_) {
    if (loaded.configuration == nullptr) continue;
    std::vector<FileReport> problems = loaded.configuration->note_schema_problems();
    std::move(problems.begin(), problems.end(), std::back_inserter(reports));
  }
  return reports;
}

}  // namespace matterlint
