#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/position.h"
#include "yaml/node.h"

namespace matterlint::schema {

/// What would make a value fit, as far as the schema says. Never certain.
struct Remedy {
  enum class Kind : std::uint8_t {
    replace,     ///< Write `value` (or, where that is null, the text `text`) for the value.
    rename_key,  ///< Call the key `text`.
    add_key,     ///< Add the key `text` with the value `value`.
    make_list,   ///< Make a list of one item of the value.
    unwrap,      ///< Take the only item of the list.
    unquote,     ///< Write the text without quotes, so that it becomes the number or truth value it looks like.
    quote,       ///< Write the number or truth value as text.
  };
  Kind kind = Kind::replace;
  std::string text;
  const yaml::Node* value = nullptr;  ///< Of the schema's document: its `enum`, `const` or `default`.
};

/// One thing in a value that the schema does not allow. Nodes are those of the value that was validated.
struct Violation {
  /// Where to point.
  enum class Place : std::uint8_t {
    value,
    key,          ///< At the key of `entry`.
    missing_key,  ///< Nothing stands there: at the key of `entry`, which holds the mapping, or at the block's start.
  };

  std::string_view code;  ///< "required", "type", "additional-properties", ...; see docs of schema-mismatch.
  Place place = Place::value;
  const yaml::Node* node = nullptr;    ///< The value; where a key is missing, the mapping that lacks it.
  const yaml::Entry* entry = nullptr;  ///< That holds the node; null for an item of a list and for the root.
  std::string property;                ///< As people write it: "author.name"; empty for the root.
  std::string message;
  bool in_own_words = false;  ///< The message is the schema's own (`errorMessage`).
  std::string expected;       ///< "a list", "one of draft, done"; what follows "must be". Often empty.
  std::string needed;         ///< "`date`", "`draft: true`": the property that would do. Often empty.
  std::string_view missing;   ///< The key that is missing; else empty.
  std::vector<Remedy> remedies;

  // Where the schema says so.
  std::string schema_path;     ///< Its file.
  Range schema_range;          ///< Of the keyword.
  std::string schema_message;  ///< Its own words (`title`, `description`), or what the keyword is.
};

}  // namespace matterlint::schema
