#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// A buffered stream to a file descriptor, which stays open. A terminal gets no control characters but those of
/// colours. A reader that goes away (`| head`) is no error: what is written after that is dropped. For one thread at a
/// time.
class Output {
 public:
  explicit Output(int descriptor) : descriptor_(descriptor) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output() { flush(); }

  void write(std::string_view text);
  void flush();
  /// Writes codes of the program's own to a terminal, at once and as they are.
  void steer(std::string_view codes);

  /// Why something could not be written, in words; empty: all is well.
  const std::string& error() const { return error_; }
  bool is_terminal() const;
  /// Columns of the terminal; 100 where it is none.
  std::size_t width() const;

 private:
  void write_out(std::string_view rest);

  int descriptor_;
  bool closed_ = false;
  std::string buffer_;
  std::string error_;
};

}  // namespace matterlint
