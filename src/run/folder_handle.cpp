#include "run/folder_handle.h"

#include <fcntl.h>
#include <unistd.h>

#include <string_view>

namespace matterlint {

int FolderHandle::open_file(const std::string& path, int flags) {
  const std::size_t name = path.rfind('/') + 1;
  const std::string_view folder = std::string_view(path).substr(0, name);
  if (folder.empty() || folder != folder_) {
    close();
    folder_ = folder;
    return ::open(path.c_str(), flags);
  }
  if (descriptor_ < 0) descriptor_ = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const int file = descriptor_ < 0 ? -1 : ::openat(descriptor_, path.c_str() + name, flags);
  return file < 0 ? ::open(path.c_str(), flags) : file;  // Another folder may have taken the name.
}

void FolderHandle::close() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

}  // namespace matterlint
