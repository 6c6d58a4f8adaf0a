#include "markdown/line_cursor.h"

#include <algorithm>

namespace matterlint::markdown {
namespace {

std::size_t column_behind(char blank, std::size_t column) {
  return blank == '\t' ? column / 4 * 4 + 4 : column + 1;
}

}  // namespace

void LineCursor::find_content() {
  content_ = at_;
  content_column_ = column_;
  for (; content_ < line_.size() && (line_[content_] == ' ' || line_[content_] == '\t'); ++content_)
    content_column_ = column_behind(line_[content_], content_column_);
}

void LineCursor::skip_blanks(std::size_t columns) {
  const std::size_t wanted = column_ + std::min(columns, indent());
  while (at_ < content_ && column_behind(line_[at_], column_) <= wanted) {
    column_ = column_behind(line_[at_], column_);
    ++at_;
  }
  column_ = wanted;
}

void LineCursor::skip_content(std::size_t size) {
  at_ = content_ + size;
  column_ = content_column_ + size;
  find_content();
}

}  // namespace matterlint::markdown
