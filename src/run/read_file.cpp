#include "run/read_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <system_error>

namespace matterlint {
namespace {

/// Zeros behind a text: what reads it in blocks looks beyond its end.
constexpr std::size_t beyond_end = 64;
constexpr std::size_t most_kept = std::size_t{1} << 22U;  ///< A larger buffer is given back after its file.

std::string kind_in_words(mode_t mode) {
  if (S_ISDIR(mode)) return "it is a folder";
  if (S_ISFIFO(mode)) return "it is a pipe, not a file";
  if (S_ISSOCK(mode)) return "it is a socket, not a file";
  return "it is a device, not a file";
}

FileStamp stamp_of(const struct stat& status) {
  return {.device = status.st_dev,
          .inode = status.st_ino,
          .size = status.st_size,
          .seconds = status.st_mtim.tv_sec,
          .nanoseconds = status.st_mtim.tv_nsec};
}

/// Whether something stands there that is read up to its end and has no size. Not so devices, which may go on forever.
bool names_stream(const std::string& path) {
  struct stat status;
  if (path.find('\0') != std::string::npos || stat(path.c_str(), &status) != 0) return false;
  if (S_ISFIFO(status.st_mode)) return true;
  struct stat input;
  const bool is_input = fstat(STDIN_FILENO, &input) == 0 && input.st_rdev == status.st_rdev;
  return S_ISCHR(status.st_mode) && is_input && isatty(STDIN_FILENO) != 0;
}

/// Until it ends.
std::optional<std::string> read_descriptor(int descriptor, std::string& error) {
  std::string text;
  std::string chunk(std::size_t{1} << 16U, '\0');
  while (true) {
    const ssize_t count = ::read(descriptor, chunk.data(), chunk.size());
    if (count == 0) return text;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      error = io_error_in_words(errno);
      return std::nullopt;
    }
    text.append(chunk, 0, static_cast<std::size_t>(count));
    if (text.size() <= std::numeric_limits<std::uint32_t>::max()) continue;
    error = "it is larger than 4 GiB";
    return std::nullopt;
  }
}

}  // namespace

std::string io_error_in_words(int error) {
  switch (error) {
    case ENOENT:
      return "there is no such file";
    case EEXIST:
      return "something of that name is there already";
    case ENOTDIR:
      return "a part of its path is no folder";
    case EACCES:
    case EPERM:
      return "permission denied";
    case ELOOP:
      return "its symbolic links go in a circle";
    case EISDIR:
      return "it is a folder";
    case ENXIO:
      return "it is a socket or a pipe, not a file";
    case ENAMETOOLONG:
      return "its name is too long";
    case ENOSPC:
      return "the disk is full";
    case EROFS:
      return "the disk is read-only";
    default:
      return std::generic_category().message(error);
  }
}

bool FileReader::fail(std::string reason) {
  error_ = std::move(reason);
  close();
  return false;
}

void FileReader::close() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

void FileReader::reserve(std::size_t capacity) {
  if (capacity <= capacity_) return;
  auto larger = std::make_unique_for_overwrite<char[]>(capacity);
  if (size_ > 0) std::memcpy(larger.get(), buffer_.get(), size_);
  buffer_ = std::move(larger);
  capacity_ = capacity;
}

void FileReader::begin() {
  close();
  size_ = 0;
  complete_ = false;
  is_stream_ = false;
  stamp_ = {};
  if (capacity_ <= most_kept) return;
  buffer_.reset();
  capacity_ = 0;
}

bool FileReader::open_named(const std::string& path) {
  if (!names_stream(path)) return open(path);
  begin();
  is_stream_ = true;
  descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor_ < 0) return fail(io_error_in_words(errno));
  stamp_.size = -1;
  while (!complete_)
    if (!fill(2 * size_ + head_size)) return false;
  return true;
}

bool FileReader::open_descriptor(const std::string& path) {
  begin();
  if (path.find('\0') != std::string::npos) return fail("its name holds a NUL byte");
  descriptor_ = folder_->open_file(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  return descriptor_ >= 0 || fail(io_error_in_words(errno));
}

bool FileReader::open_head(const std::string& path) {
  if (!open_descriptor(path)) return false;
  stamp_.size = -1;
  return fill_once(head_size);
}

bool FileReader::open(const std::string& path) {
  if (!open_descriptor(path)) return false;
  struct stat status;
  if (fstat(descriptor_, &status) != 0) return fail(io_error_in_words(errno));
  if (!S_ISREG(status.st_mode)) return fail(kind_in_words(status.st_mode));
  stamp_ = stamp_of(status);
  if (status.st_size > std::numeric_limits<std::uint32_t>::max()) return fail("it is larger than 4 GiB");
  return fill(head_size);
}

bool FileReader::read_all() {
  while (!complete_)
    if (!fill(std::max({size_ + head_size, static_cast<std::size_t>(stamp_.size) + 1}))) return false;
  return true;
}

bool FileReader::read_more() {
  return complete_ || fill(2 * size_);
}

/// Reads until there are `wanted` bytes or the file ends.
bool FileReader::fill(std::size_t wanted) {
  while (size_ < wanted && !complete_)
    if (!fill_once(wanted)) return false;
  return true;
}

/// Reads what comes at once, up to `wanted` bytes in all.
bool FileReader::fill_once(std::size_t wanted) {
  reserve(wanted + beyond_end);
  ssize_t count = -1;
  while ((count = ::read(descriptor_, buffer_.get() + size_, wanted - size_)) < 0 && errno == EINTR) {
  }
  if (count < 0) return fail(io_error_in_words(errno));
  size_ += static_cast<std::size_t>(count);
  std::memset(buffer_.get() + size_, 0, beyond_end);
  if (size_ > std::numeric_limits<std::uint32_t>::max()) return fail("it is larger than 4 GiB");
  // A file of a file system ends where its size says; one that grows meanwhile has a new stamp.
  complete_ = count == 0 || static_cast<std::int64_t>(size_) == stamp_.size;
  if (complete_) close();
  return true;
}

std::optional<std::string> read_file(const std::string& path, std::string& error) {
  FileReader reader;
  if (reader.open(path) && reader.read_all()) return std::string(reader.text());
  error = reader.error();
  return std::nullopt;
}

std::optional<std::string> read_standard_input(std::string& error) {
  return read_descriptor(STDIN_FILENO, error);
}

std::optional<std::string> read_stream(const std::string& path, std::string& error) {
  if (path == "-") return read_standard_input(error);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) {
    error = io_error_in_words(errno);
    return std::nullopt;
  }
  std::optional<std::string> text = read_descriptor(descriptor, error);
  ::close(descriptor);
  return text;
}

}  // namespace matterlint
