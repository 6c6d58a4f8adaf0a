#include "markdown/line_ends.h"

#include <algorithm>
#include <utility>

#include "markdown/block_starts.h"
#include "markdown/fence.h"
#include "markdown/html_block.h"
#include "markdown/line_cursor.h"
#include "markdown/lines.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace matterlint::markdown {
namespace {

/// Whether the line may make a table of the one above.
bool may_be_delimiter_row(std::string_view text, std::uint32_t begin) {
  const std::string_view line = rest_of_line(text, begin);
  return line.find_first_not_of("|-: \t>") == std::string_view::npos &&
         line.find_first_of("|:") != std::string_view::npos;
}

/// Whether the line begins HTML with a tag that begins none in a paragraph.
bool begins_with_lone_tag(std::string_view text, std::uint32_t begin) {
  const std::string_view line = trim(rest_of_line(text, begin));
  return html_block_end(line, true) == HtmlEnd::none;
}

/// What one line after the other is to CommonMark. What stands as far in as code below an empty item and a blank line
/// is code to goldmark.
class CommonMarkLines {
 public:
  explicit CommonMarkLines(Flavor flavor) : scan_(flavor) {}

  LineKind next(std::string_view line) {
    const LineKind kind = scan_.next(line);
    if (kind == LineKind::blank || kind == LineKind::open_blank) return kind;
    if (is_below_empty_item_ && LineCursor(line).indent() >= code_indent) return LineKind::indented_code;
    is_below_empty_item_ = kind == LineKind::other && scan_.content().empty();
    return kind;
  }

 private:
  BlockScan scan_;
  bool is_below_empty_item_ = false;
};

/// What one line after the other may be to kramdown. It goes on with indented code up to a blank line, and takes an
/// item right below a list of the other kind for such code.
class KramdownLines {
 public:
  explicit KramdownLines(Flavor flavor) : scan_(flavor, Dialect::kramdown) {}

  LineKind next(std::string_view line) {
    if (is_blank(line)) return above_ = scan_.next(line);
    const bool is_in_paragraph = above_ == LineKind::paragraph || above_ == LineKind::continuation;
    const bool was_below_rule = std::exchange(is_below_rule_, false);
    const bool is_code = above_ == LineKind::indented_code || is_other_item(line);
    // What others take for fenced code is not to be taken for its end.
    const bool is_passed = is_code && !scan_.is_in_fence() && fence_size(trim(line)) == 0;
    const LineKind kind = is_passed ? LineKind::indented_code : scan_.next(line);
    above_ = is_code ? LineKind::indented_code : kind;
    const bool is_in_text = kind == LineKind::paragraph && begins_words(trim(line).front());
    is_below_rule_ = is_in_paragraph && kind == LineKind::other && is_thematic_break(trim(line));
    if (is_below_rule_ || (was_below_rule && is_in_text)) return LineKind::continuation;
    // A closing tag ends HTML.
    return kind == LineKind::html && LineCursor(line).indent() >= code_indent ? LineKind::indented_code : kind;
  }

 private:
  enum class ItemKind : std::uint8_t { none, bullet, number };

  /// Whether the line is an item of another kind than the list that stands right above. Lists in items, which are
  /// indented, may be.
  bool is_other_item(std::string_view line) {
    const std::size_t marks = indents.skip_in(line);
    const std::size_t indent = marks - (line.substr(0, marks).find_last_of('>') + 1);
    const std::size_t content = list_ == ItemKind::number ? 3 : 2;  // Where what is of its items begins, at the least.
    if (indent >= content) return false;
    const ItemKind kind = item_at(line.substr(marks));
    const bool is_below_blank = above_ == LineKind::blank;
    const bool is_other = kind != ItemKind::none && list_ != ItemKind::none && kind != list_ && !is_below_blank;
    if (kind != ItemKind::none || is_below_blank) list_ = kind;
    return is_other;
  }

  static ItemKind item_at(std::string_view content) {
    if (content.empty() || marker_size(content) == 0) return ItemKind::none;
    return ascii::is_digit(content.front()) ? ItemKind::number : ItemKind::bullet;
  }

  BlockScan scan_;
  ItemKind list_ = ItemKind::none;
  LineKind above_ = LineKind::blank;
  bool is_below_rule_ = false;  ///< Right below one that is text of a paragraph.
};

}  // namespace

LineEnds::LineEnds(std::string_view text, const Body& body, Flavor flavor) {
  views_.emplace_back(text, body, flavor, Dialect::commonmark);
  if (flavor == Flavor::jekyll) views_.emplace_back(text, body, flavor, Dialect::kramdown);
}

bool LineEnds::may_mean_something(std::string_view text, std::uint32_t blanks) const {
  return std::any_of(views_.begin(), views_.end(),
                     [=](const View& view) { return view.may_mean_something(text, blanks); });
}

bool LineEnds::may_be_code(std::uint32_t offset) const {
  return std::any_of(views_.begin(), views_.end(), [=](const View& view) { return view.may_be_code(offset); });
}

bool LineEnds::surely_goes_on(std::string_view text, std::uint32_t offset) const {
  return std::all_of(views_.begin(), views_.end(), [=](const View& view) { return view.surely_goes_on(text, offset); });
}

LineEnds::View::View(std::string_view text, const Body& body, Flavor flavor, Dialect dialect) : dialect_(dialect) {
  if (dialect == Dialect::kramdown) {
    read(text, body.span(), KramdownLines(flavor));
    mark_rows_of_text(text.substr(0, body.span().end));
  } else {
    read(text, body.span(), CommonMarkLines(flavor));
    mark_split(body);
    mark_rows(text);
  }
}

