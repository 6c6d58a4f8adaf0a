#include "markdown/sure_lines.h"

#include <algorithm>

#include "markdown/fence.h"
#include "markdown/html_block.h"
#include "markdown/lines.h"
#include "text/npos.h"

namespace matterlint::markdown {
namespace {

/// Whether HTML may begin in some lines and go on behind them, where it may hold fences; false where it does not.
bool may_leave_html_open(std::string_view lines) {
  std::optional<std::size_t> empty_line;  // The next one, once it is looked for.
  for (std::size_t at = 0; (at = lines.find('<', at)) != npos; ++at) {
    const std::size_t before = lines.substr(0, at).find_last_not_of(" \t");
    if (before != npos && lines[before] != '\n') continue;
    const HtmlEnd end = html_block_end(lines.substr(at, line_end(lines, at) - at), false);
    if (end == HtmlEnd::none) continue;
    if (!empty_line || *empty_line < at) empty_line = lines.find("\n\n", at);
    if (end != HtmlEnd::blank_line || *empty_line == npos) return true;
  }
  return false;
}

}  // namespace

SureLines::SureLines(std::string_view text, Span body, Flavor flavor)
    : text_(text.substr(0, body.end)), next_(body.begin), scan_(flavor, true), is_sure_(flavor != Flavor::mdx) {
  openers_[0].text = "$$";
  openers_[1].text = "<%";
  if (flavor == Flavor::obsidian) openers_[2].text = "%%";
  if (!runs_templates_first(flavor)) return;
  openers_[3].text = "{{";
  openers_[4].text = "{%";
}

std::optional<SureLines::Line> SureLines::next() {
  if (!is_sure_ || next_ == text_.size()) return std::nullopt;
  read_line();
  return is_sure_ ? std::optional(line_) : std::nullopt;
}

bool SureLines::surely_contains_code(std::size_t offset) {
  read_to(offset);
  return is_sure_ && is_code_;
}

std::optional<SureLines::Surroundings> SureLines::surroundings(std::size_t offset) {
  read_to(offset);
  Surroundings around = {.kind = line_.kind, .below = LineKind::blank, .is_below_code = is_below_code_};
  if (next_ < text_.size() && is_sure_) {
    read_line();
    around.below = line_.kind;
  }
  return is_sure_ ? std::optional(around) : std::nullopt;
}

bool SureLines::surely_closed_behind(std::size_t offset) {
  read_to(offset);
  return is_sure_ && !scan_.is_in_fence();
}

bool SureLines::fences_surely_pair() {
  constexpr std::string_view fence = "```";
  if (!is_sure_ || text_.find("~~~", next_) != npos) return false;
  if (stands_before(return_, text_.size()) || may_hold_construct(text_.size())) return false;
  std::size_t at = next_;
  while (true) {
    const std::size_t opener = text_.find(fence, at);
    if (opener == npos) return true;
    if (may_leave_html_open(text_.substr(at, opener - at))) return false;
    const std::size_t size = line_begin(text_, opener) == opener ? fence_size(text_.substr(opener)) : 0;
    const std::size_t closer = size == 0 ? npos : text_.find(fence, opener + size);
    if (closer == npos || line_begin(text_, closer) != closer || !closes_fence(text_, opener, closer)) return false;
    at = line_end(text_, closer);
  }
}

void SureLines::read_to(std::size_t offset) {
  while (is_sure_ && next_ <= offset && next_ < text_.size()) {
    skip_code(offset);
    read_line();
  }
}

/// Passes over the lines of a fence that no container can end, up to that of `offset` or one that may close it: a third
/// of all lines of documentation.
void SureLines::skip_code(std::size_t offset) {
  const std::string_view fence = scan_.top_fence();
  if (fence.empty()) return;
  const std::size_t until = std::min(text_.substr(0, offset).find(fence, next_), offset);
  const std::size_t begin = until > next_ ? text_.rfind('\n', until - 1) + 1 : 0;
  if (begin <= next_) return;
  next_ = begin;
  line_.kind = LineKind::fenced_code;
  is_code_ = true;
}

void SureLines::read_line() {
  const std::size_t feed = std::min(text_.find('\n', next_), text_.size());
  const bool ends_in_pair = feed < text_.size() && feed > next_ && text_[feed - 1] == '\r';
  const std::size_t end = feed - (ends_in_pair ? 1 : 0);
  const bool was_in_fence = scan_.is_in_fence();
  if (line_.kind != LineKind::blank) is_below_code_ = line_.kind == LineKind::indented_code;
  line_.kind = scan_.next(text_.substr(next_, end - next_));
  line_.content = span_of(end - scan_.content().size(), end);
  if (was_in_fence && (line_.kind != LineKind::fenced_code || scan_.opens_fence())) has_cut_code_ = true;
  is_code_ = was_in_fence && scan_.is_in_fence() && line_.kind == LineKind::fenced_code;
  // md4c knows no footnotes: it goes on with the paragraph and list item above, and has other code within them.
  const bool is_disputed = line_.kind == LineKind::open_blank || !scan_.footnote_marker().empty();
  if (is_disputed || stands_before(return_, end) || (!is_code_ && may_hold_construct(end))) is_sure_ = false;
  next_ = std::min(feed + 1, text_.size());
}

/// Whether it stands in what is left of the text before `end`.
bool SureLines::stands_before(Mark& mark, std::size_t end) {
  if (mark.text.empty()) return false;
  if (!mark.next || *mark.next < next_) mark.next = text_.find(mark.text, next_);
  return *mark.next < end;
}

bool SureLines::may_hold_construct(std::size_t end) {
  if (end <= no_opener_before_) return false;
  no_opener_before_ = text_.size();
  for (Mark& opener : openers_)
    if (stands_before(opener, text_.size())) no_opener_before_ = std::min(no_opener_before_, *opener.next);
  return no_opener_before_ < end;
}

}  // namespace matterlint::markdown
