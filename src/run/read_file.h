#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "run/folder_handle.h"

namespace matterlint {

/// What tells one state of a file from another.
struct FileStamp {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::int64_t size = 0;
  std::int64_t seconds = 0;  ///< Of its last change, with `nanoseconds`.
  std::int64_t nanoseconds = 0;

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// Reads files into a buffer that is used again for the next one.
class FileReader {
 public:
  /// How much open() reads: the front matter of over 99 % of notes fits in.
  static constexpr std::size_t head_size = 4096;

  FileReader() : FileReader(std::make_shared<FolderHandle>()) {}
  /// Readers of one thread may look for folders together.
  explicit FileReader(std::shared_ptr<FolderHandle> folder) : folder_(std::move(folder)) {}
  FileReader(const FileReader&) = delete;
  FileReader& operator=(const FileReader&) = delete;
  ~FileReader() { close(); }

  /// Opens a file and reads its head. False: it can not be read, and error() says why. Never waits for a pipe.
  bool open(const std::string& path);
  /// The same for a path that a folder says to be of a file, and with nothing else asked of the system, which takes a
  /// ninth of the time of opening and reading: there is no stamp then, and is_complete() may be false though text() is
  /// the whole file.
  bool open_head(const std::string& path);
  /// The same as open() for what the user names: reads a pipe or a terminal too, to its end.
  bool open_named(const std::string& path);
  /// Reads on: all of it, or as much again as is there already. False as above.
  bool read_all();
  bool read_more();
  /// Nothing further is read.
  void close();

  std::string_view text() const { return {buffer_.get(), size_}; }
  /// Whether text() is the whole file.
  bool is_complete() const { return complete_; }
  /// Whether it was a pipe or a terminal, to which nothing can be written back.
  bool is_stream() const { return is_stream_; }
  const FileStamp& stamp() const { return stamp_; }
  /// In plain words, such as "there is no such file".
  const std::string& error() const { return error_; }

 private:
  void begin();
  bool open_descriptor(const std::string& path);
  bool fill(std::size_t wanted);
  bool fill_once(std::size_t wanted);
  bool fail(std::string reason);
  void reserve(std::size_t capacity);

  std::shared_ptr<FolderHandle> folder_;
  int descriptor_ = -1;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
  bool complete_ = false;
  bool is_stream_ = false;
  FileStamp stamp_;
  std::string error_;
};

/// A whole file, or nothing and the reason in `error`.
std::optional<std::string> read_file(const std::string& path, std::string& error);

/// All of standard input, or nothing and the reason in `error`.
std::optional<std::string> read_standard_input(std::string& error);

/// The same for whatever can be opened, a pipe or a device too; it waits for it. `-` is standard input.
std::optional<std::string> read_stream(const std::string& path, std::string& error);

/// Words for an errno of open() or read(): "there is no such file".
std::string io_error_in_words(int error);

}  // namespace matterlint
