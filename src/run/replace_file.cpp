#include "run/replace_file.h"

#include <fcntl.h>
#include <linux/limits.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <system_error>

#include "run/folder.h"
#include "run/paths.h"
#include "run/writable_file.h"

namespace matterlint {
namespace {

using Problem = std::optional<std::string>;

Problem problem_of_errno() {
  return io_error_in_words(errno);
}

bool is_as_read(const struct stat& status, const FileStamp& as_read) {
  return FileStamp{.device = status.st_dev,
                   .inode = status.st_ino,
                   .size = status.st_size,
                   .seconds = status.st_mtim.tv_sec,
                   .nanoseconds = status.st_mtim.tv_nsec} == as_read;
}

Problem find_change(const std::string& path, const FileStamp& as_read, struct stat& status) {
  if (stat(path.c_str(), &status) != 0) return problem_of_errno();
  if (!is_as_read(status, as_read)) return "it changed since it was read";
  return std::nullopt;
}

/// Sees to the time of the last change, and that all of it is on the disk.
Problem finish(int descriptor, const struct stat& original, bool keep_mtime) {
  const std::array<timespec, 2> times = {original.st_atim, original.st_mtim};
  if (keep_mtime && futimens(descriptor, times.data()) != 0) return problem_of_errno();
  return fsync(descriptor) == 0 ? std::nullopt : problem_of_errno();
}

/// As far as the file system and the user's rights go; some belong to the system and can not be set.
void copy_attributes(const std::string& from, int to) {
  const ssize_t size = listxattr(from.c_str(), nullptr, 0);
  if (size <= 0) return;
  std::string names(static_cast<std::size_t>(size), '\0');
  const ssize_t listed = listxattr(from.c_str(), names.data(), names.size());
  names.resize(static_cast<std::size_t>(std::max<ssize_t>(listed, 0)));
  for (std::size_t at = 0; at < names.size(); at = names.find('\0', at) + 1) {
    const char* const name = names.c_str() + at;
    std::string value(XATTR_SIZE_MAX, '\0');
    const ssize_t length = getxattr(from.c_str(), name, value.data(), value.size());
    if (length >= 0) fsetxattr(to, name, value.data(), static_cast<std::size_t>(length), 0);
  }
}

/// Always the same for a file, so that what a run leaves that is killed makes way for the next one.
std::string temporary_path(const std::string& path) {
  const std::size_t name = std::hash<std::string_view>()(base_name(path));
  return std::string(parent_of(path)) + "/.matterlint-" + std::to_string(name);
}

/// A file that is gone again at the end, unless it was renamed.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& beside) : path_(temporary_path(beside)) {
    unlink(path_.c_str());
    descriptor_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (descriptor_ < 0) return;
    if (!renamed_ && is_ours()) unlink(path_.c_str());
    close(descriptor_);
  }

  bool is_open() const { return descriptor_ >= 0; }

  Problem write(std::string_view text) const {
    return write_all(descriptor_, text) ? std::nullopt : problem_of_errno();
  }

  /// Mode, owner and extended attributes (access control lists are some of them), and the time of its last change where
  /// that is asked for.
  Problem take_over(const std::string& path, const struct stat& original, bool keep_mtime) const {
    struct stat own;
    if (fstat(descriptor_, &own) != 0) return problem_of_errno();
    const bool same_owner = own.st_uid == original.st_uid && own.st_gid == original.st_gid;
    if (!same_owner && fchown(descriptor_, original.st_uid, original.st_gid) != 0) return "its owner can not be kept";
    if (fchmod(descriptor_, original.st_mode & 07777U) != 0) return problem_of_errno();
    copy_attributes(path, descriptor_);
    return finish(descriptor_, original, keep_mtime);
  }

  Problem rename_to(const std::string& path) {
    if (!is_ours()) return "another run writes it at the same time";
    if (rename(path_.c_str(), path.c_str()) != 0) return problem_of_errno();
    renamed_ = true;
    return std::nullopt;
  }

 private:
  /// Not so where another run made a file of that name after this one did.
  bool is_ours() const {
    struct stat there;
    struct stat own;
    return lstat(path_.c_str(), &there) == 0 && fstat(descriptor_, &own) == 0 && there.st_dev == own.st_dev &&
           there.st_ino == own.st_ino;
  }

  std::string path_;
  int descriptor_ = -1;
  bool renamed_ = false;
};

/// Makes the renaming last. Not every file system can; the file itself is safe on the disk by now.
void flush_folder(const std::string& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

/// So that a full disk is known before the first byte changes. Not every file system can say.
Problem reserve(int descriptor, std::size_t size) {
  const bool is_reserved = fallocate(descriptor, FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(size)) == 0;
  return is_reserved || (errno != ENOSPC && errno != EDQUOT) ? std::nullopt : problem_of_errno();
}

Problem overwrite_all(int descriptor, std::string_view text) {
  if (Problem problem = reserve(descriptor, text.size())) return problem;
  const bool is_written = write_all(descriptor, text) && ftruncate(descriptor, static_cast<off_t>(text.size())) == 0;
  return is_written ? std::nullopt : problem_of_errno();
}

/// The other names of the file have to show the new text as well, and a renamed file would part from them.
Problem overwrite(const std::string& path, std::string_view text, const struct stat& original, bool keep_mtime) {
  const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return problem_of_errno();
  Problem problem = overwrite_all(descriptor, text);
  if (!problem) problem = finish(descriptor, original, keep_mtime);
  close(descriptor);
  return problem;
}

}  // namespace

std::optional<std::string> replace_file(const std::string& path, std::string_view text, const FileStamp& as_read,
                                        bool keep_mtime) {
  std::error_code error;
  const std::string target = std::filesystem::canonical(path, error).generic_string();
  if (error) return io_error_in_words(error.value());
  const std::string folder(parent_of(target));
  struct stat original;
  if (Problem problem = find_change(target, as_read, original)) return problem;
  if (access(target.c_str(), W_OK) != 0) return problem_of_errno();
  if (original.st_nlink > 1) return overwrite(target, text, original, keep_mtime);

  TemporaryFile temporary(target);
  if (!temporary.is_open()) return "no file can be made beside it: " + io_error_in_words(errno);
  if (Problem problem = temporary.write(text)) return problem;
  if (Problem problem = temporary.take_over(target, original, keep_mtime)) return problem;
  if (Problem problem = find_change(target, as_read, original)) return problem;
  if (Problem problem = temporary.rename_to(target)) return problem;
  flush_folder(folder);
  return std::nullopt;
}

std::string write_over(const std::string& path, std::string_view text) {
  if (kind_of(path) == EntryKind::missing) return write_new_file(path, text);
  FileReader reader;
  if (!reader.open(path)) return reader.error();
  return replace_file(path, text, reader.stamp(), false).value_or("");
}

}  // namespace matterlint
