#include "markdown/line_ends.h"

#include <algorithm>

#include "markdown/lines.h"

namespace matterlint::markdown {
namespace {

/// Whether the line may make a table of the one above.
bool may_be_delimiter_row(std::string_view text, std::uint32_t begin) {
  const std::string_view line = text.substr(begin, line_end(text, begin) - begin);
  return line.find_first_not_of("|-: \t>") == std::string_view::npos &&
         line.find_first_of("|:") != std::string_view::npos;
}

}  // namespace

LineEnds::LineEnds(std::string_view text, const Body& body, Flavor flavor) {
  text = text.substr(0, body.span().end);
  BlockScan scan(flavor);
  for (std::size_t begin = body.span().begin; begin < text.size(); begin = next_line(text, begin)) {
    LineKind kind = scan.next(text.substr(begin, line_end(text, begin) - begin));
    // kramdown takes what stands right below indented code for more of it.
    const bool is_below_code = !lines_.empty() && lines_.back().kind == LineKind::indented_code;
    if (flavor == Flavor::jekyll && is_below_code && kind != LineKind::blank && kind != LineKind::fenced_code)
      kind = LineKind::indented_code;
    add({.begin = static_cast<std::uint32_t>(begin), .kind = kind});
  }
  mark_split(body);
}

void LineEnds::add(Line line) {
  const auto above = lines_.end() - static_cast<std::ptrdiff_t>(blank_lines_);
  const bool is_between_code =
      line.kind == LineKind::indented_code && above != lines_.begin() && (above - 1)->kind == LineKind::indented_code;
  if (is_between_code) std::for_each(above, lines_.end(), [](Line& blank) { blank.kind = LineKind::indented_code; });
  blank_lines_ = line.kind == LineKind::blank ? blank_lines_ + 1 : 0;
  lines_.push_back(line);
}

void LineEnds::mark_split(const Body& body) {
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

std::vector<LineEnds::Line>::const_iterator LineEnds::below(std::uint32_t offset) const {
  return std::upper_bound(lines_.begin(), lines_.end(), offset,
                          [](std::uint32_t at, const Line& line) { return at < line.begin; });
}

bool LineEnds::surely_goes_on(std::string_view text, std::uint32_t offset) const {
  const auto next = below(offset);
  if (next == lines_.begin() || next == lines_.end() || next->kind != LineKind::continuation) return false;
  const LineKind kind = (next - 1)->kind;
  if (kind != LineKind::paragraph && kind != LineKind::continuation) return false;
  return next + 1 == lines_.end() || !may_be_delimiter_row(text, (next + 1)->begin);
}

bool LineEnds::may_mean_something(std::string_view text, std::uint32_t blanks) const {
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
    case LineKind::continuation: {
      const LineKind next = below == lines_.end() ? LineKind::blank : below->kind;
      const bool goes_on = next == LineKind::continuation || next == LineKind::definition;
      return goes_on && (line.is_split || text.substr(0, line_end(text, blanks)).ends_with("  "));
    }
    default:
      return false;
  }
}

}  // namespace matterlint::markdown
