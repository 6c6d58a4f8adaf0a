#include "run/run_log.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "schema/schema.h"

namespace matterlint {
namespace {

std::string own_schema_in_words(const RunLog::CheckedFile& file) {
  if (file.own_schema != nullptr) return std::string(file.own_schema->path());
  return file.names_schema ? "one that can not be used" : "";
}

template <class T>
void move_behind(std::vector<T>&& more, std::vector<T>& all) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

void RunLog::Part::add(const CheckedFile& file) {
  const auto [entry, is_new] = groups_.try_emplace(Key{&file.settings, file.own_schema});
  Group& group = entry->second;
  group.paths.push_back(file.path);
  if (!is_new) return;
  group.basis = file.project.configuration->basis_of(file.relative, file.project.conventions_for(file.relative));
  group.own_schema = own_schema_in_words(file);
  group.rules = file.settings.linter.rules().size();
  if (file.settings.schemas.empty()) group.basis.schemas.clear();  // The note's own has taken their place.
}

RunLog::Part& RunLog::add_part() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return parts_.emplace_back();
}

std::vector<RunLog::Group> RunLog::groups() const {
  std::map<Part::Key, Group> merged;
  for (const Part& part : parts_)
    for (const auto& [key, group] : part.groups_) {
      const auto [entry, is_new] = merged.try_emplace(key, group);
      if (!is_new) move_behind(std::vector(group.paths), entry->second.paths);
    }
  std::vector<Group> groups;
  for (auto& [key, group] : merged) {
    std::sort(group.paths.begin(), group.paths.end());
    groups.push_back(std::move(group));
  }
  std::sort(groups.begin(), groups.end(),
            [](const Group& a, const Group& b) { return a.paths.front() < b.paths.front(); });
  return groups;
}

std::vector<RunLog::LeftOut> RunLog::left_out() const {
  std::vector<LeftOut> all;
  for (const Part& part : parts_) move_behind(std::vector(part.left_out_), all);
  std::stable_sort(all.begin(), all.end(), [](const LeftOut& a, const LeftOut& b) { return a.path < b.path; });
  return all;
}

Profile RunLog::profile() const {
  Profile sum;
  for (const Part& part : parts_) sum.add(part.profile);
  return sum;
}

}  // namespace matterlint
