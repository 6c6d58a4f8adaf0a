#include "run/file_names.h"

#include <sys/stat.h>

#include "run/paths.h"

namespace matterlint {
bool FileNames::add(const std::string& path) {
  return seen_.insert(identity_of(path)).second;
}

/// By its path where it has but one name, since replacing it gives it another inode.
std::string FileNames::identity_of(const std::string& path) {
  struct stat status;
  if (lstat(path.c_str(), &status) != 0) return path;
  const bool is_link = S_ISLNK(status.st_mode);
  if (is_link && stat(path.c_str(), &status) != 0) return path;
  if (status.st_nlink > 1) return std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino);
  return is_link ? real_path(path) : real_path_of_file(path);
}

std::string FileNames::real_path_of_file(const std::string& path) {
  const std::size_t name = path.rfind('/') + 1;
  const std::string folder = name == 0 ? "." : path.substr(0, name);
  if (folder != folder_) {
    folder_ = folder;
    real_folder_ = real_path(folder);
  }
  return real_folder_ + "/" + path.substr(name);
}

}  // namespace matterlint
