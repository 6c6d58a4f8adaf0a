#include "run/vault_indexes.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "note/note.h"
#include "run/note_text.h"
#include "run/paths.h"
#include "run/pipeline.h"
#include "run/read_file.h"
#include "run/walk.h"

namespace matterlint {
namespace {

bool is_of(const Project& project, const Project& other) {
  return project.base == other.base && project.configuration_path == other.configuration_path;
}

/// Reads one note after another. For one thread.
class NoteRecorder {
 public:
  NoteRecorder(const Project& project, RecordedNotes& out) : project_(project), out_(out) {}

  void record(const WalkedFile& file) {
    if (!is_of(*file.folder->project, project_)) return;
    const std::string relative = file.folder->relative + file.name;
    const FileSettings& settings = file.folder->project->configuration->settings_for(relative);
    if (!settings.linter.compares_notes()) return;
    const std::string path = file.path();
    const auto data_file = data_language_of(file.name);
    const bool reads_all = data_file || settings.linter.records_body();
    // A pipe has one reader, which is who checks it.
    if (!reader_.open(path) || !(reads_all ? reader_.read_all() : read_front_matter(reader_))) return;
    if (is_binary(reader_.text())) return;
    note_.read({relative, reader_.text(), reader_.is_complete()}, settings.note, data_file);
    std::vector<Recorded> records = settings.linter.record(note_);
    if (!records.empty()) out_.add({{relative, path}, reader_.stamp(), std::move(records)});
  }

 private:
  const Project& project_;
  RecordedNotes& out_;
  FileReader reader_;
  Note note_;
};

/// A run over the notes of one project. It has a workspace of its own, so that what it comes upon in other folders is
/// told by nobody, and no schemas.
class IndexRun {
 public:
  IndexRun(const RunOptions& options, const RuleSet& rules, const Project& project, std::vector<std::string> paths)
      : project_(project),
        walk_options_{
            .paths = std::move(paths), .no_exclude = options.no_exclude, .notice = nullptr, .left_out = nullptr},
        workspace_(rules, without_schemas(options.overrides), options.config_file),
        pipeline_(
            Pipeline::jobs_of(options), [this] { return make_work(); }, [](Batch&&) {}) {}

  /// In any order.
  std::vector<RecordedNote> run() {
    walk(walk_options_, workspace_, [this](WalkItem&& item) {
      batch_.items.push_back(std::move(item));
      if (batch_.items.size() == Batch::size) pipeline_.add(std::exchange(batch_, {}));
    });
    pipeline_.add(std::move(batch_));
    pipeline_.finish();
    return notes_.take();
  }

 private:
  static ConfigurationOverrides without_schemas(ConfigurationOverrides overrides) {
    overrides.without_schemas = true;
    return overrides;
  }

  Pipeline::Work make_work() {
    return [recorder = std::make_shared<NoteRecorder>(project_, notes_)](Batch& batch) {
      for (const WalkItem& item : batch.items)
        if (const auto* const file = std::get_if<WalkedFile>(&item)) recorder->record(*file);
      batch.items = {};
    };
  }

  const Project& project_;
  WalkOptions walk_options_;
  RecordedNotes notes_;
  Batch batch_;
  Workspace workspace_;
  Pipeline pipeline_;  ///< Last, as its threads use the others.
};

/// What is read for the index of a project, by a run that names `named`.
std::vector<std::string> paths_to_index(const Project& project, const std::vector<std::string>& named) {
  const std::string current = current_folder();
  std::vector<std::string> paths;
  if (project.has_base) paths.push_back(display_path(project.base, current));
  for (const std::string& path : named)
    if (!project.has_base || !is_within(absolute_path(path, current), project.base)) paths.push_back(path);
  return paths;
}

VaultIndexes::Key key_of(const Project& project) {
  return {project.base, project.configuration_path};
}

}  // namespace

bool VaultIndexes::comes_upon_all_of(const Project& project) const {
  if (options_.fixing != RunOptions::Fixing::none || options_.changes != nullptr || named_.empty()) return false;
  if (!project.has_base) return true;
  const std::string current = current_folder();
  return std::any_of(named_.begin(), named_.end(),
                     [&](const std::string& path) { return absolute_path(path, current) == project.base; });
}

RecordedNotes* VaultIndexes::gathering_of(const Project& project) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (is_complete_ || !comes_upon_all_of(project)) return nullptr;
  return &gatherings_[key_of(project)];
}

bool VaultIndexes::complete() {
  const std::lock_guard<std::mutex> lock(mutex_);
  is_complete_ = true;
  return std::any_of(gatherings_.begin(), gatherings_.end(),
                     [](const auto& gathering) { return gathering.second.may_be_alike(); });
}

const NoteIndex& VaultIndexes::index_of(const Project& project) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const Key key = key_of(project);
  std::unique_ptr<const NoteIndex>& index = indexes_[key];
  if (index != nullptr) return *index;
  const auto gathering = gatherings_.find(key);
  index = make_index(gathering != gatherings_.end() ? gathering->second.take() : read_notes(project));
  return *index;
}

std::vector<RecordedNote> VaultIndexes::read_notes(const Project& project) const {
  std::vector<std::string> paths = paths_to_index(project, named_);
  return paths.empty() ? std::vector<RecordedNote>() : IndexRun(options_, rules_, project, std::move(paths)).run();
}

}  // namespace matterlint
