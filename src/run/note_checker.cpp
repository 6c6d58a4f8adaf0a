#include "run/note_checker.h"

#include <unistd.h>

#include <algorithm>
#include <utility>

#include "lint/suppressor.h"
#include "run/held_back.h"
#include "run/io_report.h"
#include "run/located_report.h"
#include "run/note_text.h"
#include "run/replace_file.h"
#include "run/timed_settings.h"
#include "run/unified_diff.h"
#include "schema/schema.h"

namespace matterlint {
namespace {

FixSafety safety_of(RunOptions::Fixing fixing) {
  return fixing == RunOptions::Fixing::unsafe ? FixSafety::unsafe : FixSafety::safe;
}

/// The rule whose fix came last has undone another's, or its own.
Diagnostic not_converging(std::string_view rule) {
  return {.rule = rule,
          .code = "internal-error",
          .severity = Severity::error,
          .span = {},
          .message = "fixes go on forever on this note, which is a bug in matterlint",
          .fixes = {},
          .related = {}};
}

/// Whether nothing is asked of a file beyond its front matter: neither what else is in it, nor whether that is all, nor
/// whether it is another's by a further name, nor whether it is still the same when it is written.
bool needs_head_alone(const RunOptions& options, const Linter& linter) {
  const auto judges = [](const ActiveRule& active) { return reads(active.reads(), Reads::suppressions); };
  return options.fixing == RunOptions::Fixing::none && !linter.reads_body() && !linter.compares_notes() &&
         std::none_of(linter.rules().begin(), linter.rules().end(), judges);
}

}  // namespace

NoteChecker::NoteChecker(const RunOptions& options, std::int64_t now, VaultIndexes& indexes,
                         std::shared_ptr<FolderHandle> folder)
    : options_(options),
      indexes_(indexes),
      log_(options.log == nullptr ? nullptr : &options.log->add_part()),
      reader_(std::move(folder)) {
  context_.now = now;
  context_.allows_schema = [this](std::string_view uri) { return project_->configuration->allows_schema(uri); };
  context_.file_exists = [this](std::string_view path) {
    return access((*note_folder_ + "/" + std::string(path)).c_str(), F_OK) == 0;
  };
}

/// Only who fixes a file reads on in it.
void NoteChecker::load(WalkedFile&& file) {
  file_ = std::move(file);
  if (file_.text != nullptr) return;
  begin(file_);
  state_ = State::unreadable;
  if (read()) state_ = !file_.is_named && is_binary(reader_.text()) ? State::binary : State::loaded;
  if (options_.fixing == RunOptions::Fixing::none) reader_.close();
  if (state_ == State::loaded) read_note(reader_.text(), reader_.is_complete());
}

void NoteChecker::check(Batch& batch) {
  if (file_.text != nullptr) return check_text(file_, *file_.text, batch.results, batch.counts);
  if (state_ == State::binary) {
    ++batch.counts.binary;
    if (log_ != nullptr) log_->leave_out(path_, "binary");
    return;
  }
  const std::size_t first = batch.results.size();
  add_result(batch.results);
  if (state_ == State::unreadable) return;
  count(batch.counts);
  if (is_gathering_) record(first, batch);
}

void NoteChecker::check_again(std::vector<FileResult>& results) {
  if (state_ != State::binary) add_result(results);
}

void NoteChecker::add_result(std::vector<FileResult>& results) {
  if (state_ == State::unreadable) return results.push_back(failure(reader_.error()));
  std::vector<Diagnostic> found = lint();
  if (!found.empty()) results.push_back(result_of(std::move(found)));
}

void NoteChecker::check_text(const WalkedFile& file, std::string_view text, std::vector<FileResult>& results,
                             RunResult& counts) {
  begin(file);
  read_note(text, true);
  std::vector<Diagnostic> found = lint();
  count(counts);
  FileResult& result = results.emplace_back();
  if (!wants_fixes(found)) {
    result.report = located(std::move(found), text);
    return;
  }
  FixOutcome outcome = fixed(text, found);
  if (options_.diff) {
    preview(std::move(outcome), text, std::move(found), result);
    return;
  }
  result.report = located(std::move(outcome.remaining), outcome.text);
  result.applied = std::move(outcome.applied);
  result.fixed_text = std::move(outcome.text);
}

/// Settles what holds for a file.
void NoteChecker::begin(const WalkedFile& file) {
  const Profile::Turn turn(profile(), Profile::Stage::configuration);
  const WalkedFolder& folder = *file.folder;
  path_.assign(folder.given).append(file.name);
  relative_path_.assign(folder.relative).append(file.name);
  data_file_ = data_language_of(file.name);
  context_.vault = folder.project->vault;
  path_settings_ = &folder.project->settings_for(relative_path_);
  use_settings(*path_settings_);
  use_notes_of(*folder.project);
  project_ = folder.project;
  note_folder_ = &folder.absolute;
  context_.path = relative_path_;
  context_.root = folder.project->base;
  context_.rules = folder.project->configuration->rules().get();
  context_.taxonomies = &folder.project->configuration->taxonomies();
  own_schema_ = {};
  context_.own_schema_error = {};
}

void NoteChecker::use_settings(const FileSettings& settings) {
  if (original_settings_ != &settings) needs_head_alone_ = needs_head_alone(options_, settings.linter);
  settings_ = original_settings_ = &settings;
  if (context_.schemas != settings.schemas) context_.schemas = settings.schemas;
  if (log_ != nullptr) {
    const auto known = timed_.find(&settings);
    settings_ = known != timed_.end() ? &known->second
                                      : &timed_.emplace(&settings, timed(settings, log_->profile)).first->second;
  }
  note_settings_ = &note_settings();
}

/// What a vault says is not known to the configuration.
const NoteSettings& NoteChecker::note_settings() {
  const VaultFacts* const vault = context_.vault;
  if (vault == nullptr || vault->linter_dates.empty()) return settings_->note;
  const auto [place, is_new] = in_vaults_.try_emplace({settings_, vault}, settings_->note);
  if (is_new) place->second.key_formats = &vault->linter_dates;
  return place->second;
}

const NoteIndex& NoteChecker::index_of(const Project& project) {
  if (indexed_ != &project) {
    const Profile::Turn turn(profile(), Profile::Stage::index);
    index_ = &indexes_.index_of(project);
    indexed_ = &project;
  }
  return *index_;
}

/// As long as the others are gathered, no rule is told of them.
void NoteChecker::use_notes_of(const Project& project) {
  if (gathered_ == &project) return;
  gathered_ = &project;
  is_gathering_ = indexes_.gathers(project);
  project_key_ = project_key(project.base, project.configuration_path);
  context_.notes = nullptr;
  if (!is_gathering_) context_.notes = [this]() -> const NoteIndex& { return index_of(*project_); };
}

/// Keeps keys of what rules remember of the note. It waits for the others if it can be like one of them, or if a
/// comment in it can be about a rule that was not asked yet.
void NoteChecker::record(std::size_t first_result, Batch& batch) {
  const Linter& linter = path_settings_->linter;
  if (!linter.compares_notes() || reader_.is_stream()) return;
  const Profile::Turn turn(profile(), Profile::Stage::index);
  const auto first_key = static_cast<std::ptrdiff_t>(batch.keys.size());
  for (const Recorded& one : linter.record(note_)) batch.keys.push_back(recorded_key(project_key_, one));
  const auto last_key = static_cast<std::ptrdiff_t>(batch.keys.size());
  const bool has_comments = occurring_.may_hold_suppressions;
  if (last_key == first_key && !has_comments) return;
  if (batch.waiting.empty()) batch.waiting.reserve(Batch::size);
  batch.waiting.push_back({.file = std::move(file_),
                           .must_be_alike = !has_comments,
                           .first = first_result,
                           .last = batch.results.size(),
                           .first_key = first_key,
                           .last_key = last_key});
}

/// Which of the schemas that the configuration names hold beside it stands in the settings.
void NoteChecker::use_own_schema() {
  const Profile::Turn turn(profile(), Profile::Stage::configuration);
  own_schema_ = own_schema_of(note_, *project_, relative_path_);
  if (own_schema_.settings == nullptr) return;
  use_settings(*own_schema_.settings);
  context_.own_schema_error = own_schema_.error;
  const schema::Schema* const own = own_schema_.schema;
  const bool is_new = own != nullptr && std::none_of(context_.schemas.begin(), context_.schemas.end(),
                                                     [own](const auto* other) { return other->path() == own->path(); });
  if (is_new) context_.schemas.push_back(own);
}

void NoteChecker::count(RunResult& counts) const {
  ++counts.files;
  if (context_.schemas.empty()) ++counts.without_schema;
  counts.has_schemas = counts.has_schemas || !context_.schemas.empty();
  if (log_ == nullptr) return;
  log_->add({.path = path_,
             .project = *project_,
             .relative = relative_path_,
             .settings = *original_settings_,
             .own_schema = own_schema_.schema,
             .names_schema = own_schema_.settings != nullptr});
}

/// The head of the file, or all of it where a rule looks beyond it or its block goes on.
bool NoteChecker::read() {
  const Profile::Turn turn(profile(), Profile::Stage::reading);
  const bool is_head_enough = needs_head_alone_ && !data_file_;
  const bool is_open = file_.is_named   ? reader_.open_named(path_)
                       : is_head_enough ? reader_.open_head(path_)
                                        : reader_.open(path_);
  if (!is_open) return false;
  if (settings_->linter.reads_body() || data_file_) return reader_.read_all();
  return read_front_matter(reader_);
}

void NoteChecker::read_note(std::string_view text, bool is_complete) {
  {
    const Profile::Turn turn(profile(), Profile::Stage::front_matter);
    note_.read({relative_path_, text, is_complete}, *note_settings_, data_file_);
  }
  use_own_schema();
}

std::vector<Diagnostic> NoteChecker::lint() {
  const Profile::Turn turn(profile(), Profile::Stage::rules);
  occurring_ = settings_->linter.occurring_in(note_);
  return settings_->linter.lint(note_, context_, occurring_);
}

bool NoteChecker::wants_fixes(const std::vector<Diagnostic>& found) const {
  if (options_.fixing == RunOptions::Fixing::none || reader_.is_stream()) return false;
  if (options_.fixing == RunOptions::Fixing::suppress) return !found.empty();
  const FixSafety least = safety_of(options_.fixing);
  return std::any_of(found.begin(), found.end(), [least](const Diagnostic& finding) {
    return std::any_of(finding.fixes.begin(), finding.fixes.end(),
                       [least](const Fix& fix) { return fix.safety >= least; });
  });
}

/// Fixes that do not come to rest are none: the text stays, with what was `found` in it.
FixOutcome NoteChecker::fixed(std::string_view text, const std::vector<Diagnostic>& found) const {
  const Profile::Turn turn(profile(), Profile::Stage::fixing);
  if (options_.fixing == RunOptions::Fixing::suppress)
    return suppress_findings(settings_->linter, std::string(text), *note_settings_, context_, options_.reason,
                             data_file_);
  FixOutcome outcome =
      fix(settings_->linter, std::string(text), *note_settings_, context_, safety_of(options_.fixing), data_file_);
  if (outcome.converged || outcome.applied.empty()) return outcome;
  const std::string_view rule = outcome.applied.back().rule;
  outcome = {.text = std::string(text), .applied = {}, .remaining = found, .converged = false};
  outcome.remaining.push_back(not_converging(rule));
  return outcome;
}

FileResult NoteChecker::result_of(std::vector<Diagnostic>&& found) {
  FileResult result;
  if (!wants_fixes(found)) {
    result.report = located(std::move(found), reader_.text());
    return result;
  }
  if (!reader_.read_all()) return failure(reader_.error());
  FixOutcome outcome = fixed(reader_.text(), found);
  if (options_.diff) {
    preview(std::move(outcome), reader_.text(), std::move(found), result);
    return result;
  }
  if (outcome.text != reader_.text()) {
    const Profile::Turn turn(profile(), Profile::Stage::writing);
    if (const auto problem = replace_file(path_, outcome.text, reader_.stamp(), options_.keep_mtime)) {
      result.report = located(std::move(found), reader_.text());
      result.report.findings.push_back(write_report(path_, *problem).findings.front());
      return result;
    }
  }
  result.applied = std::move(outcome.applied);
  result.report = located(std::move(outcome.remaining), outcome.text);
  return result;
}

/// What the fixes would do, as a diff.
void NoteChecker::preview(FixOutcome&& outcome, std::string_view before, std::vector<Diagnostic>&& found,
                          FileResult& result) const {
  result.diff = unified_diff(path_in_diff(path_), before, outcome.text);
  result.applied = std::move(outcome.applied);
  result.report = located(outcome.converged ? std::move(found) : std::move(outcome.remaining), before);
}

FileReport NoteChecker::located(std::vector<Diagnostic>&& found, std::string_view text) const {
  return located_report(path_, std::move(found), text, options_.with_excerpts);
}

FileResult NoteChecker::failure(std::string_view reason) const {
  FileResult result;
  result.report = io_report(path_, reason);
  return result;
}

}  // namespace matterlint
