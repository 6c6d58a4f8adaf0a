#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/message_template.h"
#include "lint/rule.h"
#include "note/property_roles.h"
#include "schema/schema.h"
#include "text/glob.h"
#include "text/pattern.h"
#include "text/replacement.h"

namespace matterlint::config {

/// A part of the body that a custom rule may look at.
enum class BodyPart : std::uint8_t {
  text,       ///< What is read: no markup, no code, nothing for programs; each stretch by itself. See config/prose.h.
  headings,   ///< As they are written, without their `#`.
  links,      ///< Where links lead.
  images,     ///< Where images stand.
  wikilinks,  ///< Where wikilinks lead, without headings and aliases.
  code,       ///< Blocks and spans of code, with their marks.
  comments,   ///< With their marks.
};
inline constexpr std::array<std::string_view, 7> body_part_names = {"text",      "headings", "links",   "images",
                                                                    "wikilinks", "code",     "comments"};

/// Names of properties: exact ones, or globs where the name has a `*`, `?` or `[`. What is nested in others is named by
/// its path: `cover.image`.
class PropertyNames {
 public:
  void add(std::string_view name);
  bool empty() const { return names_.empty() && globs_.empty(); }
  bool contain(std::string_view name) const;
  /// Whether a path is among them.
  bool are_nested() const { return are_nested_; }

 private:
  std::vector<std::string> names_;
  std::vector<Glob> globs_;
  bool are_nested_ = false;
};

/// What must hold for a note, or must not. What is not said holds for every note.
struct Condition {
  std::vector<Glob> files;
  bool has_schema = false;
  const schema::Schema* schema = nullptr;  ///< Of the front matter; null where it was not loaded.

  /// Whether it can be said of the note at all.
  bool can_be_judged(const Note& note) const { return !has_schema || (schema != nullptr && !note.is_broken()); }
  bool holds(const Note& note, const Context& context) const;
};

/// A rule that a configuration makes: what it looks at, and what it asks of that.
struct CustomRule {
  enum class Kind : std::uint8_t { schema, must_match, must_not_match };

  std::string id;
  MessageTemplate message;
  PropertyNames properties;
  std::vector<Role> roles;
  std::vector<BodyPart> body;
  std::optional<Condition> when;
  std::optional<Condition> unless;
  Kind kind = Kind::schema;
  const schema::Schema* schema = nullptr;  ///< Null where it was not loaded.
  std::optional<Pattern> pattern;
  std::optional<Replacement> replacement;
  FixSafety fix = FixSafety::unsafe;  ///< Of the replacement.

  bool names_properties() const { return !properties.empty() || !roles.empty(); }
  /// Nothing is named: it looks at the front matter as one value.
  bool reads_front_matter() const { return !names_properties() && body.empty(); }
  Reads reads() const;
  /// Whether it is a rule for the note, by `when` and `unless`.
  bool concerns(const Note& note, const Context& context) const;
};

/// The check of a rule, which is complete once its schemas are loaded.
Check check_of(std::shared_ptr<const CustomRule> rule);

}  // namespace matterlint::config
