#pragma once

#include <cstdint>
#include <string_view>

namespace matterlint::markdown {

/// What an HTML block goes on to.
enum class HtmlEnd : std::uint8_t { none, raw_tag, comment, instruction, declaration, cdata, blank_line };

/// What ends the HTML block that `line` begins; none: it begins no such block. `line` is the content of a line. A tag
/// of an unknown name begins no block within a paragraph.
HtmlEnd html_block_end(std::string_view line, bool is_in_paragraph);

/// Whether a line begins as a raw tag does, such as `<pre>`, but with another: `<preview>`, `<pre/>`, `<press@a.b>`.
bool resembles_raw_tag(std::string_view line);

/// Whether a line of an HTML block is its last one. A blank line, which is behind the block, is not asked about.
bool ends_html_block(std::string_view line, HtmlEnd end);

/// Whether a raw tag, such as `<pre>`, is never closed. Takes linear time.
bool has_open_raw_tag(std::string_view text);

}  // namespace matterlint::markdown
