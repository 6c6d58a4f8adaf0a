#include "lint/linter.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "lint/merge.h"
#include "lint/shorten.h"
#include "lint/suppression.h"

namespace matterlint {
namespace {

/// Whether the note has what a rule looks at.
bool concerns(Reads wanted, const Note& note) {
  if (!reads(wanted, Reads::bytes) && note.is_binary()) return false;
  const FrontMatter& front_matter = note.front_matter();
  const bool has_values = front_matter.has_block() && !note.is_broken();
  if (reads(wanted, Reads::tree) && !has_values) return false;
  if (reads(wanted, Reads::body | Reads::text) && !note.is_complete()) return false;
  if (reads(wanted, Reads::body) && front_matter.body.empty()) return false;
  return true;
}

/// A bug in one rule must not cost the findings of the others.
void report_failure(const RuleInfo& rule, const char* reason, const Note& note, std::vector<Diagnostic>& found) {
  const Span start = note.front_matter().opener;
  found.push_back({.rule = rule.id,
                   .code = "internal-error",
                   .severity = Severity::error,
                   .span = {start.begin, start.begin},
                   .message = "the rule failed on this note, which is a bug in matterlint: " + std::string(reason),
                   .fixes = {},
                   .related = {}});
}

/// Values may be as long as the note.
void shorten(Diagnostic& finding) {
  shorten_values(finding.message);
  for (Fix& fix : finding.fixes) shorten_values(fix.title);
  for (Related& related : finding.related) shorten_values(related.message);
}

void run(const ActiveRule& active, const Note& note, const Context& context, std::vector<Diagnostic>& found) {
  Report report(active.rule->id, active.severity, active.severity_is_set, found);
  const std::size_t before = found.size();
  const auto fail = [&](const char* reason) {
    found.erase(found.begin() + static_cast<std::ptrdiff_t>(before), found.end());
    report_failure(*active.rule, reason, note, found);
  };
  try {
    active.check(note, context, report);
  } catch (const std::exception& error) {
    fail(error.what());
  } catch (...) {
    fail("it says no reason");
  }
  std::for_each(found.begin() + static_cast<std::ptrdiff_t>(before), found.end(), shorten);
}

/// A rule that throws remembers nothing; that it throws is told where the note is checked.
void run_recorder(const ActiveRule& active, const Note& note, std::vector<Recorded>& records) {
  const std::size_t before = records.size();
  Record record(active.rule->id, note, records);
  try {
    active.record(note, record);
  } catch (...) {
    records.erase(records.begin() + static_cast<std::ptrdiff_t>(before), records.end());
  }
}

}  // namespace

ActiveRule activated(const RuleInfo& rule, Severity severity, bool severity_is_set, const yaml::Node* given) {
  return {.rule = &rule,
          .severity = severity,
          .severity_is_set = severity_is_set,
          .check = rule.make_check(given),
          .also_reads = rule.reads_with(given),
          .record = rule.make_recorder ? rule.make_recorder(given) : Recorder()};
}

Linter::Linter(std::vector<ActiveRule> rules) : rules_(std::move(rules)) {
  std::sort(rules_.begin(), rules_.end(),
            [](const ActiveRule& a, const ActiveRule& b) { return a.rule->id < b.rule->id; });
  for (const ActiveRule& active : rules_) {
    std::uint64_t bits = 0;
    for (const std::string_view marker : active.rule->markers) bits |= std::uint64_t{1} << marker_scan_.add(marker);
    markers_.push_back(bits);
  }
  for (const ActiveRule& active : rules_) {
    const bool reads_body = reads(active.reads(), Reads::body | Reads::text);
    reads_body_ = reads_body_ || reads_body;
    if (!active.record) continue;
    compares_notes_ = true;
    records_body_ = records_body_ || reads_body;
  }
}

std::vector<Diagnostic> Linter::lint(const Note& note, const Context& context) const {
  std::vector<Diagnostic> found;
  const std::string_view body = note.is_complete() ? note.text(note.front_matter().body) : std::string_view();
  const std::uint64_t occurring = marker_scan_.occurring_in(body);
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    const bool has_marker = markers_[i] == 0 || (markers_[i] & occurring) != 0;
    if (has_marker && concerns(rules_[i].reads(), note)) run(rules_[i], note, context, found);
  }
  if (found.empty()) return found;
  merge(found);
  suppress(note, found);
  return found;
}

std::vector<Recorded> Linter::record(const Note& note) const {
  std::vector<Recorded> records;
  for (const ActiveRule& active : rules_)
    if (active.record && concerns(active.reads(), note)) run_recorder(active, note, records);
  return records;
}

}  // namespace matterlint
