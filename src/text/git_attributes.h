#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/ignore_list.h"

namespace matterlint {

/// A `.gitattributes` file, as far as it is about line endings. Patterns are those of `.gitignore`, but that none is
/// negated and none of a folder counts for what is in it. Lines that git does not take, and macros of one's own, are
/// left out. Made once, then used by several threads at once.
class GitAttributes {
 public:
  explicit GitAttributes(std::string_view text);

  /// An attribute, as the last line that speaks of it has it.
  struct Attribute {
    std::string value;       ///< "set", "unset", "unspecified", or what stands behind the `=`.
    std::uint32_t line = 0;  ///< From 1.
  };
  /// What it says of `text` and of `eol` for a file, whose path is relative to the folder of the `.gitattributes`.
  struct Attributes {
    std::optional<Attribute> text;
    std::optional<Attribute> eol;
  };
  Attributes of(std::string_view path) const;

 private:
  struct Line {
    IgnoreList pattern;
    Attributes attributes;
  };

  void read_line(std::string_view line, std::uint32_t number);

  std::vector<Line> lines_;
};

}  // namespace matterlint
