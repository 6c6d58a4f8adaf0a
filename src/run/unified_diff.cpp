#include "run/unified_diff.h"

#include <algorithm>
#include <vector>

#include "run/line_diff.h"
#include "run/paths.h"
#include "text/markdown_block.h"

namespace matterlint {
namespace {

constexpr std::size_t context = 3;

using Lines = std::vector<std::string_view>;

void append_line(std::string& diff, char mark, std::string_view line) {
  diff += mark;
  diff += line;
  if (!line.ends_with('\n')) diff += "\n\\ No newline at end of file\n";
}

/// "3,4" of a hunk's head: the first line from 1 (of nothing: the one before it) and how many.
std::string place_of(std::size_t begin, std::size_t size) {
  const std::string first = std::to_string(size == 0 ? begin : begin + 1);
  return size == 1 ? first : first + "," + std::to_string(size);
}

/// Changes that are so near that their contexts meet.
void append_hunk(std::string& diff, const Lines& before, const Lines& after, const LineChange* first,
                 const LineChange* last) {
  const std::size_t lead = std::min(context, first->old_begin);
  const std::size_t trail = std::min(context, before.size() - last->old_end);
  const std::size_t old_begin = first->old_begin - lead;
  const std::size_t new_begin = first->new_begin - lead;
  diff += "@@ -" + place_of(old_begin, last->old_end + trail - old_begin) + " +" +
          place_of(new_begin, last->new_end + trail - new_begin) + " @@\n";
  std::size_t at = old_begin;
  for (const LineChange* change = first; change <= last; ++change) {
    for (; at < change->old_begin; ++at) append_line(diff, ' ', before[at]);
    for (; at < change->old_end; ++at) append_line(diff, '-', before[at]);
    for (std::size_t line = change->new_begin; line < change->new_end; ++line) append_line(diff, '+', after[line]);
  }
  for (; at < last->old_end + trail; ++at) append_line(diff, ' ', before[at]);
}

/// As git quotes names that would break a line. A tab ends a name with a blank, so that `patch` takes all of it.
std::string quoted_path(std::string_view prefix, std::string_view path) {
  const auto is_special = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == '\x7F';
  };
  const std::string whole = path.starts_with('/') ? std::string(path) : std::string(prefix) + std::string(path);
  if (std::none_of(whole.begin(), whole.end(), is_special))
    return whole.find(' ') == std::string::npos ? whole : whole + "\t";
  std::string quoted = "\"";
  for (const char c : whole) {
    const auto byte = static_cast<unsigned char>(c);
    if (!is_special(c)) {
      quoted += c;
    } else if (c == '"' || c == '\\') {
      quoted += {'\\', c};
    } else {
      quoted += {'\\', static_cast<char>('0' + (byte >> 6U)), static_cast<char>('0' + (byte >> 3U & 7U)),
                 static_cast<char>('0' + (byte & 7U))};
    }
  }
  return quoted += '"';
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Lines old_lines = whole_lines(before);
  const Lines new_lines = whole_lines(after);
  const std::vector<LineChange> changes = diff_lines(old_lines, new_lines);
  std::string diff = "--- " + quoted_path("a/", path) + "\n+++ " + quoted_path("b/", path) + "\n";
  for (std::size_t first = 0; first < changes.size();) {
    std::size_t last = first;
    while (last + 1 < changes.size() && changes[last + 1].old_begin - changes[last].old_end <= 2 * context) ++last;
    append_hunk(diff, old_lines, new_lines, &changes[first], &changes[last]);
    first = last + 1;
  }
  return diff;
}

std::string path_in_diff(const std::string& path) {
  const std::string current = current_folder();
  const std::string absolute = absolute_path(path, current);
  return is_within(absolute, current) ? relative_path(absolute, current) : absolute;
}

}  // namespace matterlint
