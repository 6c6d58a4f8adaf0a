#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

/// Lines of a file: [begin, end), from 1.
struct LineRange {
  std::uint32_t begin = 1;
  std::uint32_t end = 1;

  friend bool operator==(const LineRange&, const LineRange&) = default;
};

/// A file that differs from what it is compared with. Deleted files, links and submodules are none.
struct ChangedFile {
  std::string path;              ///< Absolute.
  std::string blob;              ///< The object that is staged; empty: what lies in the folder counts.
  std::vector<LineRange> lines;  ///< That are new or changed, or beside deleted ones, in order.
};

/// Git can not do what is asked of it. what() says why, in words for the user.
class GitError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The repository of the current folder, asked by running `git`.
class Git {
 public:
  /// Throws GitError where the current folder is in none.
  Git();

  /// What is staged against the last commit. `with_lines` says which lines, too, which takes git longer.
  std::vector<ChangedFile> staged(bool with_lines) const;
  /// What lies in the folder against the point where HEAD left `revision`; files that git does not know are new.
  std::vector<ChangedFile> since(const std::string& revision, bool with_lines) const;

  /// The texts of objects, in their order.
  std::vector<std::string> read(const std::vector<std::string>& blobs) const;

  /// Files that were renamed since the last commit that changed `path`, in the folder too: old path to new path, both
  /// absolute. Empty where git knows of no such commit.
  std::map<std::string, std::string, std::less<>> renames_since(const std::string& path) const;

 private:
  std::vector<ChangedFile> changes(const std::string& against, bool with_lines) const;

  std::string root_;  ///< With `/` at its end.
};

}  // namespace matterlint
