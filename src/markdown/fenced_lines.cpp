#include "markdown/fenced_lines.h"

#include "markdown/lines.h"
#include "text/char_set.h"

namespace matterlint::markdown {
namespace {

/// What begins all that may go over several lines and hide a fence, but for HTML.
constexpr CharSet openers_of_constructs("{%$");

}  // namespace

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
  if (!is_code_ && openers_of_constructs.find_in(line) != npos) is_sure_ = false;
  next_ = next_line(text_, next_);
}

}  // namespace matterlint::markdown
