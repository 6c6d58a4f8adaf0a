#include "note/plain_scalars.h"

#include "yaml/reading.h"

namespace matterlint {
namespace {

using Visit = std::function<void(const PlainScalar&)>;

void visit_value(const PlainScalar& place, const Visit& visit) {
  const yaml::Node& node = *place.node;
  if (node.is_alias()) return;
  if (node.is_scalar()) {
    const bool is_plain = node.style == yaml::Style::plain && !node.text.empty();
    const bool has_tag = node.properties != nullptr && !node.properties->tag.empty();
    if (is_plain && !has_tag && !yaml::is_text_for_all(node.text)) visit(place);
    return;
  }
  for (const yaml::Node& item : node.items())
    if (!item.is_quoted()) visit_value({place.property, place.key, &node, &item}, visit);
  for (const yaml::Entry& entry : node.entries())
    visit_value({place.property, entry.key.text, nullptr, &entry.value}, visit);
}

}  // namespace

void visit_plain_scalars(const Note& note, const Visit& visit) {
  if (note.tree().language() != yaml::Language::yaml) return;
  for (const Property& property : note.properties())
    if (!property.value().is_quoted()) visit_value({&property, property.name(), nullptr, &property.value()}, visit);
}

}  // namespace matterlint
