#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "config/custom_rule.h"
#include "config/layer.h"
#include "config/rule_examples.h"

namespace matterlint::config {

/// A schema that a custom rule has, to be loaded when it is known where schemas come from.
struct RuleSchema {
  const yaml::Node* node = nullptr;  ///< A text that names it, or the schema itself.
  Document* document = nullptr;
  std::shared_ptr<CustomRule> rule;
  const schema::Schema** place = nullptr;  ///< In the rule.
};

/// The rules that the files of a configuration may use, those that they make themselves among them.
struct CustomRules {
  RuleSet& rules;
  std::vector<RuleSchema> schemas;
};

/// Reads the items of `custom-rules:`. Mistakes become findings of the document; a rule with an id that can be used is
/// there all the same, so that nobody who names it is told that there is none.
class CustomRuleReader {
 public:
  CustomRuleReader(Document& document, CustomRules& custom) : document_(document), custom_(custom) {}

  /// What the rule is where nobody says anything else of it; empty: it has no id.
  std::optional<RuleEntry> read(const yaml::Node& item);

 private:
  struct Key {
    std::string_view name;
    void (CustomRuleReader::*read)(const yaml::Entry& entry);
  };

  void read_key(const yaml::Entry& entry);
  void read_id(const yaml::Entry& entry);
  void read_summary(const yaml::Entry& entry);
  void read_description(const yaml::Entry& entry);
  void read_message(const yaml::Entry& entry);
  void read_severity(const yaml::Entry& entry);
  void read_properties(const yaml::Entry& entry);
  void read_roles(const yaml::Entry& entry);
  void read_body(const yaml::Entry& entry);
  void read_when(const yaml::Entry& entry);
  void read_unless(const yaml::Entry& entry);
  void read_schema(const yaml::Entry& entry);
  void read_must_match(const yaml::Entry& entry);
  void read_must_not_match(const yaml::Entry& entry);
  void read_replacement(const yaml::Entry& entry);
  void read_fix(const yaml::Entry& entry);
  void read_examples(const yaml::Entry& entry);

  void read_condition(const yaml::Entry& entry, std::optional<Condition>& condition);
  bool take_schema(const yaml::Node& value, const schema::Schema** place);
  void take_kind(const yaml::Entry& entry, CustomRule::Kind kind);
  void read_pattern(const yaml::Entry& entry, CustomRule::Kind kind);
  void check_whole(const yaml::Node& item);
  void check_kind(const yaml::Node& item);
  void check_replacement(const yaml::Node& item);
  void check_message(const yaml::Node& item);
  void unknown_name(const Name& name, std::string_view what, const std::vector<std::string_view>& known);
  RuleInfo info(const yaml::Node& item) const;

  static const std::array<Key, 16> all_keys;

  Document& document_;
  CustomRules& custom_;

  // Of the item that is read just now.
  std::shared_ptr<CustomRule> rule_;
  std::string summary_;
  std::string description_;
  Severity severity_ = Severity::warning;
  std::optional<Name> kind_;  ///< The key that says it.
  std::vector<WrittenExample> examples_;
};

}  // namespace matterlint::config
