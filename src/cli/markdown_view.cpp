#include "cli/markdown_view.h"

namespace matterlint {
namespace {

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view dim = "\x1b[2m";
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

}  // namespace

std::string with_terminal_styles(std::string_view markdown) {
  std::string out;
  bool in_code = false;
  while (!markdown.empty()) {
    const std::size_t end = markdown.find('\n');
    const std::string_view line = markdown.substr(0, end);
    if (line.starts_with("```")) {
      in_code = !in_code;
      append(out, dim, line);
    } else if (in_code) {
      out.append("  ").append(line);
    } else if (line.starts_with('#')) {
      append(out, bold, line.substr(line.find_first_not_of("# ")));
    } else {
      append_prose(out, line);
    }
    out += '\n';
    markdown.remove_prefix(end == std::string_view::npos ? markdown.size() : end + 1);
  }
  return out;
}

}  // namespace matterlint
