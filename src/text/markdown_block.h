#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

/// A piece of a Markdown document: what stands between two fences, or the prose between two such blocks.
/// Views into the document.
struct MarkdownBlock {
  std::string_view fence;  ///< "```" or longer; empty: prose.
  std::string_view info;   ///< What stands behind the opening fence: "md bad visible".
  std::string_view text;   ///< Whole lines, without the fences.
  bool closed = true;      ///< Whether the closing fence is there.

  bool is_prose() const { return fence.empty(); }
  /// Whether a heading stands in this prose, so that a new section begins.
  bool starts_section() const;
  /// The first word of the info.
  std::string_view language() const;
  /// Whether the info has this word, but not as its first.
  bool is(std::string_view word) const;
  /// The path in a word `file=path`; empty where there is none.
  std::string_view value(std::string_view name) const;
};

/// Cuts a document at its fences, which stand at the start of a line. A fence is closed by one that is as long.
std::vector<MarkdownBlock> markdown_blocks(std::string_view document);

/// A block as it stands in a document. The fence is as long as the text needs it to be.
std::string fenced(std::string_view info, std::string_view text);

/// The block as it was read.
std::string as_written(const MarkdownBlock& block);

/// The lines of a text, each with its line feed if it has one.
std::vector<std::string_view> whole_lines(std::string_view text);

}  // namespace matterlint
