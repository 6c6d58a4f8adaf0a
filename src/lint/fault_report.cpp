#include "lint/fault_report.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "note/mender.h"

namespace matterlint {

void report_faults(const Note& note, yaml::Fault fault, Report& report, yaml::MendStyle style) {
  const auto errors = note.tree().errors();
  const auto is_wanted = [fault](const yaml::SyntaxError& error) { return error.fault == fault; };
  if (std::none_of(errors.begin(), errors.end(), is_wanted)) return;
  const yaml::Mender mender = mender_of(note, style);
  for (const yaml::SyntaxError& error : errors) {
    if (!is_wanted(error)) continue;
    Report::Finding finding = report.add(error.span, error.message);
    std::optional<yaml::Repair> repair = mender.repair_of(error);
    if (!repair) continue;
    const bool is_safe = repair->is_only_one && mender.is_mendable();
    finding.fix(is_safe ? FixSafety::safe : FixSafety::unsafe, std::string(repair->title), std::move(repair->edits));
  }
}

}  // namespace matterlint
