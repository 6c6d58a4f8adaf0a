#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "config/configuration.h"
#include "lint/context.h"
#include "run/convention_scope.h"
#include "run/folder.h"
#include "run/profile.h"

namespace matterlint {

/// What a folder itself holds that changes how the notes in it are checked.
struct FolderMarks {
  std::string configuration;  ///< The name of its `matterlint.yaml`; empty: none.
  bool is_repository = false;
  bool is_vault = false;
  bool has_conventions = false;  ///< An `.editorconfig` or a `.gitattributes`.

  /// Takes notice of one name in the folder, and of what is called that.
  void add(std::string_view name, EntryKind kind);
  bool any() const { return !configuration.empty() || is_repository || is_vault || has_conventions; }
};

/// What holds for the notes of a folder, and for those below it until one has marks of its own.
struct Project {
  const Configuration* configuration = nullptr;  ///< Null: it has errors, so nothing can be checked with it.
  std::string configuration_path;                ///< As people know it; empty: there is none.
  std::string base;                              ///< The absolute folder that paths are relative to.
  std::string repository;                        ///< The absolute folder; empty: none is known.
  ConventionScopePointer conventions;            ///< Null: no file says how others are to be written.
  bool has_base = false;                         ///< A configuration, a repository or a vault says where `base` is.
  const VaultFacts* vault = nullptr;
  std::string vault_base;           ///< The absolute folder that the paths of `vault` are relative to.
  bool waits_for_defaults = false;  ///< Only inside of Workspace: no configuration was found yet.

  /// A path for Configuration and Context; `absolute` is made by absolute_path().
  std::string relative(std::string_view absolute) const;

  /// What holds for a file: what the configuration says and, where it says nothing, the conventions of its folder.
  const FileSettings& settings_for(std::string_view relative_to_base, bool has_own_schema = false) const;
  TextConventions conventions_for(std::string_view relative_to_base) const;

  /// By `exclude` of the configuration or, with the preset `obsidian`, because it is a template of the vault.
  bool excludes(std::string_view absolute, std::string_view relative_to_base, bool is_folder) const;
  /// What excludes it, to follow "excluded by ": "`Templates` of matterlint.yaml:3"; empty: nothing does.
  std::string why_excluded(std::string_view absolute, std::string_view relative_to_base, bool is_folder) const;

 private:
  /// The folder of templates that the path stands in; null: none.
  const std::string* templates_around(std::string_view absolute) const;
};

/// Finds configurations and vaults: upward from a folder to the repository's root (a folder with `.git`) or, outside of
/// repositories, to that of the file system. Each is read once. For one thread; what it gives is immutable and lives as
/// long as it does.
class Workspace {
 public:
  /// `configuration_file`, when not empty, holds for everything, and paths are relative to the current folder.
  /// `profile` counts the time that configurations take; null: nobody does.
  Workspace(const RuleSet& rules, const ConfigurationOverrides& overrides, const std::string& configuration_file,
            Profile* profile = nullptr);

  const Project& project_of(const std::string& folder);

  /// What holds in `folder`, which stands in a folder of `above`.
  const Project& enter(const Project& above, const std::string& folder, const FolderMarks& marks);

  /// What was wrong with the configurations that were read since the last time.
  std::vector<FileReport> take_problems() { return std::exchange(problems_, {}); }
  /// The globs of `schemas:` that matched nothing, of configurations whose folder was walked whole.
  std::vector<FileReport> unused_schema_globs(const std::vector<std::string>& walked_folders) const;
  /// What is wrong with the schemas that notes name.
  std::vector<FileReport> note_schema_problems() const;

  /// The rules of the configurations that were read.
  std::vector<std::shared_ptr<const RuleSet>> rules() const;

  const std::string& current_folder() const { return current_; }

 private:
  struct Loaded {
    std::unique_ptr<Configuration::FileSource> files;  ///< Of the configuration.
    std::unique_ptr<Configuration> configuration;
    std::string path;
    std::string folder;
    bool is_usable = true;
  };

  const Loaded& load(const std::string& path, std::string_view folder, bool trusted);
  const Loaded& defaults();
  void use(Project& project, const Loaded& loaded);
  static void use_defaults(Project& project);
  Project& find(const std::string& folder);
  Project& find_in(const Project& above, const std::string& folder, const FolderMarks& marks);
  void enter_conventions(Project& project, const std::string& folder, const FolderMarks& marks) const;
  const Project& settled(Project& project);

  const RuleSet& rules_;
  ConfigurationOverrides overrides_;
  Profile* profile_;
  std::string current_;
  std::deque<Loaded> loaded_;
  std::deque<Project> projects_;
  std::deque<VaultFacts> vaults_;
  std::map<std::string, Project*, std::less<>> by_folder_;
  std::vector<FileReport> problems_;
  const Loaded* fixed_ = nullptr;     ///< From --config, or the defaults under --isolated.
  const Loaded* defaults_ = nullptr;  ///< What holds where no configuration is found.
};

}  // namespace matterlint
