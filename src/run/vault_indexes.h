#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "lint/note_index.h"
#include "run/recorded_note.h"
#include "run/runner.h"
#include "run/workspace.h"

namespace matterlint {

/// The notes of whole vaults, for the rules that compare notes. Where a run only looks at all of them, they are
/// gathered as it comes upon them, so that each is read once. Where it looks at some, or changes them, they are read
/// when they are first asked for: in several threads, by their front matter alone unless a rule wants more; notes and
/// folders that can not be read are none, as who checks them says so. Asked by several threads at once.
class VaultIndexes {
 public:
  using Key = std::pair<std::string, std::string>;  ///< The project's folder and its configuration.

  /// `named` are the files and folders that the run is over; none: what is checked is no file.
  VaultIndexes(const RunOptions& options, const RuleSet& rules, std::vector<std::string> named)
      : options_(options), rules_(rules), named_(std::move(named)) {}

  /// Where the run puts the notes of a project that it comes upon, as long as it has not come upon all; null: it need
  /// not, since the index is there or will be read.
  RecordedNotes* gathering_of(const Project& project);
  /// The run has come upon all notes. Whether rules may remember the same of two that were gathered: an index is made
  /// of these when it is asked for, and most runs need none.
  bool complete();

  /// The notes that a run over the project's folder would check, and those that this one names outside of it. Where
  /// neither a configuration nor a repository nor a vault says which folder that is, only what the run names. Not while
  /// they are gathered.
  const NoteIndex& index_of(const Project& project);

 private:
  bool comes_upon_all_of(const Project& project) const;
  std::vector<RecordedNote> read_notes(const Project& project) const;

  const RunOptions& options_;
  const RuleSet& rules_;
  std::vector<std::string> named_;
  std::mutex mutex_;  ///< Of all below.
  bool is_complete_ = false;
  std::map<Key, RecordedNotes> gatherings_;
  std::map<Key, std::unique_ptr<const NoteIndex>> indexes_;
};

}  // namespace matterlint
