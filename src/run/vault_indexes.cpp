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
#include "run/recorded_note.h"
#include "run/walk.h"

namespace matterlint {
namespace {

using Key = VaultIndexes::Key;

Key key_of(const Project& project) {
  return {project.base, project.configuration_path};
}

bool is_of(const Project& project, const Key& key) {
  return project.base == key.first && project.configuration_path == key.second;
}

/// Reads one note after another. For one thread.
class NoteRecorder {
 public:
  NoteRecorder(const Key& project, RecordedNotes& out) : project_(project), out_(out) {}

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
    if (records.empty()) return;
    locate(records, reader_.text());
    out_.add({{relative, path}, reader_.stamp(), std::move(records)});
  }

 private:
  const Key& project_;
  RecordedNotes& out_;
  FileReader reader_;
  Note note_;
};

/// Reads the notes of one project that are among some files, in several threads.
class RecordRun {
 public:
  RecordRun(const RunOptions& options, Key project)
      : project_(std::move(project)),
        pipeline_(
            Pipeline::jobs_of(options), [this] { return make_work(); }, [](Batch&&) {}) {}

  void take(WalkItem&& item) {
    batch_.items.push_back(std::move(item));
    if (batch_.items.size() == Batch::size) pipeline_.add(std::exchange(batch_, {}));
  }

  /// Of all that was taken.
  std::unique_ptr<const NoteIndex> index() {
    pipeline_.add(std::move(batch_));
    pipeline_.finish();
    return make_index(notes_.take());
  }

 private:
  Pipeline::Work make_work() {
    return [recorder = std::make_shared<NoteRecorder>(project_, notes_)](Batch& batch) {
      for (const WalkItem& item : batch.items)
        if (const auto* const file = std::get_if<WalkedFile>(&item)) recorder->record(*file);
      batch.items = {};
    };
  }

  Key project_;
  RecordedNotes notes_;
  Batch batch_;
  Pipeline pipeline_;  ///< Last, as its threads use the others.
};

ConfigurationOverrides without_schemas(ConfigurationOverrides overrides) {
  overrides.without_schemas = true;
  return overrides;
}

/// What is read for the index of a project, by a run that names `named`.
std::vector<std::string> paths_to_index(const Project& project, const std::vector<std::string>& named) {
  const std::string current = current_folder();
  std::vector<std::string> paths;
  if (project.has_base) paths.push_back(display_path(project.base, current));
  for (const std::string& path : named)
    if (!project.has_base || !is_within(absolute_path(path, current), project.base)) paths.push_back(path);
  return paths;
}

}  // namespace

bool VaultIndexes::comes_upon_all_of(const Project& project) const {
  if (options_.fixing != RunOptions::Fixing::none || options_.changes != nullptr || named_.empty()) return false;
  if (!project.has_base) return true;
  const std::string current = current_folder();
  return std::any_of(named_.begin(), named_.end(),
                     [&](const std::string& path) { return absolute_path(path, current) == project.base; });
}

bool VaultIndexes::gathers(const Project& project) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const bool is_gathered = !is_complete_ && comes_upon_all_of(project);
  if (is_gathered) gathered_.insert(key_of(project));
  return is_gathered;
}

void VaultIndexes::complete(std::vector<WalkedFile>&& alike) {
  const std::lock_guard<std::mutex> lock(mutex_);
  is_complete_ = true;
  std::map<Key, std::vector<WalkedFile>> by_project;
  for (WalkedFile& file : alike) by_project[key_of(*file.folder->project)].push_back(std::move(file));
  for (auto& [project, files] : by_project) {
    RecordRun run(options_, project);
    for (WalkedFile& file : files) run.take(std::move(file));
    indexes_[project] = run.index();
  }
}

const NoteIndex& VaultIndexes::index_of(const Project& project) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const Key key = key_of(project);
  std::unique_ptr<const NoteIndex>& index = indexes_[key];
  if (index == nullptr) index = gathered_.contains(key) ? make_index({}) : index_of_folder(project);
  return *index;
}

/// It is walked with a workspace of its own, so that what is come upon in other folders is told by nobody, and without
/// schemas.
std::unique_ptr<const NoteIndex> VaultIndexes::index_of_folder(const Project& project) const {
  std::vector<std::string> paths = paths_to_index(project, named_);
  if (paths.empty()) return make_index({});
  Workspace workspace(rules_, without_schemas(options_.overrides), options_.config_file);
  RecordRun run(options_, key_of(project));
  const WalkOptions walk_options = {
      .paths = std::move(paths), .no_exclude = options_.no_exclude, .notice = nullptr, .left_out = nullptr};
  walk(walk_options, workspace, [&run](WalkItem&& item) { run.take(std::move(item)); });
  return run.index();
}

}  // namespace matterlint
