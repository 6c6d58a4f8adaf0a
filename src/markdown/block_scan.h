#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "markdown/flavor.h"
#include "markdown/html_block.h"
#include "markdown/line_cursor.h"

namespace matterlint::markdown {

/// What a line is of, whatever quotes and list items it stands in.
enum class LineKind : std::uint8_t {
  blank,
  open_blank,    ///< Blank, but its blanks say whether a footnote or an empty list item goes on.
  paragraph,     ///< The first line of one.
  continuation,  ///< A further line of a paragraph.
  definition,    ///< A line of a paragraph that may be within the definition of a link.
  fenced_code,
  indented_code,
  html,
  heading,    ///< One that begins with `#`.
  underline,  ///< What makes a heading of the paragraph above.
  other,      ///< A thematic break, a row of a table, a bare marker.
};

/// Whose blocks are meant. kramdown knows no items `1)` or empty ones without a blank, ends the definition of a link
/// with its line, and goes on with a quote up to a blank line.
enum class Dialect : std::uint8_t { commonmark, kramdown };

/// Follows the block structure of a body as CommonMark defines it, line after line. md4c says what is in the blocks;
/// this says where md4c is wrong about them.
class BlockScan {
 public:
  explicit BlockScan(Flavor flavor, Dialect dialect = Dialect::commonmark)
      : flavor_(flavor), dialect_(dialect), knows_footnotes_(flavor != Flavor::commonmark) {}
  BlockScan(Flavor flavor, bool knows_footnotes) : flavor_(flavor), knows_footnotes_(knows_footnotes) {}

  /// `line` is the next line without its line ending. It must outlive the scan.
  LineKind next(std::string_view line);

  /// What stands in that line behind its indent and marks.
  std::string_view content() const { return content_; }
  /// What of the line stands in the list items and quotes that hold it, its indent included. A tab that they end within
  /// is part of it.
  std::string_view inside() const { return inside_; }
  /// The columns of blanks before it that are no part of what it stands in.
  std::size_t indent() const { return indent_; }
  /// The marker of a footnote that the line begins with, such as `[^1]:`; empty: none.
  std::string_view footnote_marker() const { return footnote_marker_; }
  /// What of the line stands in the footnote that it goes on with, its indent included; empty: it is in none.
  std::string_view in_footnote() const { return in_footnote_; }
  /// Whether code goes on behind the line until a fence or its container ends.
  bool is_in_fence() const { return leaf_ == Leaf::fence; }
  /// Whether the line is part of a table, but for its head.
  bool is_in_table() const { return leaf_ == Leaf::table; }
  /// Whether the line is the fence that such code begins with.
  bool opens_fence() const { return opens_fence_; }
  /// What a line must hold to end such code, where it stands in no container; empty: it does, or there is none.
  std::string_view top_fence() const {
    if (!is_in_fence() || !containers_.empty()) return {};
    return fence_mark_ == '`' ? "```" : "~~~";
  }

 private:
  enum class Leaf : std::uint8_t { none, paragraph, fence, code, html, table };
  enum class ContainerKind : std::uint8_t { quote, item, footnote };
  struct Container {
    ContainerKind kind;
    std::size_t columns = 0;  ///< Of the indent of an item's content.
    bool is_empty = true;     ///< Whether nothing stands in it yet.
  };

  std::optional<LineKind> plain_line(std::string_view line);
  LineKind kind_of(LineCursor& cursor, std::string_view line);
  bool is_indented(const LineCursor& cursor) const;
  bool goes_on(const Container& container, LineCursor& cursor, std::string_view line);
  LineKind fence_line(const LineCursor& cursor);
  LineKind html_line(std::string_view content);
  LineKind blank_line(std::size_t matched, std::string_view line);
  bool open_containers(LineCursor& cursor, std::size_t matched, bool is_in_paragraph);
  std::optional<Container> container_at(LineCursor& cursor, bool is_in_paragraph);
  void fill_containers();
  void close_to(std::size_t matched);
  LineKind leaf_line(const LineCursor& cursor, std::size_t matched, bool is_in_paragraph);
  std::optional<Leaf> indented_leaf() const;
  std::optional<Leaf> leaf_at(std::string_view content, bool is_in_paragraph);
  bool begins_table(std::string_view content) const;
  LineKind text_line(std::string_view content, std::size_t matched);
  bool is_in_title(std::string_view line);

  Flavor flavor_;
  Dialect dialect_ = Dialect::commonmark;
  bool knows_footnotes_;
  std::vector<Container> containers_;
  Leaf leaf_ = Leaf::none;
  bool opens_fence_ = false;
  char fence_mark_ = '`';
  std::size_t fence_size_ = 0;
  HtmlEnd html_end_ = HtmlEnd::none;
  std::string_view last_line_;  ///< Of the paragraph.
  bool is_definition_ = false;  ///< Whether the paragraph begins like the definition of a link.
  char title_end_ = 0;          ///< What closes the title that is open in it, or 0.
  std::string_view content_;
  std::string_view inside_;
  std::size_t indent_ = 0;
  std::string_view footnote_marker_;
  std::string_view in_footnote_;
};

}  // namespace matterlint::markdown
