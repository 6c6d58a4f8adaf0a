#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "config/layer.h"
#include "config/origin.h"
#include "config/selection.h"
#include "config/text_conventions.h"

namespace matterlint::config {

/// The rule that a schema turns on.
inline constexpr std::string_view schema_rule = "schema-mismatch";

/// A schema that holds for some files, loaded.
struct BoundSchema {
  std::string name;  ///< As the configuration or the command line gives it.
  const schema::Schema* schema = nullptr;
  std::vector<LocatedGlob> files;
  const Document* document = nullptr;  ///< That names it; null: the command line, so it is for every file.
  Span span;                           ///< Of its name.
};

/// What one place says of a rule's options.
struct GivenOptions {
  const yaml::Node* mapping = nullptr;
  Origin by;  ///< Who gives them: a document, whose place is that of each option, or somebody else.
};

/// An option with its value, and who says so.
struct GivenOption {
  yaml::Entry entry;
  Origin origin;
};

/// How a rule stands after all that was said of it.
struct RuleState {
  Severity severity = Severity::off;
  bool severity_is_set = false;
  Origin severity_by;                 ///< The last word on the severity; unknown: nobody speaks of the rule.
  std::vector<GivenOptions> options;  ///< The weakest first.

  /// Not by a `severity` of the user, so that a finding may lower it.
  void turn(Severity to, const Origin& by) {
    severity = to;
    severity_is_set = false;
    severity_by = by;
  }
  /// The last word on each option. One without a value is one that is not given.
  std::vector<GivenOption> last_options() const;
  std::vector<yaml::Entry> merged_options() const;
};

/// The names that have a role.
struct RoleNames {
  std::vector<std::string> names;
  Origin by;
};

/// What the layers of a configuration and some of its overrides come to.
struct Resolved {
  Flavor flavor = Flavor::commonmark;
  Origin flavor_by;
  yaml::ReaderSet readers = yaml::ReaderSet::all();
  Origin readers_by;
  std::map<Role, RoleNames> properties;
  std::map<std::string_view, RuleState> rules;  ///< By id; those that are off too.
  std::vector<std::string> by_conventions;      ///< What they decide: "final-newline is off".
};

/// Puts layers, overrides and the command line together.
class Resolver {
 public:
  Resolver(const RuleSet& rules, const std::vector<Layer>& layers, const Selection& select, const Selection& ignore)
      : rules_(rules), layers_(layers), select_(select), ignore_(ignore) {}

  Resolved resolve(const std::vector<const Override*>& overrides, bool has_schema,
                   const TextConventions& conventions = {}) const;

  /// `has_own_schema`: the note names one that is not among `schemas`.
  std::unique_ptr<FileSettings> settings(const std::vector<const Override*>& overrides,
                                         const std::vector<const BoundSchema*>& schemas, bool has_own_schema,
                                         const TextConventions& conventions) const;

 private:
  Linter linter(const Resolved& resolved) const;
  /// Has every rule, on or off, put what its options say of all notes into their settings.
  void settle(const Resolved& resolved, NoteSettings& notes) const;

  const RuleSet& rules_;
  const std::vector<Layer>& layers_;
  const Selection& select_;
  const Selection& ignore_;
};

}  // namespace matterlint::config
