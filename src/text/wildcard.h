#pragma once

#include <cstdint>
#include <string_view>

namespace matterlint {

/// What `?` and `[...]` take one of.
enum class WildcardUnit : std::uint8_t { byte, code_point };

/// Whether a wildcard pattern matches all of a path: `*` and `?` stay within a segment, `**` that fills a segment
/// crosses segments (`**/` also stands for nothing), `[a-z]` with ranges, negation and POSIX classes, `\` quotes.
/// A pattern with an unclosed `[` or a `\` at its end matches nothing.
///
/// The meaning is that of git's wildmatch with WM_PATHNAME. It is done without recursion: only the last `*` and the
/// last `**` are ever taken up again, so that no pattern costs more than the product of its length and the path's
/// for each folder of the path.
bool wildcard_matches(std::string_view pattern, std::string_view path, WildcardUnit unit);

}  // namespace matterlint
