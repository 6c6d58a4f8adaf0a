#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "lint/rule_file.h"

namespace matterlint {

/// A note that says what a rule finds in it, of a rule that is made at run time. The others have theirs in their docs.
struct RuleExample {
  std::string place;          ///< Where it is written: "matterlint.yaml:12".
  std::string path;           ///< That the note is thought to have.
  std::string specification;  ///< The note, and how it is fixed where that is said; see spec/spec.h.
};

/// What is known of one rule, built-in or made at run time.
struct RuleInfo {
  std::string id;
  std::string group;  ///< "fm", "yaml", "schema", "date", "url", "tag", "link", "text", "vault" or "custom".
  std::string summary;
  std::string since;
  std::string docs;
  std::string file;  ///< Where it is written: "rules/yaml/yaml_duplicate_key.cpp", "matterlint.yaml:12".
  bool preview = false;
  FixSafety fix = FixSafety::none;
  Reads reads = Reads::tree;
  OptionReads also_reads = nullptr;
  std::vector<PresetSeverity> presets;
  std::optional<Severity> severity;  ///< Of a rule that is in no preset, since a configuration makes it.
  std::vector<RuleExample> examples;
  std::vector<std::string_view> markers;
  std::vector<std::string_view> peers;
  OptionList options;
  std::string_view taxonomy_option{};  ///< The option that names a file of tags; mostly empty.
  std::function<Check(const yaml::Node* given)> make_check;
  std::function<Recorder(const yaml::Node* given)> make_recorder;  ///< Empty: its check looks at one note alone.
  std::function<void(const yaml::Node* given, NoteSettings& notes)> settle;  ///< Empty: it settles nothing.

  /// What the rule is when `preset` is chosen: its own word, else that of the preset that it builds on. `all` turns
  /// every rule on, as severe as any preset has it (at least a warning where none has it).
  Severity severity_in(Preset preset) const;
  /// What it is where nobody says anything of it.
  Severity usual_severity() const { return severity.value_or(severity_in(Preset::recommended)); }

  /// What it reads with these options.
  Reads reads_with(const yaml::Node* given) const;

  /// The JSON Schema of its options as an object with `severity` beside them, as JSON text.
  std::string options_schema() const;
};

RuleInfo info_of(const RuleFile& file);

/// All rules that a run knows, sorted by id. Diagnostics view into it, so it outlives them. Not copied.
class RuleSet {
 public:
  RuleSet() = default;
  explicit RuleSet(std::span<const RuleFile> builtin);
  /// The rules of `below`, which outlives it, and what is added to them.
  explicit RuleSet(const RuleSet* below) : below_(below) {}
  RuleSet(const RuleSet&) = delete;
  RuleSet& operator=(const RuleSet&) = delete;

  const RuleInfo& add(RuleInfo rule);

  const RuleInfo* find(std::string_view id) const;
  /// In the order of their ids.
  std::vector<const RuleInfo*> all() const;
  /// Those of a group, in the order of their ids.
  std::vector<const RuleInfo*> in_group(std::string_view group) const;
  /// Those that were added to the ones below, in the order in which they were.
  std::vector<const RuleInfo*> added() const;

 private:
  const RuleSet* below_ = nullptr;
  std::deque<RuleInfo> rules_;          ///< In the order in which they were added.
  std::vector<const RuleInfo*> by_id_;  ///< The same, sorted.
};

/// Findings that are of no rule: they are always on and no configuration names them.
inline constexpr std::string_view config_rule = "config";
inline constexpr std::string_view schema_file_rule = "schema-file";
inline constexpr std::string_view io_rule = "io";

constexpr bool is_always_on(std::string_view id) {
  return id == config_rule || id == schema_file_rule || id == io_rule;
}

}  // namespace matterlint
