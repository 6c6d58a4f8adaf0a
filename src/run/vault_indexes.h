#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lint/note_index.h"
#include "run/runner.h"
#include "run/walk.h"
#include "run/workspace.h"

namespace matterlint {

/// The notes of whole vaults, for the rules that compare notes. Where a run looks at all of them, it keeps keys of what
/// rules remember of each, and only those that are alike are read once more. Where it looks at some, or changes them,
/// all are read when they are first asked for: in several threads, by their front matter alone unless a rule wants
/// more; notes and folders that can not be read are none, as who checks them says so. Asked by several threads at once.
class VaultIndexes {
 public:
  using Key = std::pair<std::string, std::string>;  ///< The project's folder and its configuration.

  /// `named` are the files and folders that the run is over; none: what is checked is no file.
  VaultIndexes(const RunOptions& options, const RuleSet& rules, std::vector<std::string> named)
      : options_(options), rules_(rules), named_(std::move(named)) {}

  /// Whether the run looks at all notes of a project, and has not come upon all of them yet. Until it has, nobody is
  /// told of others.
  bool gathers(const Project& project);
  /// The run has come upon all notes. Of the projects that were gathered, only these files can be alike.
  void complete(std::vector<WalkedFile>&& alike);

  /// The notes that a run over the project's folder would check, and those that this one names outside of it. Where
  /// neither a configuration nor a repository nor a vault says which folder that is, only what the run names. Not while
  /// they are gathered.
  const NoteIndex& index_of(const Project& project);

 private:
  bool comes_upon_all_of(const Project& project) const;
  std::unique_ptr<const NoteIndex> index_of_folder(const Project& project) const;

  const RunOptions& options_;
  const RuleSet& rules_;
  std::vector<std::string> named_;
  std::mutex mutex_;  ///< Of all below.
  bool is_complete_ = false;
  std::set<Key> gathered_;
  std::map<Key, std::unique_ptr<const NoteIndex>> indexes_;
};

}  // namespace matterlint
