#include "cli/known_findings.h"

#include <algorithm>

#include "cli/session.h"
#include "lint/rule_set.h"
#include "run/folder.h"
#include "run/git.h"
#include "run/paths.h"
#include "run/replace_file.h"

namespace matterlint {
namespace {

Baseline read(const std::string& path) {
  try {
    return Baseline::read(path);
  } catch (const BaselineError& error) {
    throw UsageError(error.what());
  }
}

bool has_lost_a_file(const Baseline& baseline) {
  const std::vector<BaselineEntry> entries = baseline.entries();
  return std::any_of(entries.begin(), entries.end(), [&baseline](const BaselineEntry& entry) {
    return kind_of(baseline.absolute(entry)) == EntryKind::missing;
  });
}

/// Without git, and outside of its repositories, nothing is followed.
void follow_renames(const std::string& path, Baseline& baseline) {
  if (!has_lost_a_file(baseline)) return;
  try {
    baseline.rename(Git().renames_since(path));
  } catch (const GitError&) {
    return;
  }
}

}  // namespace

KnownFindings::KnownFindings(const std::string& file)
    : current_(current_folder()), path_(absolute_path(file, current_)), all_(read(path_)), left_("") {
  follow_renames(path_, all_);
  left_ = all_;
}

std::size_t KnownFindings::hide(FileReport& report) {
  const std::string path = absolute_path(report.path, current_);
  return std::erase_if(report.findings, [&](const Finding& finding) { return left_.take(path, finding); });
}

std::vector<BaselineEntry> KnownFindings::fixed(const std::vector<std::string>& paths) const {
  std::vector<BaselineEntry> fixed = left_.entries();
  std::erase_if(fixed, [&](const BaselineEntry& entry) {
    const auto holds_it = [&](const std::string& path) {
      return is_within(left_.absolute(entry), absolute_path(path, current_));
    };
    return !paths.empty() && std::none_of(paths.begin(), paths.end(), holds_it);
  });
  return fixed;
}

void KnownFindings::drop(const std::vector<BaselineEntry>& fixed) const {
  Baseline rest = all_;
  rest.remove(fixed);
  write_baseline(rest, path_);
}

void write_baseline(const Baseline& baseline, const std::string& path) {
  if (kind_of(path) != EntryKind::missing) read(path);
  const std::string problem = write_over(path, baseline.text());
  if (!problem.empty()) throw UsageError("can not write the baseline " + path + ": " + problem);
}

}  // namespace matterlint
