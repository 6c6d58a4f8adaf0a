#include "cli/output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "report/visible_text.h"

namespace matterlint {
namespace {

constexpr std::size_t buffer_size = std::size_t{64} * 1024;
constexpr std::size_t usual_width = 100;

}  // namespace

void Output::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_size) flush();
}

void Output::steer(std::string_view codes) {
  flush();
  write_out(codes);
}

/// What commands print holds names and values of notes, and only some reports look at each of them.
void Output::flush() {
  if (!buffer_.empty() && is_terminal()) buffer_ = for_terminal(buffer_);
  write_out(buffer_);
  buffer_.clear();
}

void Output::write_out(std::string_view rest) {
  while (!rest.empty() && !closed_) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      closed_ = true;
      if (errno != EPIPE) error_ = std::generic_category().message(errno);
    }
  }
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
