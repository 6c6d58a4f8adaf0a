#include "yaml_blocks.h"

#include <array>
#include <string_view>

#include "yaml/print.h"
#include "yaml/reader.h"

using namespace matterlint;

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

constexpr std::array<std::string_view, 14> plain_values = {"text",
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
                                                           "a, b"};

std::string described(const std::string& block, const yaml::Tree& tree) {
  std::string out;
  for (const yaml::SyntaxError& error : tree.errors())
    out += "error " + std::to_string(error.span.begin) + ": " + error.message + "\n";
  if (!tree.is_broken()) out += yaml::print_tree(tree, block);
  for (const Span comment : tree.comments())
    out += "comment " + std::to_string(comment.begin) + "-" + std::to_string(comment.end) + "\n";
  return out;
}

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

std::string reader_difference(const std::string& block, std::size_t* taken) {
  thread_local yaml::Tree direct;
  thread_local yaml::Tree other;
  const Span all = span_of(0, block.size());
  if (!yaml::read_directly(block, all, direct)) return {};
  if (taken != nullptr) ++*taken;
  yaml::read_with_yaml_cpp(block, all, other);
  const std::string ours = described(block, direct);
  const std::string theirs = described(block, other);
  if (ours == theirs && yaml::print_events(direct) == yaml::print_events(other)) return {};
  return "in the block\n" + block + "\nthe direct reader reads\n" + ours + "and yaml-cpp\n" + theirs;
}
