#include "markdown/md4c_limits.h"

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
    } else if (const std::size_t marker = list_marker_size(line.substr(at, 32)); marker > 0) {
      at += marker;
      ++depth;
    } else {
      break;
    }
  }
  return depth;
}

std::uint64_t count_links(std::string_view paragraph) {
  std::uint64_t count = 0;
  for (std::size_t at = 0; (at = paragraph.find("](", at)) != std::string_view::npos; at += 2) ++count;
  return count;
}

}  // namespace

bool is_fit_for_md4c(std::string_view body) {
  std::size_t paragraph = 0;
  std::uint64_t lines = 0;
  const auto is_too_much = [&](std::size_t end) {
    return lines > usual_paragraph && lines * count_links(body.substr(paragraph, end - paragraph)) > most_steps;
  };
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t next = next_line(body, at);
    std::size_t first = at;
    while (first < next && (body[first] == ' ' || body[first] == '\t' || body[first] == '>')) ++first;
    const char c = first < next ? body[first] : '\n';
    const bool has_marks = first != at || c == '-' || c == '*' || c == '+' || (c >= '0' && c <= '9');
    if (has_marks && nesting(body.substr(at, next - at)) > deepest_nesting) return false;
    const bool begins_anew = c == '\n' || c == '\r' || (has_marks && list_marker_size(body.substr(at, next - at)) > 0);
    if (begins_anew && is_too_much(at)) return false;
    if (begins_anew) {
      paragraph = next;
      lines = 0;
    }
    ++lines;
    at = next;
  }
  return !is_too_much(body.size());
}

}  // namespace matterlint::markdown
