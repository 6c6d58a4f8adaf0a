#include "config/rule_values.h"

#include <algorithm>
#include <set>

#include "config/prose.h"

namespace matterlint::config {
namespace {

/// What messages call a piece of a part, in the order of the parts.
constexpr std::array<std::string_view, 7> piece_names = {"text",     "heading", "link",   "image",
                                                         "wikilink", "code",    "comment"};

class ValueWalk {
 public:
  ValueWalk(const CustomRule& rule, const Note& note, const std::function<bool(const RuleValue&)>& visit)
      : rule_(rule), note_(note), visit_(visit) {}

  void walk() {
    const yaml::Node* const root = note_.tree().root();
    if (rule_.reads_front_matter() && root != nullptr)
      give({.node = root, .entry = nullptr, .name = "the front matter"});
    for (const Property& property : note_.properties()) walk_property(property);
    for (const BodyPart part : rule_.body) walk_part(part);
  }

 private:
  void walk_property(const Property& property) {
    const auto has_role = [&property](Role role) { return property.roles.contains(role); };
    if (std::any_of(rule_.roles.begin(), rule_.roles.end(), has_role)) {
      give_value({.node = &property.value(), .entry = property.entry, .name = std::string(property.name())});
    } else {
      walk_entry(*property.entry, std::string(property.name()));
    }
  }

  void walk_entry(const yaml::Entry& entry, const std::string& path) {
    if (rule_.properties.contain(path)) {
      give_value({.node = &entry.value, .entry = &entry, .name = path});
    } else if (rule_.properties.are_nested()) {
      walk_inside(entry.value, path);
    }
  }

  /// Items of a list go by the name of the list.
  void walk_inside(const yaml::Node& value, const std::string& path) {
    for (const yaml::Node& item : value.items()) walk_inside(item, path);
    for (const yaml::Entry& entry : value.entries()) walk_entry(entry, path + "." + std::string(entry.key.text));
  }

  /// A pattern is for texts: those of a list, one by one.
  void give_value(const RuleValue& value) {
    if (rule_.kind == CustomRule::Kind::schema || value.node->is_scalar()) return give(value);
    for (const yaml::Node& item : value.node->items())
      if (item.is_scalar()) give({.node = &item, .entry = value.entry, .name = value.name});
  }

  void walk_part(BodyPart part) {
    if (note_.front_matter().body.empty() || !note_.is_complete()) return;
    const markdown::Body& body = note_.body();
    switch (part) {
      case BodyPart::text:
        for (const Span words : prose_of(note_)) give_text(words, part);
        return;
      case BodyPart::headings:
        for (const markdown::Block& block : body.blocks())
          if (block.kind == markdown::BlockKind::heading) give_text(block.span, part);
        return;
      case BodyPart::links:
      case BodyPart::images:
        return walk_links(part);
      case BodyPart::wikilinks:
        for (const markdown::Wikilink& link : body.wikilinks()) give_text(link.target, part);
        return;
      case BodyPart::code:
        return walk_regions(part, {markdown::RegionKind::code_block, markdown::RegionKind::code_span});
      case BodyPart::comments:
        return walk_regions(part, {markdown::RegionKind::comment});
    }
  }

  /// Several links may share the address of a definition.
  void walk_links(BodyPart part) {
    std::set<Span> addresses;
    for (const markdown::Link& link : note_.body().links())
      if (link.is_image == (part == BodyPart::images) && addresses.insert(link.destination).second)
        give_text(link.destination, part);
  }

  void walk_regions(BodyPart part, std::initializer_list<markdown::RegionKind> kinds) {
    for (const markdown::Region& region : note_.body().regions())
      if (std::find(kinds.begin(), kinds.end(), region.kind) != kinds.end()) give_text(region.span, part);
  }

  void give_text(Span where, BodyPart part) {
    if (where.empty()) return;
    yaml::Node node;
    node.kind = yaml::Kind::string;
    node.span = node.outer = where;
    node.text = note_.text(where);
    give({.node = &node,
          .entry = nullptr,
          .name = std::string(piece_names[static_cast<std::size_t>(part)]),
          .is_in_body = true});
  }

  void give(const RuleValue& value) {
    const bool is_empty = value.node->is_null() || (value.node->is_string() && value.node->text.empty());
    if (goes_on_ && !is_empty) goes_on_ = visit_(value);
  }

  const CustomRule& rule_;
  const Note& note_;
  const std::function<bool(const RuleValue&)>& visit_;
  bool goes_on_ = true;
};

}  // namespace

void for_each_value(const CustomRule& rule, const Note& note, const std::function<bool(const RuleValue&)>& visit) {
  ValueWalk(rule, note, visit).walk();
}

}  // namespace matterlint::config
