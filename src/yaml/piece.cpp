#include "yaml/piece.h"

#include <algorithm>

#include "yaml/characters.h"
#include "yaml/edit.h"
#include "yaml/walk.h"

namespace matterlint::yaml {
namespace {

struct Member {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Whether what an entry says depends on where it stands: an alias must follow its anchor, and the blank lines behind
/// the text of `|+` belong to it.
bool is_bound_to_place(std::string_view text, const Node& node) {
  bool found = false;
  for_each_node(node, [&](const Node& value) {
    found = found || (value.properties != nullptr && !value.properties->anchor.empty());
    const bool is_block = value.style == Style::literal || value.style == Style::folded;
    if (!is_block || !value.is_scalar() || value.is_alias()) return;
    const Line header = line_at(text, value.outer.begin, text.size());
    found = found || text.substr(header.begin, header.end - header.begin).find('+') != std::string_view::npos;
  });
  return found;
}

/// Where the comment lines begin that stand above a line, not above `limit`. Blank lines between them and the line say
/// nothing: without them, the comments would be of the same line.
std::size_t with_comments_above(std::string_view text, std::size_t line, std::size_t limit) {
  std::size_t first = line;
  while (line > limit) {
    const std::size_t above = line_start(text, line - 1);
    const char content = text[skip_blanks(text, above, line)];
    const bool is_blank = content == '\n' || content == '\r';
    if (above < limit || (content != '#' && !is_blank)) break;
    line = above;
    if (!is_blank) first = line;
  }
  return first;
}

/// The members with their first line's start, where each has lines of its own.
std::vector<Member> members_of(std::string_view text, const Node& collection) {
  std::vector<Member> members;
  const auto add = [&](std::size_t first, std::size_t end) {
    members.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)});
  };
  for (const Entry& entry : collection.entries())
    add(start_of(entry.key), std::max(entry.key.outer.end, entry.value.outer.end));
  for (const Node& item : collection.items()) {
    const std::size_t dash = text.rfind('-', start_of(item) == 0 ? 0 : start_of(item) - 1);
    add(dash == std::string_view::npos ? 0 : dash, item.outer.end);
  }
  return members;
}

}  // namespace

std::vector<Span> pieces_of(std::string_view text, const Node& collection) {
  const std::vector<Member> members = members_of(text, collection);
  if (collection.style != Style::block || members.empty() || is_bound_to_place(text, collection)) return {};
  std::vector<Span> pieces;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const std::size_t line = line_start(text, members[i].begin);
    const std::size_t limit = i == 0 ? line : members[i - 1].end;
    if (skip_spaces(text, line, members[i].begin) != members[i].begin || line < limit) return {};
    const std::size_t begin = i == 0 ? line : with_comments_above(text, line, limit);
    if (i > 0) pieces.back().end = static_cast<std::uint32_t>(begin);
    const std::uint32_t end = members[i].end;
    const bool ends_line = end > 0 && text[end - 1] == '\n';
    pieces.push_back(span_of(begin, ends_line ? end : line_at(text, end, text.size()).next));
  }
  return pieces;
}

}  // namespace matterlint::yaml
