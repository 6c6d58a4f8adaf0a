#include "yaml_blocks.h"

#include <array>
#include <string_view>

namespace {

constexpr std::array<std::string_view, 46> pieces = {"a",
                                                     "b c",
                                                     "key",
                                                     "1",
                                                     "null",
                                                     "~",
                                                     "true",
                                                     "2025-03-17",
                                                     ": ",
                                                     ":",
                                                     "- ",
                                                     "-",
                                                     "#",
                                                     " #c",
                                                     "[",
                                                     "]",
                                                     "{",
                                                     "}",
                                                     ",",
                                                     ", ",
                                                     "\"",
                                                     "'",
                                                     "\\",
                                                     "\\n",
                                                     " ",
                                                     "  ",
                                                     "\t",
                                                     "\xC3\xA9",
                                                     "?",
                                                     "? ",
                                                     "!",
                                                     "&x",
                                                     "*x",
                                                     "|",
                                                     ">-",
                                                     "@",
                                                     "`",
                                                     "%",
                                                     "---",
                                                     "...",
                                                     "http://x:1/a#b",
                                                     "''",
                                                     "\"\"",
                                                     "\r",
                                                     "x:y",
                                                     "\n"};

constexpr std::array<std::string_view, 22> plain_values = {"text",
                                                           "1.10",
                                                           "\"a: b\"",
                                                           "'it''s'",
                                                           "[a, \"b\", 3]",
                                                           "{a: 1, b: [c]}",
                                                           "https://x.org/?a=b#c",
                                                           "\"\\t\"",
                                                           "# a comment",
                                                           "x # y",
                                                           "[[a], []]",
                                                           "null",
                                                           "",
                                                           "a, b",
                                                           "\"x\\\n\n        y\\t\n        z\"",
                                                           "'it''s\n\n         x'",
                                                           "|\n        x\n         # y\n\n        z\n",
                                                           ">-\n        x\n        y\n\n\n          z\n",
                                                           "|2+\n        x\n\n",
                                                           "[a,\n          \"b c\", # d\n        e]",
                                                           "x\n         y\n\n          z",
                                                           "!!str &x 1"};

}  // namespace

std::uint64_t YamlBlocks::below(std::uint64_t limit) {
  state_ ^= state_ << 13U;
  state_ ^= state_ >> 7U;
  state_ ^= state_ << 17U;
  return state_ % limit;
}

void YamlBlocks::value(std::string& out) {
  if (below(3) != 0) {
    out += plain_values[below(plain_values.size())];
    return;
  }
  for (std::uint64_t i = below(7); i > 0; --i) out += pieces[below(pieces.size())];
}

void YamlBlocks::line(std::string& out) {
  out.append(below(4) * 2, ' ');
  if (below(24) == 0) out += pieces[below(pieces.size())];
  const std::uint64_t shape = below(8);
  if (shape < 3) out += "- ";
  if (shape == 2) out += "- ";
  if (shape >= 2 && shape < 7) out += below(8) == 0 ? "\"k\": " : "k" + std::to_string(below(3)) + ":";
  if (shape >= 2 && below(4) != 0) out += ' ';
  if (below(5) != 0) value(out);
  out += below(16) == 0 ? "\r\n" : "\n";
}

std::string YamlBlocks::next() {
  std::string block;
  for (std::uint64_t lines = 1 + below(6); lines > 0; --lines) line(block);
  if (below(8) == 0) block.pop_back();
  return block;
}
