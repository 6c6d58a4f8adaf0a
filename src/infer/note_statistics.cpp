#include "infer/note_statistics.h"

#include <utility>

#include "infer/evidence.h"

namespace matterlint::infer {

NoteStatistics NoteStatistics::of_frequent_keys(const NoteStatistics& first_look) {
  NoteStatistics statistics;
  statistics.front_matter.wants_key = [&first_look](std::string_view key) {
    return !is_rare_key(first_look.frequencies.of(key), first_look.front_matter.count);
  };
  return statistics;
}

void NoteStatistics::add(const Note& note, std::string_view path) {
  const FrontMatter& block = note.front_matter();
  const Spot top{path, note, block.opener.begin};
  using State = FrontMatter::State;
  if (note.is_binary() || note.is_broken() || block.state == State::unclosed) {
    const auto errors = note.tree().errors();
    return broken.add(errors.empty() ? top : top.at(errors.front().span.begin));
  }
  if (block.state == State::none) return without.add(top);
  yaml::Node nothing;
  nothing.kind = yaml::Kind::mapping;
  const yaml::Node* const root = note.tree().root();
  const yaml::Node& value = root == nullptr || root->is_null() ? nothing : *root;
  if (!value.is_mapping()) return broken.add(top);
  for (const yaml::Entry& entry : value.entries()) frequencies.add(entry.key.text);
  front_matter.add(value, top, 0);
}

void NoteStatistics::merge(NoteStatistics&& other) {
  frequencies.merge(other.frequencies);
  front_matter.merge(std::move(other.front_matter));
  without.merge(other.without);
  broken.merge(other.broken);
}

}  // namespace matterlint::infer
