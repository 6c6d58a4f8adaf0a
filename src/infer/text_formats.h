#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace matterlint::infer {

/// A format that texts may be found to have.
struct TextFormat {
  std::string_view name;  ///< In schemas.
  char sign;              ///< That all texts of the format have.
  std::uint64_t least;    ///< So many texts must have the format.
  bool is_telling;        ///< No text has it by chance, so that some among many that have it not are mistakes.
  /// Names of keys, one of which must have the format: for what many words happen to be. Empty: any key.
  std::string_view keys = {};
};

/// The one that says most stands before those that allow more.
inline constexpr std::array<TextFormat, 13> text_formats = {{
    {"date", '-', 5, true},
    {"date-time-local", '-', 5, true},
    {"date-time", '-', 5, true},
    {"obsidian-datetime", '-', 5, true},
    {"iso-date-or-datetime", '-', 5, true},
    {"http-url", ':', 5, true},
    {"absolute-url", ':', 5, true},
    {"email", '@', 5, true},
    {"wikilink", '[', 5, true},
    {"uuid", '-', 5, true},
    {"semver", '.', 10, false},
    {"obsidian-tag", '\0', 5, true, " tag tags "},
    {"slug", '\0', 20, false, " slug slugs permalink id uid "},
}};

/// The formats that one text has: a bit for each, in the order of text_formats.
using FormatSet = std::uint32_t;

FormatSet formats_of(std::string_view text);

constexpr bool has_format(FormatSet set, std::size_t index) {
  return (set >> index & 1U) != 0;
}

}  // namespace matterlint::infer
