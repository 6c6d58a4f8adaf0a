#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dates/reading.h"

namespace matterlint {

class RuleSet;

namespace schema {
class Schema;
}
class NoteIndex;

struct SuppressionUse;

/// What is known of the vault or site that the notes stand in. Read once a run.
struct VaultFacts {
  std::map<std::string, std::string> property_types;  ///< `.obsidian/types.json`: key to `text`, `date`, ...
  dates::KeyFormats linter_dates;                     ///< Keys whose dates Obsidian Linter writes.
  std::vector<std::string> template_folders;          ///< Relative to the root.
};

/// A taxonomy file of the configuration: the tags that are allowed and what they are also called.
struct Taxonomy {
  std::vector<std::string> tags;
  std::map<std::string, std::string> aliases;
};

/// What a rule may know beyond the note. Read-only and without I/O of its own: `run` fills it, tests give their own.
/// What it points to outlives it.
struct Context {
  std::string_view path;           ///< Of the note, relative to `root`, with `/`.
  std::string_view root;           ///< The folder of the configuration; empty: unknown.
  std::int64_t now = 0;            ///< Seconds since 1970 UTC, from SOURCE_DATE_EPOCH when set; 0: unknown.
  const RuleSet* rules = nullptr;  ///< All that are known here, on or off; null: those in rules/.
  const VaultFacts* vault = nullptr;
  const std::map<std::string, Taxonomy>* taxonomies = nullptr;  ///< By the name that the option gives.
  /// All notes below `root`, for the rules that compare notes; they may be read when a rule first asks about others.
  /// Empty: unknown, so that such rules are not asked.
  std::function<const NoteIndex&()> notes;
  std::vector<const schema::Schema*> schemas;  ///< All that must hold for this note.
  std::string_view own_schema_error;  ///< Why the schema that the note names itself can not be used; empty: it can.
  /// Whether a note may name that URI as its schema: something here stands for it. Empty: unknown.
  std::function<bool(std::string_view uri)> allows_schema;
  const SuppressionUse* suppressions = nullptr;  ///< What those of the note are good for; see Reads::suppressions.
  std::function<bool(std::string_view path)> file_exists;  ///< Relative to the note's folder; empty: unknown.
};

}  // namespace matterlint
