#include "yaml/indents.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "yaml/characters.h"

namespace matterlint::yaml {
namespace {

void collect_indented(std::string_view text, const Node& parent, std::vector<IndentedCollection>& out) {
  if (parent.is_alias() || parent.style == Style::flow) return;
  for (const Node& item : parent.items()) collect_indented(text, item, out);
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

/// The least of those that occur most often.
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
  std::vector<std::uint32_t> depths;
  std::size_t lists = 0;
  std::size_t flush_lists = 0;
  for (const IndentedCollection& one : collections) {
    if (one.depth() > 0) depths.push_back(one.depth());
    if (one.node->is_sequence()) ++lists;
    if (one.is_flush_list()) ++flush_lists;
  }
  UsualIndents usual;
  if (!depths.empty()) usual.depth = most_frequent(std::move(depths));
  usual.lists_are_flush = 2 * flush_lists > lists || (2 * flush_lists == lists && usual.depth < 2);
  return usual;
}

}  // namespace matterlint::yaml
