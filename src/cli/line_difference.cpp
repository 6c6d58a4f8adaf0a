#include "cli/line_difference.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "report/visible_text.h"
#include "run/line_diff.h"
#include "text/markdown_block.h"

namespace matterlint {
namespace {

/// Lines around those that differ.
constexpr std::size_t lines_around = 2;

class Difference {
 public:
  Difference(std::string_view written, std::string_view answer, std::size_t first_line)
      : written_(whole_lines(written)), answer_(whole_lines(answer)), first_line_(first_line) {}

  std::string in_lines() && {
    std::size_t shown = 0;
    for (const LineChange& change : diff_lines(written_, answer_)) {
      add_unchanged(shown, change.old_begin - std::min(change.old_begin - shown, lines_around), change.old_begin);
      for (std::size_t at = change.old_begin; at < change.old_end; ++at) add(number_of(at), '-', written_[at]);
      for (std::size_t at = change.new_begin; at < change.new_end; ++at) add("", '+', answer_[at]);
      shown = change.old_end;
    }
    return std::move(lines_);
  }

 private:
  std::string number_of(std::size_t at) const { return std::to_string(first_line_ + at); }

  void add_unchanged(std::size_t shown, std::size_t from, std::size_t to) {
    if (!lines_.empty() && from > shown) lines_ += "      ...\n";
    for (std::size_t at = from; at < to; ++at) add(number_of(at), ' ', written_[at]);
  }

  void add(const std::string& number, char sign, std::string_view line) {
    if (line.ends_with('\n')) line.remove_suffix(1);
    lines_ += fmt::format("{:>5} {} {}\n", number, sign, visible(line, false));
  }

  std::vector<std::string_view> written_;
  std::vector<std::string_view> answer_;
  std::size_t first_line_;
  std::string lines_;
};

}  // namespace

std::string difference_in_lines(std::string_view expected, std::string_view found, std::size_t first_line) {
  return Difference(expected, found, first_line).in_lines();
}

}  // namespace matterlint
