#include "run/writable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "run/read_file.h"

namespace matterlint {
namespace {

constexpr mode_t as_the_umask_says = 0666;

}  // namespace

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

WritableFile::~WritableFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

bool WritableFile::open(const std::string& path, bool append, std::string& error) {
  const int flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY | (append ? O_APPEND : O_TRUNC);
  descriptor_ = ::open(path.c_str(), flags, as_the_umask_says);
  if (descriptor_ < 0) error = io_error_in_words(errno);
  return descriptor_ >= 0;
}

std::string write_new_file(const std::string& path, std::string_view text) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, as_the_umask_says);
  if (descriptor < 0) return io_error_in_words(errno);
  const bool is_written = write_all(descriptor, text) && fsync(descriptor) == 0;
  std::string error = is_written ? "" : io_error_in_words(errno);
  close(descriptor);
  if (!is_written) unlink(path.c_str());
  return error;
}

}  // namespace matterlint
