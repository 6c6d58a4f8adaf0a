#include "markdown/finder.h"

#include "text/npos.h"

namespace matterlint::markdown {

std::size_t Finder::behind_next(std::size_t from) {
  if (!is_known_ || (at_ != npos && at_ < from)) {
    is_known_ = true;
    at_ = text_.find(needle_, from);
    for (std::size_t end = 0; at_ != npos && (end = behind_code(at_)) != at_;) at_ = text_.find(needle_, end);
  }
  return at_ == npos ? npos : at_ + needle_.size();
}

/// The end of the code that holds `at`, or `at`.
std::size_t Finder::behind_code(std::size_t at) {
  while (next_code_ < code_.size() && code_[next_code_].end <= at) ++next_code_;
  return next_code_ < code_.size() && code_[next_code_].begin <= at ? code_[next_code_].end : at;
}

}  // namespace matterlint::markdown
