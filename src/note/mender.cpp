#include "note/mender.h"

namespace matterlint {

yaml::Mender mender_of(const Note& note, yaml::MendStyle style) {
  const auto holds_tags = [&note](std::string_view property) {
    return note.settings().roles.roles_of(property).contains(Role::tags);
  };
  return {note.text(), note.front_matter().block, note.tree(), {holds_tags, note.flavor() == Flavor::obsidian}, style};
}

}  // namespace matterlint
