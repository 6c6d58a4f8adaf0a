#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/ignore_list.h"  // IWYU pragma: export

namespace matterlint {

/// A glob over paths with `/`: `*` and `?` stay within a segment, `**` that fills a segment crosses segments, `[a-z]`,
/// `{a,b}`, `\` quotes. The whole path must match, in code points. Matching costs no more than the product of the
/// lengths of path and glob for each folder of the path and each brace alternative. Used by several threads at once.
class Glob {
 public:
  explicit Glob(std::string_view glob = {});
  bool matches(std::string_view path) const;
  const std::string& text() const { return text_; }

 private:
  struct Alternative {
    explicit Alternative(std::string of);
    bool matches(std::string_view path) const;

    std::string glob;
    std::size_t literal_end = 0;  ///< Where the text begins that a path must end with; 0: it is all of it.
    std::string needed;           ///< What stands somewhere in a path that matches.
    bool is_ending = false;       ///< `**/*.md`: what ends so matches.
    bool is_any_name = false;     ///< `*`
  };

  std::string text_;
  std::vector<Alternative> alternatives_;  ///< Braces expanded; the first 1000.
};

/// Whether one of the globs matches.
bool matches_any(std::span<const Glob> globs, std::string_view path);

}  // namespace matterlint
