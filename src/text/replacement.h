#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/pattern.h"

namespace matterlint {

/// What a match of a pattern is replaced with, as ECMAScript writes it: `$1` to `$99` and `$<name>` are groups, `$&`
/// the whole match, `$$` a dollar. Unlike there, a group that the pattern does not have is an error.
class Replacement {
 public:
  struct Error {
    std::string message;     ///< To follow "`REPLACEMENT` ".
    std::size_t offset = 0;  ///< In bytes of the replacement.
  };

  /// On failure the answer is empty and `error` says why.
  static std::optional<Replacement> compile(std::string_view text, const Pattern& pattern, Error& error);

  /// For a match in `subject`; `groups` as Pattern::search() gives them.
  std::string of(std::string_view subject, const std::vector<Span>& groups) const;

 private:
  struct Piece {
    std::string text;
    std::size_t group = 0;  ///< That follows the text.
    bool has_group = false;
  };
  std::vector<Piece> pieces_;
};

}  // namespace matterlint
