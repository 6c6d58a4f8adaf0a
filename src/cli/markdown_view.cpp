#include "cli/markdown_view.h"

#include <algorithm>

#include "text/markdown_block.h"

namespace matterlint {
namespace {

constexpr std::string_view bold_text = "\x1b[1m";
constexpr std::string_view cyan = "\x1b[36m";
constexpr std::string_view reset = "\x1b[0m";

void append(std::string& out, std::string_view style, std::string_view text) {
  out.append(style).append(text).append(reset);
}

/// A line of prose: what stands between backticks in colour, without them.
void append_prose(std::string& out, std::string_view line) {
  while (true) {
    const std::size_t begin = line.find('`');
    const std::size_t end = begin == std::string_view::npos ? begin : line.find('`', begin + 1);
    if (end == std::string_view::npos) break;
    out += line.substr(0, begin);
    append(out, cyan, line.substr(begin + 1, end - begin - 1));
    line.remove_prefix(end + 1);
  }
  out += line;
}

void append_heading(std::string& out, std::string_view line) {
  const std::size_t end = line.ends_with('\n') ? line.size() - 1 : line.size();
  const std::size_t begin = std::min(line.find_first_not_of("# "), end);
  append(out, bold_text, line.substr(begin, end - begin));
  out += line.substr(end);
}

}  // namespace

std::string with_terminal_styles(std::string_view markdown) {
  std::string out;
  for (const MarkdownBlock& block : markdown_blocks(markdown)) {
    for (const std::string_view line : whole_lines(block.text)) {
      if (!block.is_prose()) {
        out.append("    ").append(line);
      } else if (line.starts_with('#')) {
        append_heading(out, line);
      } else {
        append_prose(out, line);
      }
    }
  }
  return out;
}

}  // namespace matterlint
