#include "lint/fix_check.h"

#include <algorithm>

#include "yaml/reader.h"
#include "yaml/same_value.h"

namespace matterlint {
namespace {

/// An insertion at an edge touches, a replacement must overlap.
bool touches(const TextEdit& edit, Span span) {
  if (edit.span.empty()) return span.begin <= edit.span.begin && edit.span.begin <= span.end;
  return edit.span.begin < span.end && span.begin < edit.span.end;
}

bool is_touched(Span span, const std::vector<TextEdit>& edits) {
  return std::any_of(edits.begin(), edits.end(), [span](const TextEdit& edit) { return touches(edit, span); });
}

/// Whether `entries` has `wanted` behind `from`, which is moved past it. Fixes keep the order of what they leave alone,
/// so looking on from the last find is enough for one pass over both; a moved entry is found from the start.
bool has_entry(std::span<const Property> entries, std::size_t& from, const yaml::Entry& wanted) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t at = (from + i) % entries.size();
    const yaml::Entry& entry = *entries[at].entry;
    if (!yaml::same_value(entry.key, wanted.key)) continue;
    if (!yaml::same_value(entry.value, wanted.value)) continue;
    from = at + 1;
    return true;
  }
  return false;
}

bool keeps_properties(const Note& before, const Note& after, const std::vector<TextEdit>& edits) {
  std::size_t from = 0;
  for (const Property& property : before.properties()) {
    const Span whole = {property.key().outer.begin, std::max(property.key().outer.end, property.value().outer.end)};
    if (is_touched(whole, edits)) continue;
    if (!has_entry(after.properties(), from, *property.entry)) return false;
  }
  return true;
}

bool is_margin(char c) {
  return c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != '#' && c != '-';
}

/// Lines `key: value` of a broken block that can be read by themselves, and that the next line does not continue.
bool keeps_plain_lines(const Note& before, const Note& after, const std::vector<TextEdit>& edits) {
  const std::string_view text = before.text();
  const Span block = before.front_matter().block;
  yaml::Tree line_tree;
  std::size_t from = 0;
  for (std::uint32_t at = block.begin; at < block.end;) {
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', at), block.end));
    const Span line = {at, end};
    at = end + 1;
    const bool stands_alone = at >= block.end || is_margin(text[at]);
    if (line.empty() || !is_margin(text[line.begin]) || !stands_alone || is_touched(line, edits)) continue;
    yaml::read_yaml(text, line, line_tree);
    if (line_tree.is_broken() || line_tree.root() == nullptr || line_tree.root()->entries().size() != 1) continue;
    if (!has_entry(after.properties(), from, line_tree.root()->entries().front())) return false;
  }
  return true;
}

bool edits_block(const Note& before, const std::vector<TextEdit>& edits) {
  const FrontMatter& front_matter = before.front_matter();
  return is_touched({front_matter.opener.begin, front_matter.closer.end}, edits);
}

}  // namespace

bool keeps_meaning(const Note& before, const Note& after, const std::vector<TextEdit>& edits, bool must_parse) {
  if (!before.is_broken()) return !after.is_broken() && keeps_properties(before, after, edits);
  if (!edits_block(before, edits)) return true;
  if (after.is_broken()) return !must_parse && after.tree().errors().size() < before.tree().errors().size();
  return keeps_plain_lines(before, after, edits);
}

}  // namespace matterlint
