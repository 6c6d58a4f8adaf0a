#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace matterlint {

/// Lines of gitignore syntax (negation, anchoring, trailing `/`), the last match decides. What it says is what
/// `git check-ignore` says; characters are bytes, as they are there. Made once, then used by several threads at once.
class IgnoreList {
 public:
  /// Adds one line; blank lines and comments are skipped. `folder` is the path, relative to the root and without
  /// `/` at its end, of the folder that the line was written for; empty for the root.
  void add(std::string_view line, std::string_view folder = "");
  /// Adds a whole file: lines that end with LF or CRLF, a byte order mark before them.
  void add_lines(std::string_view text, std::string_view folder = "");

  enum class Verdict : std::uint8_t { undecided, ignored, kept };
  /// What the list says of one path relative to the root; it does not ask about the folders above.
  Verdict verdict(std::string_view path, bool is_folder) const;
  /// Whether the path or a folder above it is ignored.
  bool ignores(std::string_view path, bool is_folder) const;

  /// Which of the lines that were added decides, from 0, blank lines and comments counted.
  struct Line {
    std::size_t number = 0;
    std::string_view text;  ///< Without blanks at its end; as long as the list.
  };
  /// The line by which verdict() says `ignored`, if it does.
  std::optional<Line> ignoring_line(std::string_view path, bool is_folder) const;
  /// The same for ignores().
  std::optional<Line> ignoring_line_at_or_above(std::string_view path, bool is_folder) const;

  bool empty() const { return entries_.empty(); }
  std::size_t line_count() const { return line_count_; }

 private:
  struct Entry {
    std::string line;
    std::size_t line_number = 0;
    Span pattern;  ///< In `line`.
    std::string folder;
    std::size_t literal = 0;  ///< Bytes of the pattern before its first special character.
    bool negated = false;
    bool folders_only = false;
    bool base_name_only = false;

    bool matches(std::string_view path, bool is_folder) const;
  };

  /// The last one that matches, or null.
  const Entry* deciding(std::string_view path, bool is_folder) const;

  std::vector<Entry> entries_;
  std::size_t line_count_ = 0;
};

}  // namespace matterlint
