#include "run/file_names.h"

#include <sys/stat.h>

#include <filesystem>
#include <system_error>

namespace matterlint {
namespace {

/// By its path where it has but one name, since replacing it gives it another inode.
std::string identity_of(const std::string& path) {
  struct stat status;
  if (stat(path.c_str(), &status) != 0) return path;
  if (status.st_nlink > 1) return std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino);
  std::error_code error;
  std::string real = std::filesystem::canonical(path, error).generic_string();
  return error ? path : real;
}

}  // namespace

bool FileNames::add(const std::string& path) {
  return seen_.insert(identity_of(path)).second;
}

}  // namespace matterlint
