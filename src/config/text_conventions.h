#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace matterlint {

/// How a file is to be written, by files that speak of it to every program: `.editorconfig` and `.gitattributes`. What
/// a configuration says itself counts more.
struct TextConventions {
  /// Where one of them says so: ".editorconfig:7".
  struct Place {
    std::string_view file;   ///< As people know it. Outlives what it is handed to.
    std::uint32_t line = 0;  ///< From 1.
  };
  enum class LineEnding : std::uint8_t {
    unsaid,
    lf,
    crlf,
    other,  ///< No rule can say whether it is right, such as that of a file that git takes for binary.
  };

  std::optional<Place> without_final_newline;  ///< None is wanted.
  std::optional<Place> with_trailing_spaces;   ///< They stay.
  LineEnding line_ending = LineEnding::unsaid;
  Place line_ending_by;

  /// The same text for those that make the same difference; empty: they make none.
  std::string key() const {
    if (!without_final_newline && !with_trailing_spaces && line_ending == LineEnding::unsaid) return "";
    const auto ending = static_cast<char>('0' + static_cast<int>(line_ending));
    return {without_final_newline ? 'n' : '-', with_trailing_spaces ? 's' : '-', ending};
  }
};

}  // namespace matterlint
