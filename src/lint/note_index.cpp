#include "lint/note_index.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace matterlint {

void NoteIndex::add(Source note, std::vector<Recorded>&& records, std::vector<std::string>&& other_names) {
  const Source& added = notes_.emplace_back(std::move(note));
  by_path_[added.path] = &added;
  for (std::string& name : other_names) by_path_[other_names_.emplace_back(std::move(name))] = &added;
  for (Recorded& one : records) {
    std::vector<Place>& places = by_rule_[one.rule][std::move(one.key)];
    places.push_back({&added, one.range, std::move(one.value)});
  }
}

const std::vector<NoteIndex::Place>& NoteIndex::places(std::string_view rule, const std::string& key) const {
  static const std::vector<Place> none;
  const auto of_rule = by_rule_.find(rule);
  if (of_rule == by_rule_.end()) return none;
  const auto found = of_rule->second.find(key);
  return found == of_rule->second.end() ? none : found->second;
}

const NoteIndex::Source* NoteIndex::find(std::string_view path) const {
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? nullptr : found->second;
}

std::vector<const NoteIndex::Place*> OtherNotes::with(const std::string& key) const {
  const NoteIndex& index = index_();
  const NoteIndex::Source* const own = index.find(path_);
  std::vector<const NoteIndex::Place*> others;
  for (const NoteIndex::Place& place : index.places(rule_, key))
    if (place.note != own) others.push_back(&place);
  std::sort(others.begin(), others.end(), [](const NoteIndex::Place* a, const NoteIndex::Place* b) {
    return std::tie(a->note->path, a->range.start.byte) < std::tie(b->note->path, b->range.start.byte);
  });
  return others;
}

}  // namespace matterlint
