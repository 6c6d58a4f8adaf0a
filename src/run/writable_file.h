#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// False: not all of it could be written, and `errno` says why.
bool write_all(int descriptor, std::string_view text);

/// A file that is open for writing, until the end of this object.
class WritableFile {
 public:
  WritableFile() = default;
  WritableFile(const WritableFile&) = delete;
  WritableFile& operator=(const WritableFile&) = delete;
  ~WritableFile();

  /// Makes the file, or empties it. False: it can not be written, and `error` says why.
  bool open(const std::string& path, std::string& error) { return open(path, /*append=*/false, error); }
  /// Makes the file, or goes on behind what is in it.
  bool append_to(const std::string& path, std::string& error) { return open(path, /*append=*/true, error); }
  int descriptor() const { return descriptor_; }

 private:
  bool open(const std::string& path, bool append, std::string& error);

  int descriptor_ = -1;
};

/// Writes a file where none is. What stands at the path, a link that leads nowhere too, is never touched. Answers what
/// is wrong, in words; empty: all is well.
std::string write_new_file(const std::string& path, std::string_view text);

}  // namespace matterlint
