#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule_set.h"
#include "source/file_report.h"

namespace matterlint {

/// How often a rule reported, and how many of that a fix can mend.
struct RuleCount {
  std::string rule;
  std::size_t findings = 0;
  std::size_t fixable = 0;
  std::size_t unsafely_fixable = 0;
};

/// The numbers under a report.
struct RunSummary {
  std::size_t files = 0;  ///< Notes that were checked.
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t fixable = 0;                           ///< Findings with a safe fix.
  std::size_t unsafely_fixable = 0;                  ///< Findings whose only fixes are unsafe.
  std::size_t fixed = 0;                             ///< Fixes made by this run.
  std::size_t hidden = 0;                            ///< Findings that the baseline knows.
  std::size_t fixed_in_baseline = 0;                 ///< Findings of the baseline that are there no more.
  bool pruned = false;                               ///< They were dropped from it.
  std::size_t without_schema = 0;                    ///< Notes that no schema covered.
  std::size_t binary = 0;                            ///< Files that were left out since they are no text.
  std::optional<std::vector<RuleCount>> rules = {};  ///< By --statistics: those that reported, the most frequent first.
  /// The rules of the configurations that held.
  std::vector<std::shared_ptr<const RuleSet>> rule_sets = {};

  /// A rule of those, or else of `known`; null: there is none, as of findings that are of no rule.
  const RuleInfo* find(std::string_view id, const RuleSet& known) const;
};

/// One output format. Told of every file, in the order of their paths, and writes text; where that text goes is up to
/// the caller.
class Reporter {
 public:
  virtual ~Reporter() = default;
  virtual void begin(std::string& /*out*/) {}
  virtual void file(const FileReport& report, std::string& out) = 0;
  virtual void end(const RunSummary& /*summary*/, std::string& /*out*/) {}
  /// Whether it shows the lines of findings, which cost a copy.
  virtual bool shows_lines() const { return false; }
};

struct ReportStyle {
  bool color = false;     ///< ANSI colours.
  bool terminal = false;  ///< Control characters of notes are escaped.
  std::size_t width = 100;
};

/// Null for a name that is not in report_formats().
std::unique_ptr<Reporter> make_reporter(std::string_view format, const RuleSet& rules, const ReportStyle& style);
std::vector<std::string_view> report_formats();

}  // namespace matterlint
