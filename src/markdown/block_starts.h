#pragma once

#include <cstddef>
#include <string_view>

// What a block begins with, as CommonMark 0.30 §4 and §5 define it. `content` is a line behind its indent and the marks
// of the containers that it stands in; it is not empty.

namespace matterlint::markdown {

/// Whether no block but a paragraph begins with the character.
bool begins_words(char c);

bool is_thematic_break(std::string_view content);
bool is_heading(std::string_view content);
/// Whether it underlines a heading, where it stands below a paragraph.
bool is_setext_underline(std::string_view content);

/// The size of `[^name]:`, or 0.
std::size_t footnote_marker_size(std::string_view content);

/// The size of a list item's marker alone, or 0.
std::size_t marker_size(std::string_view content);
/// Whether an item with a marker of that size may begin right below a paragraph's line.
bool may_interrupt(std::string_view content, std::size_t marker);

inline constexpr std::size_t task_box_size = 3;
/// Whether it is the box of a task, such as `[ ]`, with nothing but blanks behind it.
bool is_empty_task(std::string_view content);

/// Whether it begins like the definition of a link: nothing but a title stands behind the destination.
bool begins_definition(std::string_view content);
/// Where a title may begin in a line of a definition, or npos.
std::size_t title_opener(std::string_view line);

}  // namespace matterlint::markdown
