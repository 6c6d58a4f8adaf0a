#pragma once

#include <array>
#include <string_view>

#include "markdown/flavor.h"

namespace matterlint::markdown {

/// What a comment begins and ends with.
struct CommentMarks {
  std::string_view opener;
  std::string_view closer;
};
inline constexpr CommentMarks html_comment = {"<!--", "-->"};
inline constexpr CommentMarks mdx_comment = {"{/*", "*/}"};
inline constexpr CommentMarks obsidian_comment = {"%%", "%%"};
inline constexpr std::array all_comment_marks = {html_comment, mdx_comment, obsidian_comment};

/// Those of the flavor's own comments.
constexpr CommentMarks comment_marks_of(Flavor flavor) {
  if (flavor == Flavor::mdx) return mdx_comment;
  return flavor == Flavor::obsidian ? obsidian_comment : html_comment;
}

}  // namespace matterlint::markdown
