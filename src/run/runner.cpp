#include "run/runner.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <utility>

#include "run/batch_checker.h"
#include "run/file_names.h"
#include "run/folder.h"
#include "run/folder_walk.h"
#include "run/held_back.h"
#include "run/note_checker.h"
#include "run/paths.h"
#include "run/pipeline.h"
#include "run/run_log.h"
#include "run/vault_indexes.h"
#include "run/walk.h"

namespace matterlint {
namespace {

/// Seconds since 1970; for results that can be had again, SOURCE_DATE_EPOCH says what time it is
/// (https://reproducible-builds.org/specs/source-date-epoch/).
std::int64_t present() {
  const char* const given = std::getenv("SOURCE_DATE_EPOCH");
  if (given == nullptr || *given == '\0') return static_cast<std::int64_t>(std::time(nullptr));
  char* end = nullptr;
  const long long seconds = std::strtoll(given, &end, 10);
  return *end == '\0' ? seconds : static_cast<std::int64_t>(std::time(nullptr));
}

void add(RunResult& sum, const RunResult& counts) {
  sum.files += counts.files;
  sum.without_schema += counts.without_schema;
  sum.binary += counts.binary;
  sum.has_schemas = sum.has_schemas || counts.has_schemas;
}

/// The work of one thread.
Pipeline::Work make_work(const RunOptions& options, std::int64_t now, VaultIndexes& indexes) {
  return [checker = std::make_shared<BatchChecker>(options, now, indexes)](Batch& batch) { checker->check(batch); };
}

/// The work of one thread when all notes are known.
Pipeline::Work make_second_work(const RunOptions& options, std::int64_t now, VaultIndexes& indexes) {
  return
      [checker = std::make_shared<BatchChecker>(options, now, indexes)](Batch& batch) { checker->check_again(batch); };
}

std::vector<std::string> absolute_paths(const RunOptions& options, const Workspace& workspace) {
  if (options.paths.empty()) return {workspace.current_folder()};
  std::vector<std::string> paths;
  for (const std::string& path : options.paths) paths.push_back(absolute_path(path, workspace.current_folder()));
  return paths;
}

Profile* profile_of(RunLog::Part* part) {
  return part == nullptr ? nullptr : &part->profile;
}

/// Where one thread writes what it does; null: nobody asks.
RunLog::Part* new_part(const RunOptions& options) {
  return options.log == nullptr ? nullptr : &options.log->add_part();
}

/// Where a walk says what it leaves out.
std::function<void(const std::string& path, std::string_view why)> left_out_into(RunLog::Part* part) {
  if (part == nullptr) return nullptr;
  return [part](const std::string& path, std::string_view why) { part->leave_out(path, why); };
}

std::vector<std::string> paths_of(const RunOptions& options) {
  return options.paths.empty() ? std::vector<std::string>{"."} : options.paths;
}

/// What was looked for, where a walk of folders has come upon nothing.
void tell_what_is_included(const RunOptions& options, Workspace& workspace) {
  for (const std::string& path : paths_of(options)) {
    if (kind_of(path) != EntryKind::folder) continue;
    const Project& project = workspace.project_of(absolute_path(path, workspace.current_folder()));
    if (project.configuration == nullptr) continue;
    options.notice("no notes in " + path + "; what notes are called: `include: " + project.configuration->included() +
                   "`");
  }
}

void hand_over(std::vector<FileReport> reports, const std::function<void(FileResult&&)>& result) {
  for (FileReport& report : reports) {
    FileResult one;
    one.report = std::move(report);
    result(std::move(one));
  }
}

/// A run over files: walks, hands batches to the threads, and takes what comes out.
class FileRun {
 public:
  FileRun(const RunOptions& options, const RuleSet& rules, const std::function<void(FileResult&&)>& result,
          const std::function<void(std::size_t done)>& progress)
      : options_(options),
        result_(result),
        progress_(progress),
        walking_(new_part(options)),
        reporting_(new_part(options)),
        workspace_(rules, options.overrides, options.config_file, profile_of(walking_)),
        indexes_(options, rules, paths_of(options)),
        pipeline_(
            Pipeline::jobs_of(options), [this] { return make_work(options_, now_, indexes_); },
            [this](Batch&& batch) { deliver(batch); }) {
    if (options.log != nullptr) options.log->threads = Pipeline::jobs_of(options);
  }

  RunResult run() {
    walk_all();
    pipeline_.finish();
    settle();
    // The lines are told when no thread writes any more.
    if (options_.notice) std::for_each(notices_.begin(), notices_.end(), options_.notice);
    const bool found_nothing = sum_.files + sum_.binary == 0 && notices_.empty() && options_.changes == nullptr;
    if (options_.notice && found_nothing) tell_what_is_included(options_, workspace_);
    hand_over(workspace_.note_schema_problems(), result_);
    if (options_.changes == nullptr)
      hand_over(workspace_.unused_schema_globs(absolute_paths(options_, workspace_)), result_);
    sum_.rules = workspace_.rules();
    return sum_;
  }

