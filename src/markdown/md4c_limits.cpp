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

/// A line of a hundred marks is longer than that.
bool is_nested_too_deep(std::string_view line) {
  return line.size() > deepest_nesting && nesting(line) > deepest_nesting;
}

/// Whether a paragraph has so many lines and brackets that md4c takes long for it.
bool has_endless_paragraph(std::string_view body) {
  std::uint64_t lines = 0;
  std::uint64_t brackets = 0;
  bool is_table = false;
  const auto is_too_long = [&] { return !is_table && lines > usual_paragraph && lines * brackets > most_steps; };
  for (std::size_t at = 0, next = 0; at < body.size(); at = next) {
    next = next_line(body, at);
    const std::string_view line = body.substr(at, next - at);
    const std::size_t first = indents.skip_in(line);
    const bool is_empty = first == line.size() || line[first] == '\n' || line[first] == '\r';
    if (is_empty || list_marker_size(line) > 0) {
      if (is_too_long()) return true;
      lines = brackets = 0;
      is_table = false;
      continue;
    }
    if (lines == 1 && is_delimiter_row(line)) is_table = true;
    ++lines;
    brackets += static_cast<std::uint64_t>(std::count(line.begin(), line.end(), ']'));
  }
  return is_too_long();
}

}  // namespace

bool is_fit_for_md4c(std::string_view body) {
  std::size_t lines = 0;
  for (std::size_t at = 0, next = 0; at < body.size(); at = next, ++lines) {
    next = next_line(body, at);
    if (is_nested_too_deep(body.substr(at, next - at))) return false;
  }
  return lines <= usual_paragraph || !has_endless_paragraph(body);
}

}  // namespace matterlint::markdown
