#include "yaml/indents.h"

#include <algorithm>
#include <cstddef>

#include "yaml/characters.h"

namespace matterlint::yaml {
namespace {

void collect_indented(std::string_view text, const Node& parent, std::vector<IndentedCollection>& out) {
  if (parent.is_alias() || parent.style == Style::flow) return;
  for (const Node& item : parent.items())
    if (!item.is_scalar()) collect_indented(text, item, out);
  for (const Entry& entry : parent.entries()) {
    const Node& value = entry.value;
    const bool is_below = value.style == Style::block && !value.is_scalar() && !value.is_alias();
    if (!is_below) continue;
    const std::uint32_t key = column_of(text, entry.key.outer.begin);
    const std::uint32_t column = column_of(text, value.outer.begin);
    if (column >= key) out.push_back({&value, key, column});
    collect_indented(text, value, out);
  }
}

/// Without those that have none.
std::vector<std::uint32_t> depths_of(std::span<const IndentedCollection> collections) {
  std::vector<std::uint32_t> depths;
  for (const IndentedCollection& one : collections)
    if (one.depth() > 0) depths.push_back(one.depth());
  return depths;
}

/// The least of those that occur most often. Not empty.
std::uint32_t most_frequent(std::vector<std::uint32_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  std::uint32_t found = numbers.front();
  std::ptrdiff_t most = 0;
  for (auto begin = numbers.begin(); begin != numbers.end();) {
    const auto end = std::upper_bound(begin, numbers.end(), *begin);
    if (end - begin > most) found = *begin;
    most = std::max(most, end - begin);
    begin = end;
  }
  return found;
}

}  // namespace

std::uint32_t column_of(std::string_view text, std::uint32_t at) {
  return at - static_cast<std::uint32_t>(line_start(text, at));
}

std::vector<IndentedCollection> indented_collections(std::string_view text, const Node& root) {
  std::vector<IndentedCollection> found;
  found.reserve(root.entries().size());
  collect_indented(text, root, found);
  return found;
}

UsualIndents usual_indents(std::span<const IndentedCollection> collections) {
  std::uint32_t depth = 0;
  bool are_alike = true;
  std::size_t lists = 0;
  std::size_t flush_lists = 0;
  for (const IndentedCollection& one : collections) {
    if (depth == 0) depth = one.depth();
    if (one.depth() > 0 && one.depth() != depth) are_alike = false;
    if (one.node->is_sequence()) ++lists;
    if (one.is_flush_list()) ++flush_lists;
  }
  UsualIndents usual;
  if (depth > 0) usual.depth = are_alike ? depth : most_frequent(depths_of(collections));
  usual.lists_are_flush = 2 * flush_lists > lists || (2 * flush_lists == lists && usual.depth < 2);
  return usual;
}

}  // namespace matterlint::yaml