 private:
  void walk_all() {
    const Profile::Turn turn(profile_of(walking_), Profile::Stage::walking);
    const WalkOptions walk_options = {.paths = options_.paths,
                                      .no_exclude = options_.no_exclude,
                                      .notice = [this](const std::string& line) { notices_.push_back(line); },
                                      .left_out = left_out_into(walking_)};
    const auto found = [this](WalkItem&& item) { take(std::move(item)); };
    if (options_.changes != nullptr) {
      walk_changed(walk_options, *options_.changes, workspace_, found);
    } else {
      walk(walk_options, workspace_, found);
    }
    hand_on();
  }

  void take(WalkItem&& item) {
    const auto* const file = std::get_if<WalkedFile>(&item);
    const bool writes = options_.fixing != RunOptions::Fixing::none && !options_.diff;
    if (writes && file != nullptr && !fixed_files_.add(file->path())) {
      if (walking_ != nullptr) walking_->leave_out(file->path(), "another name of a file that is fixed");
      return;
    }
    batch_.items.push_back(std::move(item));
    if (batch_.items.size() == Batch::size) hand_on();
  }

  /// Adding a batch may work on some.
  void hand_on() {
    const Profile::Turn turn(profile_of(walking_), Profile::Stage::elsewhere);
    pipeline_.add(std::exchange(batch_, {}));
  }

  /// From the first note on that waits for others, all are held back.
  void deliver(Batch& batch) {
    add(sum_, batch.counts);
    if (progress_) progress_(sum_.files);
    if (held_back_.empty() && batch.waiting.empty()) return report(batch);
    held_back_.add(std::move(batch));
  }

  void report(Batch& batch) {
    const Profile::Turn turn(profile_of(reporting_), Profile::Stage::reporting);
    for (FileResult& one : batch.results) {
      if (options_.changes != nullptr)
        options_.changes->keep_changed(absolute_path(one.report.path, workspace_.current_folder()), one.report);
      result_(std::move(one));
    }
  }

  /// Reports what was held back, when all notes are known.
  void settle() {
    std::vector<WalkedFile> alike = held_back_.settle();
    if (!held_back_.are_waiting()) {
      for (Batch& batch : held_back_.batches()) report(batch);
      return;
    }
    indexes_.complete(std::move(alike));
    Pipeline pipeline(
        Pipeline::jobs_of(options_), [this] { return make_second_work(options_, now_, indexes_); },
        [this](Batch&& batch) { report(batch); });
    for (Batch& batch : held_back_.batches()) pipeline.add(std::move(batch));
    pipeline.finish();
  }

  const RunOptions& options_;
  const std::function<void(FileResult&&)>& result_;
  const std::function<void(std::size_t done)>& progress_;
  const std::int64_t now_ = present();
  RunResult sum_;
  Batch batch_;
  FileNames fixed_files_;
  std::vector<std::string> notices_;
  RunLog::Part* walking_;
  RunLog::Part* reporting_;
  Workspace workspace_;
  VaultIndexes indexes_;
  HeldBack held_back_;
  Pipeline pipeline_;  ///< Last, as its threads use the others.
};

}  // namespace

RunResult run(const RunOptions& options, const RuleSet& rules, const std::function<void(FileResult&&)>& result,
              const std::function<void(std::size_t done)>& progress) {
  return FileRun(options, rules, result, progress).run();
}

RunResult run_on_text(const RunOptions& options, const RuleSet& rules, const std::string& path, std::string_view text,
                      const std::function<void(FileResult&&)>& result) {
  RunResult counts;
  RunLog::Part* const part = new_part(options);
  if (options.log != nullptr) options.log->threads = 1;
  Workspace workspace(rules, options.overrides, options.config_file, profile_of(part));
  VaultIndexes indexes(options, rules, {});
  std::vector<FileResult> results;
  const auto found = [&](WalkItem&& item) {
    if (auto* const report = std::get_if<FileReport>(&item)) {
      results.emplace_back().report = std::move(*report);
    } else {
      NoteChecker(options, present(), indexes).check_text(std::get<WalkedFile>(item), text, results, counts);
    }
  };
  walk_named(
      {.paths = {path}, .no_exclude = options.no_exclude, .notice = options.notice, .left_out = left_out_into(part)},
      workspace, found);
  const Profile::Turn turn(profile_of(part), Profile::Stage::reporting);
  for (FileResult& one : results) result(std::move(one));
  hand_over(workspace.note_schema_problems(), result);
  counts.rules = workspace.rules();
  return counts;
}

}  // namespace matterlint
