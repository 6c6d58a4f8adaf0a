#include "run/changes.h"

#include <algorithm>
#include <utility>

#include "lint/rule_set.h"

namespace matterlint {
namespace {

bool is_of_no_note(const Finding& finding) {
  return finding.rule == config_rule || finding.rule == schema_file_rule || finding.rule == io_rule;
}

bool touches(const Range& range, const LineRange& lines) {
  return range.start.line < lines.end && lines.begin <= range.end.line;
}

}  // namespace

Changes Changes::staged(bool only_lines) {
  const Git git;
  return {git, git.staged(only_lines), true, only_lines};
}

Changes Changes::since(const std::string& revision, bool only_lines) {
  const Git git;
  return {git, git.since(revision, only_lines), false, only_lines};
}

Changes::Changes(const Git& git, std::vector<ChangedFile> changed, bool is_staged, bool only_lines)
    : only_lines_(only_lines), changed_(std::move(changed)) {
  std::sort(changed_.begin(), changed_.end(),
            [](const ChangedFile& a, const ChangedFile& b) { return a.path < b.path; });
  for (const ChangedFile& file : changed_) files_.push_back({file.path, nullptr});
  if (!is_staged) return;
  std::vector<std::string> texts = git.read(changed_);
  for (std::size_t i = 0; i < files_.size(); ++i)
    files_[i].text = std::make_shared<const std::string>(std::move(texts[i]));
}

void Changes::keep_changed(std::string_view path, FileReport& report) const {
  if (!only_lines_) return;
  const auto file = std::lower_bound(changed_.begin(), changed_.end(), path,
                                     [](const ChangedFile& a, std::string_view b) { return a.path < b; });
  const bool is_known = file != changed_.end() && file->path == path;
  std::erase_if(report.findings, [&](const Finding& finding) {
    if (is_of_no_note(finding)) return false;
    return !is_known || std::none_of(file->lines.begin(), file->lines.end(),
                                     [&](const LineRange& lines) { return touches(finding.range, lines); });
  });
}

}  // namespace matterlint
