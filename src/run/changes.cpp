#include "run/changes.h"

#include <algorithm>
#include <utility>

#include "lint/rule_set.h"

namespace matterlint {
namespace {

bool touches(const Range& range, const LineRange& lines) {
  return range.start.line < lines.end && lines.begin <= range.end.line;
}

}  // namespace

Changes Changes::staged(bool only_lines) {
  Git git;
  std::vector<ChangedFile> files = git.staged(only_lines);
  return {std::move(git), std::move(files), only_lines};
}

Changes Changes::since(const std::string& revision, bool only_lines) {
  Git git;
  std::vector<ChangedFile> files = git.since(revision, only_lines);
  return {std::move(git), std::move(files), only_lines};
}

Changes::Changes(Git git, std::vector<ChangedFile> files, bool only_lines)
    : git_(std::move(git)), files_(std::move(files)), only_lines_(only_lines) {
  std::sort(files_.begin(), files_.end(), [](const ChangedFile& a, const ChangedFile& b) { return a.path < b.path; });
}

std::vector<std::shared_ptr<const std::string>> Changes::texts_of(const std::vector<const ChangedFile*>& files) const {
  std::vector<std::string> blobs;
  for (const ChangedFile* const file : files)
    if (!file->blob.empty()) blobs.push_back(file->blob);
  std::vector<std::shared_ptr<const std::string>> texts(files.size());
  if (blobs.empty()) return texts;
  std::vector<std::string> read = git_.read(blobs);
  auto next = read.begin();
  for (std::size_t i = 0; i < files.size(); ++i)
    if (!files[i]->blob.empty()) texts[i] = std::make_shared<const std::string>(std::move(*next++));
  return texts;
}

void Changes::keep_changed(std::string_view path, FileReport& report) const {
  if (!only_lines_) return;
  const auto file = std::lower_bound(files_.begin(), files_.end(), path,
                                     [](const ChangedFile& a, std::string_view b) { return a.path < b; });
  const bool is_known = file != files_.end() && file->path == path;
  std::erase_if(report.findings, [&](const Finding& finding) {
    if (is_always_on(finding.rule)) return false;
    return !is_known || std::none_of(file->lines.begin(), file->lines.end(),
                                     [&](const LineRange& lines) { return touches(finding.range, lines); });
  });
}

}  // namespace matterlint
