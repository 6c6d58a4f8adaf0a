#include "run/learning.h"

#include <algorithm>
#include <list>
#include <memory>
#include <mutex>
#include <utility>
#include <variant>

#include "note/note.h"
#include "run/io_report.h"
#include "run/note_text.h"
#include "run/pipeline.h"
#include "run/walk.h"

namespace matterlint {
namespace {

/// Reads one note after another, and learns. For one thread.
class NoteLearner {
 public:
  explicit NoteLearner(infer::NoteStatistics& statistics) : statistics_(statistics) {}

  void learn(const WalkedFile& file, std::vector<FileResult>& results) {
    const std::string path = file.path();
    const auto data_file = data_language_of(file.name);
    const bool is_open = file.is_named ? reader_.open_named(path) : reader_.open(path);
    if (!is_open || !(data_file ? reader_.read_all() : read_front_matter(reader_))) {
      results.emplace_back().report = io_report(path, reader_.error());
      return;
    }
    if (!file.is_named && is_binary(reader_.text())) return;
    const std::string relative = file.folder->relative + file.name;
    const FileSettings& settings = file.folder->project->configuration->settings_for(relative);
    note_.read({relative, reader_.text(), reader_.is_complete()}, settings.note, data_file);
    statistics_.add(note_, path);
  }

 private:
  infer::NoteStatistics& statistics_;
  FileReader reader_;
  Note note_;
};

class LearningRun {
 public:
  /// `make_statistics` is called once a thread.
  LearningRun(const RunOptions& options, const RuleSet& rules, std::function<infer::NoteStatistics()> make_statistics,
              const std::function<void(const FileReport&)>& problem)
      : options_(options),
        make_statistics_(std::move(make_statistics)),
        workspace_(rules, options.overrides, options.config_file),
        pipeline_(
            Pipeline::jobs_of(options), [this] { return make_work(); },
            [&problem](Batch&& batch) {
              for (const FileResult& result : batch.results) problem(result.report);
            }) {}

  infer::NoteStatistics run() {
    std::vector<std::string> notices;
    const WalkOptions walk_options = {.paths = options_.paths,
                                      .no_exclude = options_.no_exclude,
                                      .notice = [&](const std::string& line) { notices.push_back(line); },
                                      .left_out = nullptr};
    walk(walk_options, workspace_, [this](WalkItem&& item) {
      batch_.items.push_back(std::move(item));
      if (batch_.items.size() == Batch::size) pipeline_.add(std::exchange(batch_, {}));
    });
    pipeline_.add(std::move(batch_));
    pipeline_.finish();
    if (options_.notice) std::for_each(notices.begin(), notices.end(), options_.notice);
    infer::NoteStatistics all = make_statistics_();
    for (infer::NoteStatistics& part : parts_) all.merge(std::move(part));
    return all;
  }

 private:
  /// The work of one thread, which has statistics of its own.
  Pipeline::Work make_work() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return [learner = std::make_shared<NoteLearner>(parts_.emplace_back(make_statistics_()))](Batch& batch) {
      for (WalkItem& item : batch.items) {
        if (auto* const report = std::get_if<FileReport>(&item))
          batch.results.emplace_back().report = std::move(*report);
        else
          learner->learn(std::get<WalkedFile>(item), batch.results);
      }
      batch.items = {};
    };
  }

  const RunOptions& options_;
  std::function<infer::NoteStatistics()> make_statistics_;
  std::mutex mutex_;  ///< Of the list below.
  std::list<infer::NoteStatistics> parts_;
  Batch batch_;
  Workspace workspace_;
  Pipeline pipeline_;  ///< Last, as its threads use the others.
};

}  // namespace

infer::NoteStatistics learn_from_notes(const RunOptions& options, const RuleSet& rules,
                                       const std::function<void(const FileReport&)>& problem) {
  const auto first_look = [] { return infer::NoteStatistics(); };
  infer::NoteStatistics all = LearningRun(options, rules, first_look, problem).run();
  if (!all.front_matter.is_overfull()) return all;
  // Now that it is known which keys are frequent, the notes are read again for these alone.
  RunOptions again = options;
  again.notice = nullptr;
  const auto second_look = [&all] { return infer::NoteStatistics::of_frequent_keys(all); };
  return LearningRun(again, rules, second_look, [](const FileReport&) {}).run();
}

}  // namespace matterlint