template <class Lines>
void LineEnds::View::read(std::string_view text, Span body, Lines lines) {
  text = text.substr(0, body.end);
  for (std::size_t begin = body.begin; begin < text.size(); begin = next_line(text, begin))
    add({static_cast<std::uint32_t>(begin), lines.next(rest_of_line(text, begin))});
}

void LineEnds::View::add(Line line) {
  const auto above = lines_.end() - static_cast<std::ptrdiff_t>(blank_lines_);
  const bool is_between_code =
      line.kind == LineKind::indented_code && above != lines_.begin() && (above - 1)->kind == LineKind::indented_code;
  if (is_between_code) std::for_each(above, lines_.end(), [](Line& blank) { blank.kind = LineKind::indented_code; });
  blank_lines_ = line.kind == LineKind::blank ? blank_lines_ + 1 : 0;
  lines_.push_back(line);
}

void LineEnds::View::mark_split(const Body& body) {
  auto block = body.blocks().begin();
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    while (block != body.blocks().end() && block->span.begin < lines_[i].begin) ++block;
    if (lines_[i].kind != LineKind::continuation || lines_[i].is_split) continue;
    const std::uint32_t end = i + 1 < lines_.size() ? lines_[i + 1].begin : body.span().end;
    if (block == body.blocks().end() || block->span.begin >= end) continue;
    std::size_t first = i;
    while (lines_[first].kind == LineKind::continuation && first > 0) --first;
    do lines_[first].is_split = true;
    while (++first < lines_.size() && lines_[first].kind == LineKind::continuation);
  }
}

void LineEnds::View::mark_rows(std::string_view text) {
  bool may_be_row = false;
  for (Line& line : lines_) {
    const bool goes_on = line.kind == LineKind::continuation;
    may_be_row = goes_on && (may_be_row || may_be_delimiter_row(text, line.begin));
    line.may_be_row = may_be_row;
  }
}

/// To kramdown, what looks like a table is a paragraph where a line without `|` stands right below.
void LineEnds::View::mark_rows_of_text(std::string_view text) {
  bool is_above_text = false;
  for (std::size_t i = lines_.size(); i-- > 0;) {
    const std::uint32_t begin = lines_[i].begin;
    const std::string_view content = trim(rest_of_line(text, begin));
    const bool is_row = content.find('|') != std::string_view::npos;
    const bool is_text = is_row ? is_above_text : !content.empty();
    const bool may_be_row = is_row || (is_text && !is_thematic_break(content) && marker_size(content) == 0);
    if (is_text && lines_[i].kind == LineKind::other && may_be_row) lines_[i].kind = LineKind::continuation;
    is_above_text = is_text;
  }
}

std::vector<LineEnds::Line>::const_iterator LineEnds::View::below(std::uint32_t offset) const {
  return std::upper_bound(lines_.begin(), lines_.end(), offset,
                          [](std::uint32_t at, const Line& line) { return at < line.begin; });
}

bool LineEnds::View::surely_goes_on(std::string_view text, std::uint32_t offset) const {
  const auto next = below(offset);
  if (next == lines_.begin() || next == lines_.end() || next->kind != LineKind::continuation) return false;
  const LineKind kind = (next - 1)->kind;
  if ((kind != LineKind::paragraph && kind != LineKind::continuation) || next->may_be_row) return false;
  return next + 1 == lines_.end() || !may_be_delimiter_row(text, (next + 1)->begin);
}

bool LineEnds::View::may_be_code(std::uint32_t offset) const {
  const auto below = this->below(offset);
  if (below == lines_.begin()) return false;
  const LineKind kind = (below - 1)->kind;
  return kind == LineKind::fenced_code || kind == LineKind::indented_code || kind == LineKind::html;
}

/// Whether the paragraph of the line above may go on. CommonMark goes on where a tag of any name stands outside of the
/// list item or quote, and kramdown where HTML, a fence, a rule, a heading that
/// is indented, or a further line of the quote in an item stands right below.
bool LineEnds::View::may_go_on(std::string_view text, std::vector<Line>::const_iterator below) const {
  if (below == lines_.end()) return false;
  switch (below->kind) {
    case LineKind::continuation:
    case LineKind::definition:
      return true;
    case LineKind::blank:
    case LineKind::open_blank:
    case LineKind::other:
      return false;
    case LineKind::heading:
      return dialect_ == Dialect::kramdown && text[below->begin] != '#';
    case LineKind::paragraph: {
      const std::uint32_t begin = (below - 1)->begin;
      const std::string_view above = text.substr(begin, below->begin - begin);
      return dialect_ == Dialect::kramdown && text[below->begin] == '>' && above.find('>', 1) != above.npos;
    }
    case LineKind::html:
      return dialect_ == Dialect::kramdown || begins_with_lone_tag(text, below->begin);
    default:
      return dialect_ == Dialect::kramdown;
  }
}

bool LineEnds::View::may_mean_something(std::string_view text, std::uint32_t blanks) const {
  const auto below = this->below(blanks);
  if (below == lines_.begin()) return false;
  const Line& line = *(below - 1);
  switch (line.kind) {
    case LineKind::open_blank:
    case LineKind::definition:
    case LineKind::fenced_code:
    case LineKind::indented_code:
    case LineKind::html:
      return true;
    case LineKind::paragraph:
    case LineKind::continuation:
      return may_go_on(text, below) && (line.is_split || text.substr(0, line_end(text, blanks)).ends_with("  "));
    default:
      return false;
  }
}

}  // namespace matterlint::markdown
