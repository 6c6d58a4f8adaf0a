#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "lint/note_index.h"
#include "run/runner.h"
#include "run/workspace.h"

namespace matterlint {

/// The notes of whole vaults, for the rules that compare notes. One is read when it is first asked for, in several
/// threads, by its front matter alone unless a rule wants more. Notes and folders that can not be read are none; who
/// checks them says so. Asked by several threads at once.
class VaultIndexes {
 public:
  /// `named` are the files and folders that the run is over.
  VaultIndexes(const RunOptions& options, const RuleSet& rules, std::vector<std::string> named)
      : options_(options), rules_(rules), named_(std::move(named)) {}

  /// The notes that a run over the project's folder would check, and those that this one names outside of it. Where
  /// neither a configuration nor a repository nor a vault says which folder that is, only what the run names.
  const NoteIndex& index_of(const Project& project);

 private:
  using Key = std::pair<std::string, std::string>;  ///< The folder and its configuration.

  const RunOptions& options_;
  const RuleSet& rules_;
  std::vector<std::string> named_;
  std::mutex mutex_;
  std::map<Key, std::unique_ptr<const NoteIndex>> indexes_;
};

}  // namespace matterlint
