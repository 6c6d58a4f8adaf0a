#pragma once

#include <cstddef>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/file_report.h"

namespace matterlint {

/// Findings of one file that are alike: of one rule, about the same.
struct BaselineEntry {
  std::string path;  ///< Relative to the folder of the baseline's file.
  std::string rule;
  std::string fingerprint;
  std::size_t count = 0;
};

/// A file of the baseline can not be read. what() says where and why.
class BaselineError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Findings that are known, and not to be reported. It knows what each is about, not its line, and how often it is
/// there, so that one more of the kind is a finding.
class Baseline {
 public:
  /// Empty. `folder`, absolute, is that of its file.
  explicit Baseline(std::string folder) : folder_(std::move(folder)) {}

  /// Reads the file at an absolute path. Throws BaselineError.
  static Baseline read(const std::string& path);
  /// The file's text: one line an entry, in order, so that changes to it merge well.
  std::string text() const;

  /// `path` is absolute, here and below.
  void add(std::string_view path, const Finding& finding);
  /// Whether the finding is known. It is taken off: the next one alike needs an entry of its own.
  bool take(std::string_view path, const Finding& finding);
  /// Takes entries off for good, such as those that take() left.
  void remove(const std::vector<BaselineEntry>& entries);
  /// Files that were renamed, old path to new path, both absolute.
  void rename(const std::map<std::string, std::string, std::less<>>& renames);

  std::vector<BaselineEntry> entries() const;
  std::string absolute(const BaselineEntry& entry) const { return folder_ + "/" + entry.path; }

 private:
  using Key = std::pair<std::string, std::string>;  ///< Path and fingerprint.
  Key key_of(std::string_view path, const Finding& finding) const;
  void add(BaselineEntry entry);

  std::string folder_;
  std::map<Key, BaselineEntry> entries_;
};

}  // namespace matterlint
