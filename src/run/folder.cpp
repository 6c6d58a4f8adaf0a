#include "run/folder.h"

#include <dirent.h>
#include <sys/stat.h>

#include <cerrno>
#include <memory>
#include <string_view>

#include "run/read_file.h"

namespace matterlint {
namespace {

EntryKind kind_of_mode(mode_t mode) {
  return S_ISREG(mode) ? EntryKind::file : S_ISDIR(mode) ? EntryKind::folder : EntryKind::other;
}

/// Most file systems say what an entry is; the others, and links, are asked for.
FolderEntry entry_of(const dirent& found, const std::string& folder) {
  FolderEntry entry{.name = found.d_name};
  if (found.d_type == DT_REG) return entry;
  entry.kind = found.d_type == DT_DIR ? EntryKind::folder : EntryKind::other;
  if (found.d_type != DT_LNK && found.d_type != DT_UNKNOWN) return entry;
  const std::string path = folder + "/" + entry.name;
  struct stat status;
  entry.is_link = lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
  entry.kind = kind_of(path);
  return entry;
}

}  // namespace

EntryKind kind_of(const std::string& path) {
  struct stat status;
  return stat(path.c_str(), &status) == 0 ? kind_of_mode(status.st_mode) : EntryKind::missing;
}

FolderId folder_id(const std::string& path) {
  struct stat status;
  if (stat(path.c_str(), &status) != 0) return {};
  return {status.st_dev, status.st_ino};
}

bool list_folder(const std::string& path, std::vector<FolderEntry>& entries, std::string& error) {
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(opendir(path.c_str()), &closedir);
  if (folder == nullptr) {
    error = io_error_in_words(errno);
    return false;
  }
  while (true) {
    errno = 0;
    const dirent* const found = readdir(folder.get());
    if (found == nullptr) break;
    const std::string_view name = found->d_name;
    if (name != "." && name != "..") entries.push_back(entry_of(*found, path));
  }
  if (errno != 0) error = io_error_in_words(errno);
  return error.empty();
}

}  // namespace matterlint
