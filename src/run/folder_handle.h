#pragma once

#include <string>

namespace matterlint {

/// Opens files one after another. While they are of one folder, the system looks for the folder once, not for each of
/// them: that took it a twentieth of a run over front matter.
class FolderHandle {
 public:
  FolderHandle() = default;
  FolderHandle(const FolderHandle&) = delete;
  FolderHandle& operator=(const FolderHandle&) = delete;
  ~FolderHandle() { close(); }

  /// A descriptor to read from, which the caller closes, or -1 and errno: as `open(path, flags)`.
  int open_file(const std::string& path, int flags);

 private:
  void close();

  std::string folder_;  ///< Of the last file, with `/` at its end.
  int descriptor_ = -1;
};

}  // namespace matterlint
