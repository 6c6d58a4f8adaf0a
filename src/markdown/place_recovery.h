#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "markdown/parts.h"

namespace matterlint::markdown {

/// Finds the places that md4c does not tell. md4c says in which order blocks, spans and texts come, and its texts point
/// into what it reads. What lies between two texts is markup alone, so delimiters are found there: openers backwards
/// from the text that follows, closers forwards from the text that went before.
class PlaceRecovery {
 public:
  enum class Delimiter : std::uint8_t { emphasis, strong, strikethrough, code, link, image };
  enum class Text : std::uint8_t { plain, code, html };
  static constexpr std::uint32_t nowhere = 0xFFFFFFFF;
  static constexpr Span unknown = {nowhere, nowhere};

  PlaceRecovery(std::string_view text, std::uint32_t base, Parts& parts) : text_(text), base_(base), parts_(parts) {}

  void enter_block(BlockKind kind, std::uint8_t level = 0);
  /// `fence` is the fence's character, or zero for indented code.
  void enter_code(char fence);
  void leave_block();
  /// The box of a task, which is no text, ends at `offset`.
  void skip_to(std::uint32_t offset) { cursor_ = std::max(cursor_, offset); }

  /// `destination` is where md4c says that a link's destination is, as an offset into the text; or unknown.
  void enter_span(Delimiter delimiter, Span destination = unknown);
  void leave_span(Delimiter delimiter);

  void text(Text kind, Span where);
  /// A line ended inside of a block. Whether its blanks break it is seen here: md4c asks for two blanks behind the
  /// text, CommonMark for two before the line's end.
  void line_break();
  void html_line_break() { html_goes_on_ = true; }
  void code_line() { ++code_lines_; }

 private:
  struct OpenSpan {
    Delimiter delimiter = Delimiter::emphasis;
    std::uint32_t begin = nowhere;       ///< Where its opener begins; nowhere while no text within it has come.
    std::uint32_t text_begin = nowhere;  ///< Behind its opener.
    Span destination = unknown;
    bool is_autolink = false;
  };
  struct OpenBlock {
    std::size_t index = 0;  ///< In parts.blocks.
    char fence = 0;
    bool is_implied = false;  ///< The paragraph of a tight list item, of which md4c does not tell.
  };

  char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
  Span placed(Span span) const { return {base_ + span.begin, base_ + span.end}; }

  void imply_paragraph();
  void end_implied_paragraph();
  void end_block();
  void reach(std::uint32_t begin);
  void place_openers_before(std::uint32_t offset);
  void place_opener_before(OpenSpan& span, std::uint32_t offset) const;
  void place_openers_of_empty_spans();
  std::uint32_t empty_brackets(Span destination) const;
  std::uint32_t back_to(std::string_view any, std::uint32_t offset) const;
  std::uint32_t on_to(std::string_view any) const;
  std::uint32_t behind_run(char c, std::size_t offset) const;
  void abandon_spans(std::size_t kept);
  void close_link(const OpenSpan& span);
  std::uint32_t end_of_line() const;
  void close_code_block(char fence, Block& block);
  void add_html(Span where, bool goes_on);

  std::string_view text_;
  std::uint32_t base_;
  Parts& parts_;
  std::uint32_t cursor_ = 0;  ///< Behind all that was placed.
  std::vector<OpenBlock> blocks_;
  std::size_t unplaced_blocks_ = 0;  ///< How many of the innermost blocks have no begin yet.
  std::vector<OpenSpan> spans_;
  std::size_t unplaced_spans_ = 0;  ///< How many of the innermost spans have no begin yet.
  std::uint32_t code_lines_ = 0;
  bool html_goes_on_ = false;
};

}  // namespace matterlint::markdown
