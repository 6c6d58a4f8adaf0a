#include "infer/note_statistics.h"

#include <utility>

namespace matterlint::infer {

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
  front_matter.add(value, top, 0);
}

void NoteStatistics::merge(NoteStatistics&& other) {
  front_matter.merge(std::move(other.front_matter));
  without.merge(other.without);
  broken.merge(other.broken);
}

}  // namespace matterlint::infer
