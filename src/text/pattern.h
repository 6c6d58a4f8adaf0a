#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace matterlint {

/// A regular expression as ECMAScript reads it with the `u` flag (`$`, `.`, `\d`, `\w`, `\s`, `\p{Letter}`), over
/// UTF-8, compiled once. Escapes that mean nothing there (`\A`, `\Z`) are errors; lookbehind must have a fixed length;
/// a few things that only PCRE2 knows, such as `(?i)` and possessive quantifiers, work too. Matching is bounded: what
/// costs too much is an outcome of its own and never "no match". A Pattern may be used by several threads at once.
class Pattern {
 public:
  enum class Outcome : std::uint8_t { no_match, match, too_expensive };

  struct Error {
    std::string message;
    std::size_t offset = 0;  ///< In bytes of the expression.
    bool is_limit = false;   ///< It is one in ECMAScript, and asks for more than is possible here.
  };

  /// Compiles. On failure the answer is empty and `error`, if given, says why.
  static std::optional<Pattern> compile(std::string_view expression, Error* error = nullptr);

  /// Whether it is one in ECMAScript to the letter: nothing that only PCRE2 knows, and lookbehind of any length.
  static bool is_standard(std::string_view expression);

  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  /// Whether it matches anywhere in the subject. Bytes that are no UTF-8 match nothing.
  Outcome search(std::string_view subject) const;

  /// As above; from a byte offset on (behind the subject's end nothing matches). `groups[0]` is the whole
  /// match; a group that took no part is {0, 0}; without a match `groups` is empty.
  Outcome search(std::string_view subject, std::size_t from, std::vector<Span>& groups) const;

  std::string_view expression() const;

  /// How many groups it has, the whole match not counted.
  std::size_t group_count() const;
  /// The number of the group `(?<name>...)`, if there is one.
  std::optional<std::size_t> group_named(const std::string& name) const;

 private:
  struct Compiled;
  explicit Pattern(std::unique_ptr<const Compiled> compiled);
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace matterlint
