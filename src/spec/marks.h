#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"
#include "text/markdown_block.h"

namespace matterlint::spec {

/// The note that a block shows: without its marks, and with what glyphs stand for if the block is `visible`.
std::string note_in(const MarkdownBlock& block);

/// How findings are shown.
struct MarkStyle {
  Severity usual = Severity::warning;  ///< The severity that no message ends with.
  bool visible = false;
  bool names_rules = false;  ///< Each message ends with its rule: `[yaml-tabs]`.
};

/// A note as a block shows it, with what was found under each line:
///
///     title: A
///     tags: x
///     title: B
///     ^^^^^ `title` already stands on line 1      carets under what is reported, then the message
///     ‾‾‾‾‾ the first one                         a related place, under its line
///            | the value is missing               a bar: nothing, before the character above it
///     tags:
///     ^^^^^ …                                     over several lines: the first one,
///       - a
///     ^^^^^ … the list has no indentation         and the last one
///
/// A line's end takes one column. A code (`[required]`) and a severity other than the usual one (`(info)`) follow
/// the message. A line of the note that looks like a mark is shown with a `\` before it.
std::string marked(std::string_view note, const std::vector<Diagnostic>& found, MarkStyle style);

/// A note as a block shows it, with nothing found.
std::string unmarked(std::string_view note, bool visible);

}  // namespace matterlint::spec
