#include "yaml/edit.h"

#include <algorithm>

#include "yaml/characters.h"
#include "yaml/piece.h"

namespace matterlint::yaml {
namespace {

/// Whether a text holds nothing but blanks and what a collection in brackets puts between its members.
bool is_only_divider(std::string_view text) {
  return text.find_first_not_of(" \t,") == std::string_view::npos;
}

/// Deletes a member of a collection in brackets with the comma that belongs to it.
std::optional<TextEdit> remove_member(std::string_view text, std::span<const Span> members, std::size_t index) {
  Span cut = members[index];
  if (index + 1 < members.size()) {
    cut.end = members[index + 1].begin;
  } else if (index > 0) {
    cut.begin = members[index - 1].end;
  }
  const std::string_view before = slice(text, {cut.begin, members[index].begin});
  const std::string_view behind = slice(text, {members[index].end, cut.end});
  if (!is_only_divider(before) || !is_only_divider(behind)) return std::nullopt;
  return TextEdit{cut, {}};
}

/// Where the `-` of an item in block style stands; empty where something else is between it and the item.
std::optional<std::uint32_t> dash_of(std::string_view text, const Node& item) {
  std::size_t at = start_of(item);
  while (at > 0 && is_blank(text[at - 1])) --at;
  if (at == 0 || text[at - 1] != '-') return std::nullopt;
  return static_cast<std::uint32_t>(at - 1);
}

/// The end of the line that holds the last byte of a node, and what begins the line that the node begins on.
struct LastLine {
  std::size_t end = 0;
  std::string_view indent;
  std::string_view ending;
};

LastLine last_line_of(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::size_t last = end > begin && text[end - 1] == '\n' ? end - 1 : end;
  const Line line = line_at(text, last > 0 && text[last - 1] == '\r' ? last - 1 : last, text.size());
  const std::size_t start = line_start(text, begin);
  return {line.end, text.substr(start, begin - start), line.next - line.end == 2 ? "\r\n" : "\n"};
}

bool is_blank_text(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

/// The items as they are written where that reads the same between brackets, else in quotes. Empty where one is no
/// scalar on one line, or has a tag, an anchor or a comment.
std::optional<std::vector<std::string>> written_items(std::string_view text, const Node& list, Context context) {
  std::vector<std::string> items;
  for (const Node& item : list.items()) {
    const bool is_simple = item.is_scalar() && item.properties == nullptr && item.style <= Style::double_quoted;
    const std::string_view written = slice(text, item.outer);
    if (!is_simple || written.empty() || written.find('\n') != written.npos) return std::nullopt;
    // What some reader takes for another type stays as it is, if it can.
    const bool must_quote = item.style == Style::plain && item.is_string() && !is_plain_text(item.text, {}, context);
    items.emplace_back(must_quote ? double_quoted(item.text) : std::string(written));
  }
  return items;
}

bool has_comment(std::string_view text, const Node& key, const Node& list) {
  const Line line = line_at(text, list.outer.end, text.size());
  if (text.substr(line.begin, line.end - line.begin).find('#') != std::string_view::npos) return true;
  std::uint32_t at = key.outer.end;
  for (const Node& item : list.items()) {
    if (slice(text, {at, item.outer.begin}).find('#') != std::string_view::npos) return true;
    at = item.outer.end;
  }
  return slice(text, {at, std::max(at, list.outer.end)}).find('#') != std::string_view::npos;
}

/// Whether a piece may hold a block of text, at the end of which the next lines may be more of it.
bool may_end_in_block(std::string_view piece) {
  return piece.find_first_of("|>") != std::string_view::npos;
}

/// Whether a piece begins with a comment that is of a block of text where one stands right above.
bool begins_with_indented_comment(std::string_view piece) {
  const std::size_t first = piece.find_first_not_of(" \t");
  return first > 0 && first != std::string_view::npos && piece[first] == '#';
}

}  // namespace

std::uint32_t start_of(const Node& node) {
  return node.properties == nullptr ? node.outer.begin : std::min(node.outer.begin, node.properties->span.begin);
}

std::optional<TextEdit> remove_item(std::string_view text, const Node& list, std::size_t index) {
  const auto items = list.items();
  if (list.style == Style::flow) {
    std::vector<Span> members;
    for (const Node& item : items) members.push_back({start_of(item), item.outer.end});
    return remove_member(text, members, index);
  }
  if (items.size() < 2) return std::nullopt;
  const std::optional<std::uint32_t> dash = dash_of(text, items[index]);
  if (!dash) return std::nullopt;
  return remove_lines(text, {*dash, std::max(*dash + 1, items[index].outer.end)});
}

std::optional<TextEdit> remove_entry(std::string_view text, const Node& mapping, std::size_t index) {
  const auto entries = mapping.entries();
  if (entries.size() < 2) return std::nullopt;
  if (mapping.style != Style::flow)
    return remove_lines(text, {start_of(entries[index].key), entries[index].value.outer.end});
  std::vector<Span> members;
  for (const Entry& entry : entries)
    members.push_back({start_of(entry.key), std::max(entry.key.outer.end, entry.value.outer.end)});
  return remove_member(text, members, index);
}

std::optional<TextEdit> append_item(std::string_view text, const Node& list, std::string_view value,
                                    ReaderSet readers) {
  const auto items = list.items();
  if (list.style == Style::flow) {
    const std::string written = quoted(value, Style::plain, readers, Context::flow);
    if (items.empty()) return TextEdit{{list.outer.begin + 1, list.outer.begin + 1}, written};
    const std::uint32_t end = items.back().outer.end;
    return TextEdit{{end, end}, ", " + written};
  }
  if (items.empty() || items.back().style == Style::literal || items.back().style == Style::folded) return std::nullopt;
  const std::optional<std::uint32_t> dash = dash_of(text, items.back());
  if (!dash) return std::nullopt;
  const LastLine last = last_line_of(text, *dash, std::max(*dash + 1, items.back().outer.end));
  if (!is_blank_text(last.indent)) return std::nullopt;
  return TextEdit{span_of(last.end, last.end),
                  std::string(last.ending) + std::string(last.indent) + "- " + quoted(value, Style::plain, readers)};
}

std::optional<TextEdit> append_entry(std::string_view text, const Node& mapping, std::string_view key,
                                     std::string_view value) {
  const auto entries = mapping.entries();
  if (entries.empty() || mapping.style == Style::flow) return std::nullopt;
  const Entry& entry = entries.back();
  const bool is_block_text = entry.value.style == Style::literal || entry.value.style == Style::folded;
  const std::uint32_t begin = start_of(entry.key);
  const LastLine last = last_line_of(text, begin, std::max(entry.key.outer.end + 1, entry.value.outer.end));
  if (is_block_text || !is_blank_text(last.indent)) return std::nullopt;
  return TextEdit{span_of(last.end, last.end), std::string(last.ending) + std::string(last.indent) + std::string(key) +
                                                   (value.empty() ? ":" : ": ") + std::string(value)};
}

TextEdit rename_key(std::string_view text, const Node& key, std::string_view name, ReaderSet readers) {
  return replace_scalar(key, text, name, readers);
}

std::optional<TextEdit> reorder(std::string_view text, const Node& collection, std::span<const std::size_t> order) {
  const std::vector<Span> pieces = pieces_of(text, collection);
  if (pieces.size() != order.size() || std::is_sorted(order.begin(), order.end())) return std::nullopt;
  std::string moved;
  std::string_view above;
  std::size_t below = 0;  // The piece that stands below `above` in the text.
  for (const std::size_t i : order) {
    const std::string_view piece = slice(text, pieces[i]);
    if (i != below && may_end_in_block(above) && begins_with_indented_comment(piece)) return std::nullopt;
    above = piece;
    below = i + 1;
    moved += piece;
    if (!moved.ends_with('\n')) moved += '\n';
  }
  const Span all = {pieces.front().begin, pieces.back().end};
  if (!slice(text, all).ends_with('\n')) {
    // The line break that ends a block of text is part of it.
    if (may_end_in_block(above)) return std::nullopt;
    moved.pop_back();
  }
  if (moved == slice(text, all)) return std::nullopt;
  return TextEdit{all, std::move(moved)};
}

std::string flow_list_of(std::span<const std::string_view> texts, ReaderSet readers) {
  std::string list;
  for (const std::string_view text : texts)
    list += (list.empty() ? "" : ", ") + quoted(text, Style::plain, readers, Context::flow);
  return "[" + list + "]";
}

std::optional<TextEdit> as_flow_list(std::string_view text, const Node& key, const Node& list) {
  if (list.style != Style::block || list.properties != nullptr || has_comment(text, key, list)) return std::nullopt;
  const auto items = written_items(text, list, Context::flow);
  if (!items) return std::nullopt;
  std::string written;
  for (const std::string& item : *items) written += (written.empty() ? "" : ", ") + item;
  const std::uint32_t colon = static_cast<std::uint32_t>(text.find(':', key.outer.end)) + 1;
  return TextEdit{{colon, list.outer.end}, " [" + written + "]"};
}

std::optional<TextEdit> as_block_list(std::string_view text, const Node& key, const Node& list, std::size_t indent) {
  const bool is_plain = list.style == Style::flow && list.size() > 0 && list.properties == nullptr;
  if (!is_plain || has_comment(text, key, list)) return std::nullopt;
  const auto items = written_items(text, list, Context::block);
  const std::size_t start = line_start(text, key.outer.begin);
  const std::string_view before = text.substr(start, key.outer.begin - start);
  const Line last = line_at(text, list.outer.end, text.size());
  if (!items || !is_blank_text(before) || !is_blank_text(text.substr(last.begin, last.end - last.begin)))
    return std::nullopt;
  const std::string ending = last.next - last.end == 2 ? "\r\n" : "\n";
  std::string written;
  for (const std::string& item : *items) written += ending + std::string(before.size() + indent, ' ') + "- " + item;
  const std::uint32_t colon = static_cast<std::uint32_t>(text.find(':', key.outer.end)) + 1;
  return TextEdit{{colon, static_cast<std::uint32_t>(last.end)}, written};
}

}  // namespace matterlint::yaml
