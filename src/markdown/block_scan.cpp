#include "markdown/block_scan.h"

#include <algorithm>

#include "markdown/block_starts.h"
#include "markdown/fence.h"
#include "markdown/lines.h"
#include "markdown/table_row.h"
#include "text/utf8.h"

namespace matterlint::markdown {
namespace {

/// Whether a line of a definition lacks the destination, which is what the next line says then.
bool lacks_destination(std::string_view line) {
  return trim(line).ends_with("]:");
}

}  // namespace

LineKind BlockScan::next(std::string_view line) {
  footnote_marker_ = in_footnote_ = {};
  opens_fence_ = false;
  if (const std::optional<LineKind> kind = plain_line(line)) {
    content_ = inside_ = line;
    indent_ = 0;
    return *kind;
  }
  LineCursor cursor(line);
  const LineKind kind = kind_of(cursor, line);
  content_ = cursor.content();
  inside_ = cursor.rest();
  indent_ = cursor.indent();
  return kind;
}

/// The kind of a line of which its first character is enough to know it, as of most lines: outside of containers, where
/// it begins with a letter, is empty, or is a row of a table. Without this, the lines of a large documentation take
/// twice the instructions.
std::optional<LineKind> BlockScan::plain_line(std::string_view line) {
  if (!containers_.empty()) return std::nullopt;
  if (line.empty() && (leaf_ == Leaf::none || leaf_ == Leaf::paragraph || leaf_ == Leaf::table)) {
    leaf_ = Leaf::none;
    return LineKind::blank;
  }
  if (leaf_ == Leaf::table && line.starts_with('|')) return LineKind::other;
  if (line.empty() || !begins_words(line.front())) return std::nullopt;
  switch (leaf_) {
    case Leaf::fence:
      return LineKind::fenced_code;
    case Leaf::table:
      return LineKind::other;
    case Leaf::html:
      return std::nullopt;
    case Leaf::paragraph:
      if (is_definition_) return std::nullopt;
      last_line_ = line;
      return LineKind::continuation;
    default:
      leaf_ = Leaf::paragraph;
      is_definition_ = false;
      title_end_ = 0;
      last_line_ = line;
      return LineKind::paragraph;
  }
}

LineKind BlockScan::kind_of(LineCursor& cursor, std::string_view line) {
  std::size_t matched = 0;
  while (matched < containers_.size() && goes_on(containers_[matched], cursor, line)) ++matched;
  if (matched == containers_.size() && leaf_ == Leaf::fence) return fence_line(cursor);
  const bool ends_html = cursor.is_blank() && html_end_ == HtmlEnd::blank_line;
  if (matched == containers_.size() && leaf_ == Leaf::html && !ends_html) return html_line(cursor.content());
  if (cursor.is_blank()) return blank_line(matched, line);
  const bool is_in_paragraph = leaf_ == Leaf::paragraph && matched == containers_.size();
  if (open_containers(cursor, matched, is_in_paragraph)) return leaf_line(cursor, containers_.size(), false);
  return leaf_line(cursor, matched, is_in_paragraph);
}

/// Whether the content stands so far in that it begins nothing. In MDX, which has no indented code, it may stand
/// anywhere.
bool BlockScan::is_indented(const LineCursor& cursor) const {
  return flavor_ != Flavor::mdx && cursor.indent() >= code_indent;
}

bool BlockScan::goes_on(const Container& container, LineCursor& cursor, std::string_view line) {
  switch (container.kind) {
    case ContainerKind::quote:
      if (is_indented(cursor) || !cursor.content().starts_with('>'))
        return dialect_ == Dialect::kramdown && !cursor.is_blank();
      cursor.skip_content(1);
      cursor.skip_blanks(1);
      return true;
    case ContainerKind::item:
      if (cursor.indent() < container.columns) return cursor.is_blank() && !container.is_empty;
      cursor.skip_blanks(container.columns);
      return true;
    default:
      if (cursor.indent() < code_indent) return line.empty();
      in_footnote_ = cursor.rest();
      cursor.skip_blanks(code_indent);
      return true;
  }
}

void BlockScan::close_to(std::size_t matched) {
  containers_.resize(matched);
  leaf_ = Leaf::none;
}

LineKind BlockScan::fence_line(const LineCursor& cursor) {
  const std::string_view content = cursor.content();
  const std::size_t size = is_indented(cursor) ? 0 : fence_size(content);
  if (size >= fence_size_ && content.front() == fence_mark_ && is_blank(content.substr(size))) leaf_ = Leaf::none;
  return LineKind::fenced_code;
}

LineKind BlockScan::html_line(std::string_view content) {
  if (ends_html_block(content, html_end_)) leaf_ = Leaf::none;
  return LineKind::html;
}

LineKind BlockScan::blank_line(std::size_t matched, std::string_view line) {
  const bool is_open = std::any_of(containers_.begin(), containers_.end(), [](const Container& container) {
    return container.kind == ContainerKind::footnote || (container.kind == ContainerKind::item && container.is_empty);
  });
  const bool stays_code = leaf_ == Leaf::code && matched == containers_.size();
  close_to(matched);
  if (stays_code) leaf_ = Leaf::code;
  return is_open && !line.empty() ? LineKind::open_blank : LineKind::blank;
}

/// Whether the line begins containers below those that match.
bool BlockScan::open_containers(LineCursor& cursor, std::size_t matched, bool is_in_paragraph) {
  bool has_opened = false;
  while (true) {
    const std::optional<Container> container = container_at(cursor, is_in_paragraph);
    if (!container) return has_opened;
    if (!has_opened) close_to(matched);
    fill_containers();
    containers_.push_back(*container);
    has_opened = true;
    is_in_paragraph = false;
  }
}

void BlockScan::fill_containers() {
  if (!containers_.empty()) containers_.back().is_empty = false;
}

/// The container whose marker the cursor stands at, which is moved behind it.
std::optional<BlockScan::Container> BlockScan::container_at(LineCursor& cursor, bool is_in_paragraph) {
  const std::string_view content = cursor.content();
  const std::size_t indent = cursor.indent();
  if (is_indented(cursor) || content.empty()) return std::nullopt;
  if (content.front() == '>') {
    cursor.skip_content(1);
    cursor.skip_blanks(1);
    return Container{ContainerKind::quote};
  }
  if (const std::size_t size = knows_footnotes_ ? footnote_marker_size(content) : 0; size > 0) {
    if (footnote_marker_.empty()) footnote_marker_ = content.substr(0, size);
    cursor.skip_content(size);
    cursor.skip_blanks(cursor.indent());
    return Container{ContainerKind::footnote};
  }
  const std::size_t size = marker_size(content);
  if (dialect_ == Dialect::kramdown && size > 0 && (content[size - 1] == ')' || size == content.size()))
    return std::nullopt;
  if (size == 0 || is_thematic_break(content) || (is_in_paragraph && !may_interrupt(content, size)))
    return std::nullopt;
  const bool may_be_task = flavor_ != Flavor::commonmark && cursor.is_first();
  cursor.skip_content(size);
  const std::size_t blanks = cursor.is_blank() || cursor.indent() > code_indent ? 1 : cursor.indent();
  cursor.skip_blanks(blanks);
  // What stands behind the box of a task is its text, whatever it looks like.
  if (may_be_task && is_empty_task(cursor.content())) cursor.skip_content(task_box_size);
  return Container{ContainerKind::item, indent + size + blanks};
}

LineKind BlockScan::leaf_line(const LineCursor& cursor, std::size_t matched, bool is_in_paragraph) {
  if (cursor.is_blank()) return LineKind::other;
  const std::string_view content = cursor.content();
  const std::optional<Leaf> begun = is_indented(cursor) ? indented_leaf() : leaf_at(content, is_in_paragraph);
  if (!begun) return text_line(content, matched);
  close_to(matched);
  fill_containers();
  leaf_ = *begun;
  if (leaf_ == Leaf::html) return html_line(content);
  if (leaf_ == Leaf::fence) return LineKind::fenced_code;
  if (leaf_ == Leaf::code) return LineKind::indented_code;
  // Below definitions alone, what underlines a heading is text.
  if (is_in_paragraph && is_definition_) return LineKind::definition;
  if (leaf_ == Leaf::none && content.front() == '#') return LineKind::heading;
  return is_in_paragraph && leaf_ == Leaf::none && is_setext_underline(content) ? LineKind::underline : LineKind::other;
}

std::optional<BlockScan::Leaf> BlockScan::indented_leaf() const {
  if (leaf_ == Leaf::paragraph) return std::nullopt;
  return Leaf::code;
}

/// The block other than a paragraph that a line begins with `content`; `none` if it is that line alone. A tag of any
/// name interrupts a paragraph outside of its list item or quote, as cmark-gfm has it. To CommonMark it does not.
std::optional<BlockScan::Leaf> BlockScan::leaf_at(std::string_view content, bool is_in_paragraph) {
  if (const std::size_t size = fence_size(content); size > 0) {
    opens_fence_ = true;
    fence_mark_ = content.front();
    fence_size_ = size;
    return Leaf::fence;
  }
  html_end_ = html_block_end(content, is_in_paragraph);
  if (html_end_ != HtmlEnd::none) return Leaf::html;
  if (is_heading(content) || is_thematic_break(content)) return Leaf::none;
  if (is_in_paragraph && is_setext_underline(content)) return Leaf::none;
  if (is_in_paragraph && begins_table(content)) return Leaf::table;
  return std::nullopt;
}

bool BlockScan::begins_table(std::string_view content) const {
  if (flavor_ == Flavor::commonmark) return false;
  const std::vector<std::string_view> cells = delimiter_cells(content);
  return !cells.empty() && cells.size() == cells_of(last_line_).size();
}

LineKind BlockScan::text_line(std::string_view content, std::size_t matched) {
  const bool is_whole = title_end_ == 0 && !lacks_destination(last_line_);
  const bool is_next_definition = is_definition_ && is_whole && begins_definition(content);
  const bool goes_on = leaf_ == Leaf::paragraph && !is_next_definition;
  if (leaf_ == Leaf::table && matched == containers_.size()) return LineKind::other;
  if (!goes_on) {
    if (leaf_ != Leaf::paragraph) close_to(matched);
    fill_containers();
    leaf_ = Leaf::paragraph;
    is_definition_ = begins_definition(content);
    title_end_ = 0;
  } else if (is_whole && title_opener(trim(content)) != 0) {
    is_definition_ = false;  // This line is text, and so is all that follows.
  }
  last_line_ = content;
  if (is_definition_ && dialect_ == Dialect::kramdown) {
    leaf_ = Leaf::none;
    return LineKind::definition;
  }
  if (is_definition_ && is_in_title(content)) return LineKind::definition;
  return goes_on ? LineKind::continuation : LineKind::paragraph;
}

/// Whether a title goes on behind a line of what begins like a definition.
bool BlockScan::is_in_title(std::string_view line) {
  const std::string_view words = trim(line);
  std::size_t from = 0;
  if (title_end_ == 0) {
    const std::size_t opener = title_opener(words);
    if (opener == std::string_view::npos) return false;
    title_end_ = words[opener] == '(' ? ')' : words[opener];
    from = opener + 1;
  }
  if (words.size() > from && words.back() == title_end_) title_end_ = 0;
  return title_end_ != 0;
}

}  // namespace matterlint::markdown
