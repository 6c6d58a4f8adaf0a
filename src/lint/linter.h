#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lint/rule_set.h"
#include "text/marker_scan.h"

namespace matterlint {

class Suppressions;

/// A rule that is on, with its severity and its options settled.
struct ActiveRule {
  const RuleInfo* rule = nullptr;
  Severity severity = Severity::warning;
  bool severity_is_set = false;  ///< The configuration says it, so no finding lowers it.
  Check check;
  Reads also_reads = Reads::none;  ///< Beyond what the rule always reads.
  Recorder record{};               ///< Empty: the check looks at one note alone.
  bool is_narrowed = false;        ///< Only findings of some codes are asked for.

  Reads reads() const { return rule->reads | also_reads; }
};

/// A rule with these options (null: none given).
ActiveRule activated(const RuleInfo& rule, Severity severity, bool severity_is_set, const yaml::Node* given);

/// The rules that hold for some files. Used by several threads at once.
class Linter {
 public:
  Linter() = default;
  /// `is_narrowed`: more rules would be on, had this run not asked for some alone.
  explicit Linter(std::vector<ActiveRule> rules, bool is_narrowed = false);

  /// Whether a rule looks beyond the front matter, so that the whole file must be read.
  bool reads_body() const { return reads_body_; }
  const std::vector<ActiveRule>& rules() const { return rules_; }
  /// Whether a rule asks about other notes, so that they must be known.
  bool compares_notes() const { return !recorders_.empty(); }
  /// Whether such a rule looks beyond the front matter.
  bool records_body() const { return records_body_; }
  bool is_narrowed() const { return is_narrowed_; }

  /// What a note may hold, so far as one look over its text tells.
  struct Occurring {
    std::uint64_t markers = 0;  ///< Of rules, in the body: as bits of the scan's answer.
    bool may_hold_suppressions = false;
  };
  Occurring occurring_in(const Note& note) const;

  /// What the rules find, one finding a cause, suppressed ones left out, in the order of the text and then of the ids.
  /// A rule that throws is one diagnostic about itself.
  std::vector<Diagnostic> lint(const Note& note, const Context& context) const {
    return lint(note, context, occurring_in(note));
  }
  /// The same for who has looked already.
  std::vector<Diagnostic> lint(const Note& note, const Context& context, const Occurring& occurring) const;

  /// What the rules that compare notes remember of one, without ranges.
  std::vector<Recorded> record(const Note& note) const;

 private:
  /// What it takes to ask a rule, side by side: a note of some lines asks a hundred.
  struct Step {
    std::string_view id;
    Check check;
    std::uint64_t markers = 0;  ///< As bits of the scan's answer; zero: it declares none.
    std::uint32_t rule;         ///< Its place among the rules.
    Reads reads;                ///< As ActiveRule::reads().
    Severity severity;
    bool severity_is_set;
    bool compares_notes;  ///< It has nothing to say where the others are unknown.
  };

  static bool ask(const Step& step, const Note& note, const Context& context, std::vector<Diagnostic>& found);
  bool is_heard(const ActiveRule& active, const Note& note, const Context& context) const;
  void judge(Suppressions& suppressions, const std::vector<std::string_view>& heard, const Note& note,
             const Context& context, std::vector<Diagnostic>& found) const;

  std::vector<ActiveRule> rules_;  ///< Sorted by id.
  std::vector<Step> steps_;        ///< In the same order; all but the rules that judge suppressions.
  std::vector<Step> judges_;
  std::vector<std::uint32_t> recorders_;  ///< The places of those that compare notes.
  MarkerScan marker_scan_;
  std::uint64_t comment_markers_ = 0;  ///< Of what may be a suppression in the body.
  bool reads_body_ = false;
  bool records_body_ = false;
  bool is_narrowed_ = false;
};

}  // namespace matterlint
