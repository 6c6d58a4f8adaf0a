#include "markdown/md4c_limits.h"

#include <algorithm>
#include <cstdint>

#include "markdown/lines.h"

namespace matterlint::markdown {
namespace {

constexpr std::size_t deepest_nesting = 100;
constexpr std::size_t usual_paragraph = 4000;                    // lines
constexpr std::uint64_t most_steps = std::uint64_t{400} << 20U;  // about half a second

/// How many containers the marks at the start of a line open or go on with.
std::size_t nesting(std::string_view line) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < line.size() && depth <= deepest_nesting;) {
    if (line[at] == ' ' || line[at] == '\t') {
      ++at;
    } else if (line[at] == '>') {
      ++at;
      ++depth;
    } else if (const std::size_t marker = list_marker_size(line.substr(at, widest_marker)); marker > 0) {
      at += marker;
      ++depth;
    } else {
      break;
    }
  }
  return depth;
}

/// Whether a line of a paragraph is the delimiter row of a table.
bool is_delimiter_row(std::string_view line) {
  return line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|-: \t\r\n>") == std::string_view::npos;
}

class LimitScan {
 public:
  explicit LimitScan(std::string_view body) : body_(body) {}

  bool run() {
    for (std::size_t at = 0; at < body_.size(); at = next_line(body_, at))
      if (!is_fit(at)) return false;
    return !is_paragraph_too_long();
  }

 private:
  bool is_fit(std::size_t at) {
    const std::string_view line = body_.substr(at, next_line(body_, at) - at);
    const std::size_t first = indents.skip_in(line);
    const char c = first < line.size() ? line[first] : '\n';
    const bool has_marks = first != 0 || c == '-' || c == '*' || c == '+' || (c >= '0' && c <= '9');
    if (has_marks && nesting(line) > deepest_nesting) return false;
    const bool begins_anew = c == '\n' || c == '\r' || (has_marks && list_marker_size(line) > 0);
    if (!begins_anew) return add(line);
    const bool is_too_long = is_paragraph_too_long();
    lines_ = brackets_ = 0;
    is_table_ = false;
    return !is_too_long;
  }

  bool add(std::string_view line) {
    if (lines_ == 1 && is_delimiter_row(line)) is_table_ = true;
    ++lines_;
    brackets_ += static_cast<std::uint64_t>(std::count(line.begin(), line.end(), ']'));
    return true;
  }

  bool is_paragraph_too_long() const {
    return !is_table_ && lines_ > usual_paragraph && lines_ * brackets_ > most_steps;
  }

  std::string_view body_;
  std::uint64_t lines_ = 0;
  std::uint64_t brackets_ = 0;
  bool is_table_ = false;
};

}  // namespace

bool is_fit_for_md4c(std::string_view body) {
  return LimitScan(body).run();
}

}  // namespace matterlint::markdown
