#include "run/runner.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <thread>
#include <utility>

#include "run/file_names.h"
#include "run/folder.h"
#include "run/folder_walk.h"
#include "run/note_checker.h"
#include "run/paths.h"
#include "run/pipeline.h"
#include "run/walk.h"

namespace matterlint {
namespace {

constexpr std::size_t batch_size = 32;

/// Seconds since 1970; for results that can be had again, SOURCE_DATE_EPOCH says what time it is
/// (https://reproducible-builds.org/specs/source-date-epoch/).
std::int64_t present() {
  const char* const given = std::getenv("SOURCE_DATE_EPOCH");
  if (given == nullptr || *given == '\0') return static_cast<std::int64_t>(std::time(nullptr));
  char* end = nullptr;
  const long long seconds = std::strtoll(given, &end, 10);
  return *end == '\0' ? seconds : static_cast<std::int64_t>(std::time(nullptr));
}

std::size_t jobs_of(const RunOptions& options) {
  if (options.jobs != 0) return std::min(options.jobs, Pipeline::most_jobs);
  return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

void add(RunResult& sum, const RunResult& counts) {
  sum.files += counts.files;
  sum.without_schema += counts.without_schema;
  sum.binary += counts.binary;
  sum.has_schemas = sum.has_schemas || counts.has_schemas;
}

/// The work of one thread.
Pipeline::Work make_work(const RunOptions& options, std::int64_t now) {
  return [checker = std::make_shared<NoteChecker>(options, now)](Batch& batch) {
    for (WalkItem& item : batch.items) {
      if (auto* const report = std::get_if<FileReport>(&item)) {
        batch.results.emplace_back().report = std::move(*report);
      } else {
        checker->check(std::get<WalkedFile>(item), batch.results, batch.counts);
      }
    }
    batch.items = {};
  };
}

std::vector<std::string> absolute_paths(const RunOptions& options, const Workspace& workspace) {
  if (options.paths.empty()) return {workspace.current_folder()};
  std::vector<std::string> paths;
  for (const std::string& path : options.paths) paths.push_back(absolute_path(path, workspace.current_folder()));
  return paths;
}

void tell_details(const RunOptions& options, const Workspace& workspace) {
  if (!options.details) return;
  options.details("threads: " + std::to_string(jobs_of(options)));
  const std::vector<std::string> paths = workspace.configuration_paths();
  for (const std::string& path : paths) options.details("configuration: " + path);
  if (paths.empty()) options.details("configuration: none, the defaults hold");
}

/// What was looked for, where a walk of folders has come upon nothing.
void tell_what_is_included(const RunOptions& options, Workspace& workspace) {
  const std::vector<std::string> paths = options.paths.empty() ? std::vector<std::string>{"."} : options.paths;
  for (const std::string& path : paths) {
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

}  // namespace

RunResult run(const RunOptions& options, const RuleSet& rules, const std::function<void(FileResult&&)>& result,
              const std::function<void(std::size_t done)>& progress) {
  RunResult sum;
  const std::int64_t now = present();
  Workspace workspace(rules, options.overrides, options.config_file);
  Pipeline pipeline(
      jobs_of(options), [&] { return make_work(options, now); },
      [&](Batch&& batch) {
        add(sum, batch.counts);
        for (FileResult& one : batch.results) {
          if (options.changes != nullptr)
            options.changes->keep_changed(absolute_path(one.report.path, workspace.current_folder()), one.report);
          result(std::move(one));
        }
        if (progress) progress(sum.files);
      });
  Batch batch;
  FileNames fixed_files;
  const bool writes = options.fixing != RunOptions::Fixing::none && !options.diff;
  const auto found = [&](WalkItem&& item) {
    const auto* const file = std::get_if<WalkedFile>(&item);
    if (writes && file != nullptr && !fixed_files.add(file->path())) return;
    batch.items.push_back(std::move(item));
    if (batch.items.size() == batch_size) pipeline.add(std::exchange(batch, {}));
  };
  // The lines are told when no thread writes any more.
  std::vector<std::string> notices;
  const std::function<void(const std::string&)> notice = [&](const std::string& line) { notices.push_back(line); };
  const WalkOptions walk_options = {.paths = options.paths,
                                    .no_exclude = options.no_exclude,
                                    .notice = notice,
                                    .details = options.details ? notice : nullptr};
  if (options.changes != nullptr) {
    walk_changed(walk_options, *options.changes, workspace, found);
  } else {
    walk(walk_options, workspace, found);
  }
  pipeline.add(std::move(batch));
  pipeline.finish();
  if (options.notice) std::for_each(notices.begin(), notices.end(), options.notice);
  const bool found_nothing = sum.files + sum.binary == 0 && notices.empty() && options.changes == nullptr;
  if (options.notice && found_nothing) tell_what_is_included(options, workspace);
  hand_over(workspace.note_schema_problems(), result);
  if (options.changes == nullptr) hand_over(workspace.unused_schema_globs(absolute_paths(options, workspace)), result);
  tell_details(options, workspace);
  return sum;
}

RunResult run_on_text(const RunOptions& options, const RuleSet& rules, const std::string& path, std::string_view text,
                      const std::function<void(FileResult&&)>& result) {
  RunResult counts;
  Workspace workspace(rules, options.overrides, options.config_file);
  std::vector<FileResult> results;
  const auto found = [&](WalkItem&& item) {
    if (auto* const report = std::get_if<FileReport>(&item)) {
      results.emplace_back().report = std::move(*report);
    } else {
      NoteChecker(options, present()).check_text(std::get<WalkedFile>(item), text, results, counts);
    }
  };
  walk_named({.paths = {path}, .no_exclude = options.no_exclude, .notice = options.notice, .details = nullptr},
             workspace, found);
  for (FileResult& one : results) result(std::move(one));
  hand_over(workspace.note_schema_problems(), result);
  tell_details(options, workspace);
  return counts;
}

}  // namespace matterlint
