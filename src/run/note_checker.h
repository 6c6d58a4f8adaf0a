#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "note/note.h"
#include "run/batch.h"
#include "run/own_schema.h"
#include "run/read_file.h"
#include "run/run_log.h"
#include "run/runner.h"
#include "run/vault_indexes.h"
#include "run/walk.h"

namespace matterlint {

/// Reads, lints, fixes and writes one file after another, with memory that is used again. Not for several threads at
/// once.
class NoteChecker {
 public:
  /// `indexes` are asked where a rule compares notes. `folder` may be that of other checkers of the thread.
  NoteChecker(const RunOptions& options, std::int64_t now, VaultIndexes& indexes,
              std::shared_ptr<FolderHandle> folder = std::make_shared<FolderHandle>());
  NoteChecker(const NoteChecker&) = delete;
  NoteChecker& operator=(const NoteChecker&) = delete;

  /// Reads what is to be checked next, as far as its rules need it.
  void load(WalkedFile&& file);
  /// Of what is loaded, in bytes.
  std::size_t size() const { return file_.text != nullptr ? file_.text->size() : reader_.text().size(); }

  /// What came out of the loaded file is counted and added to the batch's results, where there is something to say. If
  /// rules may have more to say when all others are known, the file waits in the batch.
  void check(Batch& batch);

  /// For a loaded file that was counted already, when all are known.
  void check_again(std::vector<FileResult>& results);

  /// For a text that stands in no file.
  void check_text(const WalkedFile& file, std::string_view text, std::vector<FileResult>& results, RunResult& counts);

 private:
  void begin(const WalkedFile& file);
  void use_settings(const FileSettings& settings);
  const NoteSettings& note_settings();
  void use_own_schema();
  const NoteIndex& index_of(const Project& project);
  void use_notes_of(const Project& project);
  void record(std::size_t first_result, Batch& batch);
  void count(RunResult& counts) const;
  Profile* profile() const { return log_ == nullptr ? nullptr : &log_->profile; }
  bool read();
  void read_note(std::string_view text, bool is_complete);
  std::vector<Diagnostic> lint();
  void add_result(std::vector<FileResult>& results);
  bool wants_fixes(const std::vector<Diagnostic>& found) const;
  FixOutcome fixed(std::string_view text, const std::vector<Diagnostic>& found) const;
  FileResult result_of(std::vector<Diagnostic>&& found);
  void preview(FixOutcome&& outcome, std::string_view before, std::vector<Diagnostic>&& found,
               FileResult& result) const;
  FileReport located(std::vector<Diagnostic>&& found, std::string_view text) const;
  FileResult failure(std::string_view reason) const;

  const RunOptions& options_;
  VaultIndexes& indexes_;
  RunLog::Part* log_;                                            ///< Null: nobody asks.
  std::unordered_map<const FileSettings*, FileSettings> timed_;  ///< For the log.
  std::map<std::pair<const FileSettings*, const VaultFacts*>, NoteSettings> in_vaults_;
  FileReader reader_;
  Note note_;

  // Of the file that is loaded.
  WalkedFile file_;  ///< Empty when it waits in a batch.
  enum class State : std::uint8_t { unreadable, binary, loaded } state_ = State::unreadable;
  Context context_;
  const FileSettings* settings_ = nullptr;  ///< What holds for it, timed where there is a log.
  const FileSettings* original_settings_ = nullptr;
  const NoteSettings* note_settings_ = nullptr;  ///< Those, with what the vault says of dates.
  const Project* project_ = nullptr;
  const FileSettings* path_settings_ = nullptr;  ///< What the path alone says.
  const Project* indexed_ = nullptr;             ///< Whose notes `index_` knows; null: none's.
  const NoteIndex* index_ = nullptr;
  const Project* gathered_ = nullptr;  ///< Of which `is_gathering_` says whether notes wait for others.
  std::uint64_t project_key_ = 0;      ///< Of the same.
  bool is_gathering_ = false;
  const std::string* note_folder_ = nullptr;
  OwnSchema own_schema_;
  Linter::Occurring occurring_;
  std::string path_;               ///< As the user knows it.
  bool needs_head_alone_ = false;  ///< As original_settings_ say.
  std::string relative_path_;      ///< To the project's base.
  std::optional<yaml::Language> data_file_;
};

}  // namespace matterlint
