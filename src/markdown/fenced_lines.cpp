#include "markdown/fenced_lines.h"

#include <algorithm>

#include "markdown/lines.h"

namespace matterlint::markdown {
FencedLines::FencedLines(std::string_view text, Span body, Flavor flavor)
    : text_(text.substr(0, body.end)), next_(body.begin), scan_(flavor), is_sure_(flavor != Flavor::mdx) {}

bool FencedLines::surely_contains(std::size_t offset) {
  read_to(offset);
  return is_sure_ && is_code_;
}

bool FencedLines::surely_closed_behind(std::size_t offset) {
  read_to(offset);
  return is_sure_ && !scan_.is_in_fence();
}

void FencedLines::read_to(std::size_t offset) {
  while (is_sure_ && next_ <= offset && next_ < text_.size()) read_line();
}

void FencedLines::read_line() {
  const std::string_view line = text_.substr(next_, line_end(text_, next_) - next_);
  const bool was_in_fence = scan_.is_in_fence();
  const LineKind kind = scan_.next(line);
  is_code_ = was_in_fence && scan_.is_in_fence() && kind == LineKind::fenced_code;
  const std::size_t end = next_ + line.size();
  if (stands_before(return_, end) || (!is_code_ && may_hold_construct(end))) is_sure_ = false;
  next_ = next_line(text_, next_);
}

/// Whether the byte stands in what is left of the text before `end`.
bool FencedLines::stands_before(Byte& byte, std::size_t end) {
  if (!byte.next || *byte.next < next_) byte.next = text_.find(byte.value, next_);
  return *byte.next < end;
}

bool FencedLines::may_hold_construct(std::size_t end) {
  return std::any_of(openers_.begin(), openers_.end(), [&](Byte& opener) { return stands_before(opener, end); });
}

}  // namespace matterlint::markdown
