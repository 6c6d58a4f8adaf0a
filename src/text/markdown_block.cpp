#include "text/markdown_block.h"

#include <algorithm>

namespace matterlint {
namespace {

constexpr std::string_view shortest_fence = "```";

/// The backticks that a line starts with, if they are enough for a fence.
std::string_view fence_of(std::string_view line) {
  const std::string_view ticks = line.substr(0, std::min(line.find_first_not_of('`'), line.size()));
  return ticks.size() < shortest_fence.size() ? std::string_view() : ticks;
}

std::string_view without_line_feed(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  return line;
}

bool closes(std::string_view line, std::string_view fence) {
  line = without_line_feed(line);
  return line.size() >= fence.size() && fence_of(line) == line;
}

/// The words of an info, in order.
std::vector<std::string_view> words_of(std::string_view info) {
  std::vector<std::string_view> words;
  while (!info.empty()) {
    const std::size_t end = std::min(info.find(' '), info.size());
    if (end > 0) words.push_back(info.substr(0, end));
    info.remove_prefix(std::min(end + 1, info.size()));
  }
  return words;
}

}  // namespace

bool MarkdownBlock::starts_section() const {
  return is_prose() && (text.starts_with('#') || text.find("\n#") != std::string_view::npos);
}

std::string_view MarkdownBlock::language() const {
  const auto words = words_of(info);
  return words.empty() ? std::string_view() : words.front();
}

bool MarkdownBlock::is(std::string_view word) const {
  const auto words = words_of(info);
  return words.size() > 1 && std::find(words.begin() + 1, words.end(), word) != words.end();
}

std::string_view MarkdownBlock::value(std::string_view name) const {
  for (const std::string_view word : words_of(info))
    if (word.starts_with(name) && word.substr(name.size()).starts_with('=')) return word.substr(name.size() + 1);
  return {};
}

std::vector<std::string_view> whole_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t feed = text.find('\n');
    const std::size_t size = feed == std::string_view::npos ? text.size() : feed + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

std::vector<MarkdownBlock> markdown_blocks(std::string_view document) {
  std::vector<MarkdownBlock> blocks(1);
  blocks.back().text = document.substr(0, 0);
  for (const std::string_view line : whole_lines(document)) {
    MarkdownBlock& block = blocks.back();
    const auto at = static_cast<std::size_t>(line.data() - document.data());
    const std::string_view nothing_behind = document.substr(at + line.size(), 0);
    if (block.is_prose() && !fence_of(line).empty()) {
      const std::string_view fence = fence_of(line);
      blocks.push_back({fence, without_line_feed(line).substr(fence.size()), nothing_behind, false});
    } else if (!block.is_prose() && closes(line, block.fence)) {
      block.closed = true;
      blocks.push_back({{}, {}, nothing_behind, true});
    } else {
      block.text = {block.text.data(), block.text.size() + line.size()};
    }
  }
  return blocks;
}

std::string fenced(std::string_view info, std::string_view text) {
  std::string fence(shortest_fence);
  for (const std::string_view line : whole_lines(text))
    if (fence_of(line).size() >= fence.size()) fence.assign(fence_of(line).size() + 1, '`');
  std::string block = fence + std::string(info) + '\n' + std::string(text);
  if (!block.ends_with('\n')) block += '\n';
  return block + fence + '\n';
}

std::string as_written(const MarkdownBlock& block) {
  if (block.is_prose()) return std::string(block.text);
  std::string written = std::string(block.fence) + std::string(block.info) + '\n' + std::string(block.text);
  return block.closed ? written + std::string(block.fence) + '\n' : written;
}

}  // namespace matterlint
