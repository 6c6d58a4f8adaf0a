#include "markdown/place_recovery.h"

#include <algorithm>

#include "markdown/fence.h"
#include "markdown/lines.h"
#include "markdown/link_tail.h"
#include "markdown/text_runs.h"

namespace matterlint::markdown {
namespace {

/// Delimiters stand next to the text; what is farther away is of another construct.
constexpr std::uint32_t farthest_closer = 1024;
constexpr std::uint32_t longest_in_brackets = 1002;  // CommonMark: 999 characters between the brackets

/// So many markers of one block are given back to the text; more would cost quadratic time.
constexpr std::size_t most_abandoned = 100;

constexpr bool is_one_of(std::string_view any, char c) {
  return any[0] == c || (any.size() > 1 && any[1] == c);
}

}  // namespace

void PlaceRecovery::enter_block(BlockKind kind, std::uint8_t level) {
  end_implied_paragraph();
  blocks_.push_back({.index = parts_.blocks.size()});
  parts_.blocks.push_back({.kind = kind, .level = level, .is_open = false, .span = unknown});
  ++unplaced_blocks_;
}

void PlaceRecovery::enter_code(char fence) {
  enter_block(BlockKind::code_block);
  code_lines_ = 0;
  blocks_.back().fence = fence;
  if (fence == 0) return;
  const std::size_t found = next_fence(text_, cursor_, fence);
  if (found == std::string_view::npos) return;
  reach(static_cast<std::uint32_t>(found));
  cursor_ = static_cast<std::uint32_t>(line_end(text_, found));
}

void PlaceRecovery::imply_paragraph() {
  if (blocks_.empty() || parts_.blocks[blocks_.back().index].kind != BlockKind::list_item) return;
  enter_block(BlockKind::paragraph);
  blocks_.back().is_implied = true;
}

void PlaceRecovery::end_implied_paragraph() {
  if (!blocks_.empty() && blocks_.back().is_implied) end_block();
}

void PlaceRecovery::leave_block() {
  end_implied_paragraph();
  end_block();
}

void PlaceRecovery::end_block() {
  if (unplaced_spans_ > 0) place_openers_of_empty_spans();
  abandon_spans(0);
  const OpenBlock open = blocks_.back();
  blocks_.pop_back();
  if (unplaced_blocks_ > 0) {
    --unplaced_blocks_;
    return;
  }
  Block& block = parts_.blocks[open.index];
  if (block.kind == BlockKind::code_block) close_code_block(open.fence, block);
  if (block.kind == BlockKind::html_block) cursor_ = end_of_line();
  block.span.end = base_ + cursor_;
  if (block.kind == BlockKind::code_block) parts_.regions.push_back({RegionKind::code_block, block.span});
  if (block.kind == BlockKind::html_block) {
    const std::string_view html = text_.substr(block.span.begin - base_, block.span.size());
    const bool is_comment = html.starts_with("<!--") && html.find("-->") + 3 >= html.find_last_not_of(" \t\r") + 1;
    parts_.regions.push_back({is_comment ? RegionKind::comment : RegionKind::html, block.span});
  }
}

/// A place of content, or of its opener, is known: the blocks that it is the first of begin here.
void PlaceRecovery::reach(std::uint32_t begin) {
  for (std::size_t i = blocks_.size() - unplaced_blocks_; i < blocks_.size(); ++i)
    parts_.blocks[blocks_[i].index].span.begin = base_ + begin;
  unplaced_blocks_ = 0;
}

void PlaceRecovery::enter_span(Delimiter delimiter, Span destination) {
  imply_paragraph();
  spans_.push_back({.delimiter = delimiter, .destination = destination});
  ++unplaced_spans_;
}

/// The last of some characters before `offset` that was not passed yet; the cursor if there is none.
std::uint32_t PlaceRecovery::back_to(std::string_view any, std::uint32_t offset) const {
  while (offset > cursor_ && !is_one_of(any, text_[--offset])) {
  }
  return offset;
}

/// The first of some characters that was not passed yet; the cursor if there is none near.
std::uint32_t PlaceRecovery::on_to(std::string_view any) const {
  const std::uint32_t limit = std::min(static_cast<std::uint32_t>(text_.size()), cursor_ + farthest_closer);
  for (std::uint32_t offset = cursor_; offset < limit; ++offset)
    if (is_one_of(any, text_[offset])) return offset;
  return cursor_;
}

std::uint32_t PlaceRecovery::behind_run(char c, std::size_t offset) const {
  while (at(offset) == c) ++offset;
  return static_cast<std::uint32_t>(offset);
}

void PlaceRecovery::place_opener_before(OpenSpan& span, std::uint32_t offset) const {
  std::uint32_t begin = offset;
  std::uint32_t size = 1;
  switch (span.delimiter) {
    case Delimiter::emphasis:
      begin = back_to("*_", offset);
      break;
    case Delimiter::strong:
      begin = std::max(back_to("*_", offset), cursor_ + 1) - 1;
      size = 2;
      break;
    case Delimiter::strikethrough:
    case Delimiter::code: {
      const char mark = span.delimiter == Delimiter::code ? '`' : '~';
      begin = back_to({&mark, 1}, offset);
      const std::uint32_t last = begin;
      while (begin > cursor_ && text_[begin - 1] == mark) --begin;
      size = last + 1 - begin;
      break;
    }
    case Delimiter::link:
      span.is_autolink = offset > 0 && text_[offset - 1] == '<';
      begin = back_to(span.is_autolink ? "<" : "[", offset);
      break;
    case Delimiter::image:
      begin = std::max(back_to("[", offset), cursor_ + 1) - 1;
      size = 2;
      break;
  }
  span.begin = begin;
  span.text_begin = begin + size;
}

void PlaceRecovery::place_openers_before(std::uint32_t offset) {
  for (std::size_t i = spans_.size(); unplaced_spans_ > 0; --unplaced_spans_) {
    OpenSpan& span = spans_[--i];
    place_opener_before(span, offset);
    offset = span.begin;
  }
  reach(offset);
}

/// No text within tells where they are: `[](u)`, `[![](u)](v)`. The empty brackets do, or else the destination; of code
/// that is a line's end alone, the backticks.
void PlaceRecovery::place_openers_of_empty_spans() {
  if (spans_.back().delimiter == Delimiter::code) {
    const std::uint32_t content = behind_run('`', on_to("`"));
    place_openers_before(content);
    cursor_ = content;
    return;
  }
  const Span destination = spans_.back().destination;
  const bool is_near = destination != unknown && destination.begin > cursor_;
  const std::uint32_t brackets = empty_brackets(destination);
  place_openers_before(is_near && brackets == cursor_ ? back_to("[", destination.begin) + 1 : brackets);
  cursor_ = spans_.back().text_begin;
}

/// Behind the `[` of the next pair of brackets with nothing but blanks between them that is no link elsewhere than to
/// `destination`; the cursor if there is none near.
std::uint32_t PlaceRecovery::empty_brackets(Span destination) const {
  const std::string_view near = text_.substr(0, cursor_ + farthest_closer);
  for (std::size_t at = cursor_; (at = near.find('[', at)) != std::string_view::npos; ++at) {
    const std::size_t content = near.find_first_not_of(" \t\r\n", at + 1);
    if (content == std::string_view::npos || near[content] != ']') continue;
    const auto tail = link_tail(text_, content + 1);
    if (!tail || destination == unknown || tail->destination == destination) return static_cast<std::uint32_t>(at + 1);
  }
  return cursor_;
}

/// md4c opens emphasis that it closes only within the destination of a link, which means never. Its marker is text.
void PlaceRecovery::abandon_spans(std::size_t kept) {
  for (; spans_.size() > kept; spans_.pop_back()) {
    const OpenSpan& span = spans_.back();
    if (spans_.size() > kept + most_abandoned) continue;
    const bool is_emphasis = span.delimiter == Delimiter::emphasis || span.delimiter == Delimiter::strong;
    if (is_emphasis) insert_run(parts_.text, placed({span.begin, span.text_begin}));
  }
}

void PlaceRecovery::leave_span(Delimiter delimiter) {
  const auto entered = std::find_if(spans_.rbegin(), spans_.rend(),
                                    [delimiter](const OpenSpan& span) { return span.delimiter == delimiter; });
  if (entered == spans_.rend()) return;
  if (unplaced_spans_ > 0) place_openers_of_empty_spans();
  abandon_spans(static_cast<std::size_t>(spans_.rend() - entered));
  const OpenSpan span = spans_.back();
  spans_.pop_back();
  switch (span.delimiter) {
    case Delimiter::emphasis:
    case Delimiter::strong: {
      const bool is_strong = span.delimiter == Delimiter::strong;
      cursor_ = on_to("*_") + (is_strong ? 2 : 1);
      parts_.emphases.push_back({is_strong, placed({span.begin, cursor_})});
      return;
    }
    case Delimiter::strikethrough:
      cursor_ = behind_run('~', on_to("~"));
      return;
    case Delimiter::code:
      cursor_ = behind_run('`', on_to("`"));
      parts_.regions.push_back({RegionKind::code_span, placed({span.begin, cursor_})});
      return;
    case Delimiter::link:
    case Delimiter::image:
      close_link(span);
  }
}

void PlaceRecovery::close_link(const OpenSpan& span) {
  const char opener = span.is_autolink ? '<' : span.delimiter == Delimiter::image ? '!' : '[';
  if (at(span.begin) != opener) return;  // md4c 0.4.8 sees an address where a line ends between `<` and `a:>`.
  const std::uint32_t closer = on_to(span.is_autolink ? ">" : "]");
  Link link{.is_image = span.delimiter == Delimiter::image,
            .whole = {},
            .text = {span.text_begin, closer},
            .destination = {}};
  cursor_ = closer + 1;
  const auto tail = span.is_autolink ? std::nullopt : link_tail(text_, cursor_);
  if (span.is_autolink) {
    link.kind = LinkKind::autolink;
    link.destination = link.text;
  } else if (tail && (span.destination == unknown || span.destination == tail->destination)) {
    link.destination = tail->destination;
    cursor_ = static_cast<std::uint32_t>(tail->end);
  } else {
    link.kind = LinkKind::reference;
    if (span.destination != unknown) link.destination = span.destination;
    const std::size_t label_end =
        at(cursor_) == '[' ? text_.substr(cursor_, longest_in_brackets).find(']') : std::string_view::npos;
    if (label_end != std::string_view::npos) cursor_ += static_cast<std::uint32_t>(label_end) + 1;
  }
  link.whole = placed({span.begin, cursor_});
  link.text = placed(link.text);
  link.destination = placed(link.destination);
  parts_.links.push_back(link);
}

/// Of the line that the cursor is in.
std::uint32_t PlaceRecovery::end_of_line() const {
  return static_cast<std::uint32_t>(line_end(text_, cursor_));
}

void PlaceRecovery::close_code_block(char fence, Block& block) {
  const std::uint32_t begin = block.span.begin - base_;
  if (fence == 0) {
    cursor_ = end_of_line();
    return;
  }
  std::size_t line = next_line(text_, begin);
  std::size_t last_end = line_end(text_, begin);
  for (; code_lines_ > 0 && line < text_.size(); --code_lines_) {
    last_end = line_end(text_, line);
    line = next_line(text_, line);
  }
  block.is_open = !closes_fence(text_, begin, line);
  if (!block.is_open) last_end = line_end(text_, line);
  cursor_ = std::max(cursor_, static_cast<std::uint32_t>(block.is_open && line == text_.size() ? line : last_end));
}

void PlaceRecovery::text(Text kind, Span where) {
  imply_paragraph();
  const bool is_escaped = kind == Text::plain && where.begin > cursor_ && text_[where.begin - 1] == '\\';
  if (is_escaped) --where.begin;
  place_openers_before(where.begin);
  const bool html_went_on = html_goes_on_;
  html_goes_on_ = false;
  cursor_ = where.end;
  const bool is_autolink = !spans_.empty() && spans_.back().is_autolink;
  if (kind == Text::plain && !is_autolink) append_run(parts_.text, placed(where));
  if (kind == Text::html && parts_.blocks[blocks_.back().index].kind != BlockKind::html_block)
    add_html(where, html_went_on);
}

void PlaceRecovery::add_html(Span where, bool goes_on) {
  const Span span = placed(where);
  if (goes_on && !parts_.regions.empty()) {
    parts_.regions.back().span.end = span.end;
    return;
  }
  const bool is_comment = text_.substr(where.begin).starts_with("<!--");
  parts_.regions.push_back({is_comment ? RegionKind::comment : RegionKind::html, span});
}

void PlaceRecovery::line_break() {
  const std::size_t end = end_of_line();
  std::size_t begin = end;
  while (begin > 0 && (text_[begin - 1] == ' ' || text_[begin - 1] == '\t')) --begin;
  if (text_.substr(begin, end - begin).ends_with("  "))
    parts_.hard_breaks.push_back(base_ + static_cast<std::uint32_t>(begin));
}

}  // namespace matterlint::markdown
