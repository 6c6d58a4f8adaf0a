#include "note/note.h"

#include <algorithm>

#include "text/npos.h"
#include "text/path.h"
#include "text/utf8.h"
#include "yaml/reader.h"

namespace matterlint {

void Note::read(const SourceFile& file, const NoteSettings& settings, std::optional<yaml::Language> data_file) {
  file_ = file;
  const std::size_t nul = file.text.find('\0');
  is_binary_ = is_utf16(file.text) || nul != std::string_view::npos;
  settings_ = &settings;
  properties_.clear();
  names_.clear();
  roles_ = {};
  forget_parts();
  front_matter_ = data_file ? whole_file(file.text, *data_file) : find_front_matter(file.text);
  tree_.clear(front_matter_.language);
  if (!front_matter_.has_block()) return;
  // One NUL byte breaks a block. A file of nothing else, read as a whole, would make a token of each.
  Span block = front_matter_.block;
  if (nul < block.end) block.end = std::max(block.begin, static_cast<std::uint32_t>(nul) + 1);
  yaml::read(front_matter_.language, file.text, block, tree_);
  read_properties();
}

void Note::forget_parts() {
  for (RoleMembers& members : role_members_) members.are_read = false;
  urls_.clear();
  dates_.forget();
  addresses_.forget();
  tags_.forget();
  body_.forget();
  link_shapes_.forget();
  line_ends_.forget();
  byte_map_.forget();
  is_ascii_.forget();
  stem_.forget();
}

void Note::read_properties() {
  const yaml::Node* const root = tree_.root();
  if (root == nullptr || is_broken()) return;
  for (const yaml::Entry& entry : root->entries()) {
    const RoleSet roles = entry.key.is_scalar() ? settings_->roles.roles_of(entry.key.text) : RoleSet();
    properties_.push_back({&entry, roles});
    names_.add(entry.key.text);
    roles_.add(roles);
  }
}

std::string_view Note::stem() const {
  return stem_.get([this](std::string_view& stem) { stem = path_stem(path()); });
}

const Property* Note::find_known(std::string_view name) const {
  const auto found = std::find_if(properties_.begin(), properties_.end(),
                                  [name](const Property& property) { return property.name() == name; });
  return found == properties_.end() ? nullptr : &*found;
}

const Note::RoleMembers& Note::members_of(Role role) const {
  RoleMembers& members = role_members_[static_cast<std::size_t>(role)];
  if (members.are_read) return members;
  members.are_read = true;
  members.properties.clear();
  members.values.clear();
  for (const Property& property : properties_) {
    if (!property.roles.contains(role)) continue;
    members.properties.push_back(&property);
    if (property.value().is_scalar()) members.values.push_back({&property, &property.value()});
    for (const yaml::Node& item : property.value().items())
      if (item.is_scalar()) members.values.push_back({&property, &item});
  }
  return members;
}

std::span<const DateValue> Note::dates() const {
  return dates_.get(
      [this](std::vector<DateValue>& dates) { read_deferred(DeferredPart::dates, [&] { read_dates(dates); }); });
}

void Note::read_dates(std::vector<DateValue>& dates) const {
  dates.clear();
  for (const PropertyValue& value : values_with_role(Role::date))
    dates.push_back({value, reading_of(*value.property, *value.node)});
}

dates::Reading Note::reading_of(const Property& property, const yaml::Node& node) const {
  const dates::KeyFormat* own = nullptr;
  if (settings_->key_formats != nullptr)
    if (const auto found = settings_->key_formats->find(property.name()); found != settings_->key_formats->end())
      own = &found->second;
  return dates::read(node.text, settings_->dates, own);
}

std::span<const NoteAddress> Note::addresses() const {
  return addresses_.get([this](std::vector<NoteAddress>& addresses) { read_addresses(*this, addresses); });
}

std::span<const NoteTag> Note::tags() const {
  return tags_.get([this](std::vector<NoteTag>& tags) { read_tags(*this, tags); });
}

std::optional<Span> Note::place_of(const yaml::Node& scalar, Span part) const {
  if (scalar.is_alias() || text(scalar.span) != scalar.text) return std::nullopt;
  return Span{scalar.span.begin + part.begin, scalar.span.begin + part.end};
}

const markdown::Body& Note::body() const {
  return body_.get([this](markdown::Body& body) {
    read_deferred(DeferredPart::body, [&] { body.read(file_.text, front_matter_.body, settings_->flavor); });
  });
}

const urls::Url* Note::url_of(std::string_view text) const {
  const auto is_same = [text](const ReadUrl& known) {
    return known.text.data() == text.data() && known.text.size() == text.size();
  };
  auto known = std::find_if(urls_.begin(), urls_.end(), is_same);
  if (known == urls_.end()) {
    urls_.push_back({text, urls::parse(text, urls::Strictness::web)});
    known = urls_.end() - 1;
  }
  return known->url ? &*known->url : nullptr;
}

const markdown::LinkShapes& Note::link_shapes() const {
  return link_shapes_.get(
      [this](markdown::LinkShapes& shapes) { shapes.read(file_.text, front_matter_.body, byte_map()); });
}

const markdown::LineEnds& Note::line_ends() const {
  const auto make = [this](std::optional<markdown::LineEnds>& ends) { ends.emplace(file_.text, body(), flavor()); };
  return *line_ends_.get(make);
}

const ByteMap& Note::byte_map() const {
  return byte_map_.get([this](ByteMap& map) { map.read(file_.text); });
}

bool Note::is_ascii() const {
  return is_ascii_.get([this](bool& is_ascii) { is_ascii = byte_map().find(ByteKind::beyond_ascii) == npos; });
}

/// Whoever counts the time of a part calls `read`.
void Note::read_deferred(DeferredPart part, const std::function<void()>& read) const {
  if (!settings_->deferred) return read();
  settings_->deferred(part, read);
}

std::uint32_t Note::line_of(std::uint32_t offset) const {
  const std::string_view before = file_.text.substr(0, offset);
  return 1 + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
}

std::string_view Note::line_ending() const {
  const std::size_t feed = file_.text.find('\n');
  return feed != std::string_view::npos && feed > 0 && file_.text[feed - 1] == '\r' ? "\r\n" : "\n";
}

}  // namespace matterlint
