#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "run/git.h"
#include "source/file_report.h"

namespace matterlint {

/// The files that a run is about, because git says that they are changed. Immutable: threads may share it.
class Changes {
 public:
  /// Throw GitError, as all of `Git` does. With `only_lines`, findings elsewhere in these files are none.
  static Changes staged(bool only_lines);
  static Changes since(const std::string& revision, bool only_lines);

  /// In the order of their paths.
  const std::vector<ChangedFile>& files() const { return files_; }

  /// What is staged of these files, in their order; null: what lies in the folder counts. Throws GitError.
  std::vector<std::shared_ptr<const std::string>> texts_of(const std::vector<const ChangedFile*>& files) const;

  /// Drops the findings of a file that are on no changed line, if only those count. What is wrong with a configuration,
  /// a schema or the reading of a file stays. `path` is absolute.
  void keep_changed(std::string_view path, FileReport& report) const;

 private:
  Changes(Git git, std::vector<ChangedFile> files, bool only_lines);

  Git git_;
  std::vector<ChangedFile> files_;
  bool only_lines_ = false;
};

}  // namespace matterlint
