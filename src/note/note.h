#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dates/reading.h"
#include "markdown/body.h"
#include "markdown/flavor.h"
#include "markdown/line_ends.h"
#include "markdown/link_shapes.h"
#include "note/addresses.h"
#include "note/front_matter.h"
#include "note/on_first_use.h"
#include "note/property_roles.h"
#include "note/tags.h"
#include "source/source_file.h"
#include "text/byte_map.h"
#include "text/text_sketch.h"
#include "urls/url.h"
#include "yaml/readers.h"
#include "yaml/tree.h"

namespace matterlint {

/// What is read of a note on first use only.
enum class DeferredPart : std::uint8_t { body, dates };

/// How notes are to be understood; from the configuration. Must outlive the notes read with it.
struct NoteSettings {
  Flavor flavor = Flavor::commonmark;
  yaml::ReaderSet readers = yaml::ReaderSet::all();
  PropertyRoles roles;
  dates::ReadOptions dates;                        ///< How the author writes dates.
  const dates::KeyFormats* key_formats = nullptr;  ///< How a program writes those of some keys; null: none does.
  /// Asked to call `read`, which reads that part now; for who counts the time of it. Empty: nobody does.
  std::function<void(DeferredPart part, const std::function<void()>& read)> deferred;
};

/// A top-level key of the front matter, with its value.
struct Property {
  const yaml::Entry* entry = nullptr;
  RoleSet roles;

  const yaml::Node& key() const { return entry->key; }
  const yaml::Node& value() const { return entry->value; }
  std::string_view name() const { return entry->key.text; }
};

/// A scalar that a property holds, by itself or in its list.
struct PropertyValue {
  const Property* property = nullptr;
  const yaml::Node* node = nullptr;
};

/// A scalar of a property that is a date, read as one.
struct DateValue : PropertyValue {
  dates::Reading reading;
};

/// One note, read once and then only looked at. A Note is used again for the next file: reading clears it, and its
/// memory stays. It views into the text that it was given. For one thread at a time (parts are read on first use).
class Note {
 public:
  /// Reads a note. It cannot fail: whatever is wrong with the text becomes a diagnostic of some rule. The language of
  /// a data file (`.yaml`, `.yml`, `.json`, `.toml`) makes all of it one block.
  void read(const SourceFile& file, const NoteSettings& settings,
            std::optional<yaml::Language> data_file = std::nullopt);

  std::string_view path() const { return file_.path; }
  /// The name of the file without its ending.
  std::string_view stem() const;
  std::string_view text() const { return file_.text; }
  std::string_view text(Span span) const { return slice(file_.text, span); }
  /// Whether text() is the whole file. Rules about the body or the file's end run only then.
  bool is_complete() const { return file_.complete; }
  /// Whether the text is UTF-16, or has a NUL byte as only UTF-16 and files that are no text have. Nothing that is read
  /// from it means anything.
  bool is_binary() const { return is_binary_; }

  const NoteSettings& settings() const { return *settings_; }
  Flavor flavor() const { return settings_->flavor; }

  const FrontMatter& front_matter() const { return front_matter_; }
  const yaml::Tree& tree() const { return tree_; }
  /// Whether there is a block and it can not be read.
  bool is_broken() const { return tree_.is_broken(); }

  /// The top-level keys, in the order of the text. Empty where the block is broken or is no mapping.
  std::span<const Property> properties() const { return properties_; }
  /// The roles that some property has.
  RoleSet roles() const { return roles_; }
  /// The first property with that name, or null.
  const Property* find(std::string_view name) const { return names_.may_contain(name) ? find_known(name) : nullptr; }
  /// The properties that play a role, in the order of the text. Good until the next read(), as all that is asked here.
  std::span<const Property* const> with_role(Role role) const { return members_of(role).properties; }
  /// The scalars that properties of a role hold, by themselves or as items of a list; empty ones too.
  std::span<const PropertyValue> values_with_role(Role role) const { return members_of(role).values; }
  /// The values with the role date, each read as the settings say; read on first use.
  std::span<const DateValue> dates() const;
  /// The well-formed addresses with `http` or `https` among the values with the role url; found on first use. A text
  /// that is an address with a slip is a matter of the rule `url-invalid`.
  std::span<const NoteAddress> addresses() const;
  /// The tags of properties with that role: the items of lists, and the parts between commas and blanks of a text, as
  /// Obsidian takes them. Empty ones are left out. Found on first use.
  std::span<const NoteTag> tags() const;

  /// Where a part of a scalar's text stands in the note, if it stands there as it is: on one line, without escapes and
  /// not as an alias. None otherwise.
  std::optional<Span> place_of(const yaml::Node& scalar, Span part) const;

  /// A text of the note, such as a value, as an address of the web; null: it is none. It is read once, whichever rules
  /// ask, and is kept as long as the note.
  const urls::Url* url_of(std::string_view text) const;

  /// The body, read on first use.
  const markdown::Body& body() const;
  /// What may be a link of the body, without reading it; made on first use.
  const markdown::LinkShapes& link_shapes() const;
  /// What the lines of the body mean to CommonMark and to who shows the note; made on first use.
  const markdown::LineEnds& line_ends() const;
  /// Where brackets, blanks and the like stand in text(); made on first use.
  const ByteMap& byte_map() const;
  /// Whether all of text() is ASCII; looked at on first use. Escapes of a value may say what is not.
  bool is_ascii() const;

  /// The 1-based line of a byte, for messages such as "already on line 3". Linear.
  std::uint32_t line_of(std::uint32_t offset) const;
  /// The line ending that the note uses: that of its first line, LF where there is none.
  std::string_view line_ending() const;

 private:
  /// What plays a role; read on first use.
  struct RoleMembers {
    std::vector<const Property*> properties;
    std::vector<PropertyValue> values;
    bool are_read = false;
  };

  const Property* find_known(std::string_view name) const;
  void forget_parts();
  void read_properties();
  const RoleMembers& members_of(Role role) const;
  void read_deferred(DeferredPart part, const std::function<void()>& read) const;
  void read_dates(std::vector<DateValue>& dates) const;
  dates::Reading reading_of(const Property& property, const yaml::Node& node) const;

  SourceFile file_;
  bool is_binary_ = false;
  const NoteSettings* settings_ = nullptr;
  FrontMatter front_matter_;
  yaml::Tree tree_;
  std::vector<Property> properties_;
  RoleSet roles_;
  TextSketch names_;  ///< Of the properties: most that are asked for are not there.
  struct ReadUrl {
    std::string_view text;
    std::optional<urls::Url> url;
  };

  mutable std::array<RoleMembers, role_names.size()> role_members_;
  mutable std::deque<ReadUrl> urls_;
  OnFirstUse<std::vector<DateValue>> dates_;
  OnFirstUse<std::vector<NoteAddress>> addresses_;
  OnFirstUse<std::vector<NoteTag>> tags_;
  OnFirstUse<markdown::Body> body_;
  OnFirstUse<markdown::LinkShapes> link_shapes_;
  OnFirstUse<std::optional<markdown::LineEnds>> line_ends_;
  OnFirstUse<ByteMap> byte_map_;
  OnFirstUse<bool> is_ascii_;
  OnFirstUse<std::string_view> stem_;
};

}  // namespace matterlint
