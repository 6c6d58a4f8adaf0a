#include "yaml_blocks.h"

namespace {

constexpr std::array<std::string_view, 46> all_pieces = {"a",
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

/// What begins a block scalar, rightly or not.
constexpr std::array<std::string_view, 16> headers = {"|",   ">",   "|-",   ">-",     "|+", ">+",  "|2",  ">1-",
                                                      "|+1", ">-2", "| #c", ">- # c", "|0", ">12", "| a", ">  "};

/// Text that goes on from another line, where much that means something elsewhere means nothing.
constexpr std::array<std::string_view, 20> line_texts = {"x",   "b c", "- d", "# e", "f: g",     "h #i", "[j",
                                                         "k]",  "\"l", "'m",  "n  ", "''",       "\\",   "? o",
                                                         "& p", "{q}", ", r", "s:",  "\xC3\xA9", "-"};

constexpr std::array<std::string_view, 12> flow_items = {
    "a", "b c", "\"d\"", "'e, f'", "1", "null", "x:y", "#g", "h?i", "[]", "\"j\\\n k\"", "l\n         m"};

}  // namespace

std::uint64_t YamlBlocks::below(std::uint64_t limit) {
  state_ ^= state_ << 13U;
  state_ ^= state_ >> 7U;
  state_ ^= state_ << 17U;
  return state_ % limit;
}

template <std::size_t size>
std::string_view YamlBlocks::one_of(const std::array<std::string_view, size>& choices) {
  return choices[below(size)];
}

void YamlBlocks::pieces(std::string& out, std::uint64_t most) {
  for (std::uint64_t i = below(most); i > 0; --i) out += one_of(all_pieces);
}

/// Most are indented by two more than `indent`; some are deeper, some not deep enough, some blank.
void YamlBlocks::text_lines(std::string& out, std::size_t indent) {
  for (std::uint64_t lines = below(5); lines > 0; --lines) {
    out += below(16) == 0 ? "\r\n" : "\n";
    const std::uint64_t kind = below(8);
    out.append(kind < 5 ? indent + 2 : kind == 5 ? below(3) * 2 : indent + below(6), ' ');
    if (below(5) == 0) continue;
    if (below(40) == 0) out += '\t';
    out += one_of(line_texts);
    if (below(8) == 0) pieces(out, 3);
  }
}

void YamlBlocks::block_scalar(std::string& out, std::size_t indent) {
  out += one_of(headers);
  text_lines(out, indent);
}

void YamlBlocks::quoted(std::string& out, std::size_t indent) {
  const char quote = below(2) == 0 ? '"' : '\'';
  out += quote;
  out += one_of(line_texts);
  text_lines(out, indent);
  if (below(16) != 0) out += quote;
}

/// What stands between the parts of something in brackets.
void YamlBlocks::gap(std::string& out, std::size_t indent) {
  const std::uint64_t kind = below(12);
  if (kind < 4) out += ' ';
  if (kind < 9) return;
  if (kind == 9) out += " # c";
  out += '\n';
  out.append(below(8) == 0 ? below(4) : indent + 2, ' ');
}

void YamlBlocks::brackets(std::string& out, std::size_t indent, int depth) {
  const bool is_list = below(2) == 0;
  out += is_list ? '[' : '{';
  for (std::uint64_t items = below(4); items > 0; --items) {
    gap(out, indent);
    if (!is_list && below(4) != 0) {
      out += one_of(flow_items);
      out += below(4) == 0 ? ":" : ": ";
    }
    if (depth > 0 && below(4) == 0) {
      brackets(out, indent, depth - 1);
    } else if (below(8) != 0) {
      out += one_of(flow_items);
    }
    if (below(16) == 0) pieces(out, 2);
    gap(out, indent);
    if (items > 1 || below(4) == 0) out += ',';
  }
  gap(out, indent);
  if (below(24) != 0) out += is_list ? ']' : '}';
}

void YamlBlocks::value(std::string& out, std::size_t indent) {
  if (below(8) == 0) (out += '\n').append(indent + below(4), ' ');
  switch (below(9)) {
    case 0:
    case 1:
      return pieces(out, 7);
    case 2:
      return block_scalar(out, indent);
    case 3:
      return quoted(out, indent);
    case 4:
      return brackets(out, indent, 2);
    case 5:
      out += one_of(line_texts);
      return text_lines(out, indent);
    default:
      out += one_of(plain_values);
  }
}

void YamlBlocks::line(std::string& out) {
  const std::size_t indent = below(4) * 2;
  out.append(indent, ' ');
  if (below(24) == 0) out += one_of(all_pieces);
  const std::uint64_t shape = below(8);
  if (shape < 3) out += "- ";
  if (shape == 2) out += "- ";
  if (shape >= 2 && shape < 7) out += below(8) == 0 ? "\"k\": " : "k" + std::to_string(below(3)) + ":";
  if (shape >= 2 && below(4) != 0) out += ' ';
  if (below(5) != 0) value(out, indent);
  if (below(8) == 0) out += " # c";
  out += below(16) == 0 ? "\r\n" : "\n";
}

std::string YamlBlocks::next() {
  std::string block;
  for (std::uint64_t lines = 1 + below(6); lines > 0; --lines) line(block);
  if (below(8) == 0) block.pop_back();
  return block;
}
