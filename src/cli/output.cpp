#include "cli/output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace matterlint {
namespace {

constexpr std::size_t buffer_size = 64 * 1024;
constexpr std::size_t usual_width = 100;

}  // namespace

void Output::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_size) flush();
}

void Output::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty() && !closed_) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      closed_ = true;
      if (errno != EPIPE) error_ = std::generic_category().message(errno);
    }
  }
  buffer_.clear();
}

bool Output::is_terminal() const {
  return isatty(descriptor_) != 0;
}

std::size_t Output::width() const {
  winsize size{};
  const bool known = ioctl(descriptor_, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40;
  return known ? size.ws_col : usual_width;
}

}  // namespace matterlint
