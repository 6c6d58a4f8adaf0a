#include "text/ignore_list.h"

#include <algorithm>

#include "source/byte_order_mark.h"
#include "text/lines.h"
#include "text/path.h"
#include "text/wildcard.h"

namespace matterlint {
namespace {

/// Blanks at the end do not count, unless a backslash stands before them.
std::string_view without_trailing_blanks(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == ' ') continue;
    if (line[i] == '\\' && ++i == line.size()) return line;
    end = i + 1;
  }
  return line.substr(0, end);
}

}  // namespace

void IgnoreList::add(std::string_view line, std::string_view folder) {
  const std::size_t number = line_count_++;
  if (line.starts_with('#')) return;
  line = without_trailing_blanks(line);
  Entry entry;
  entry.line = line;
  entry.line_number = number;
  entry.negated = line.starts_with('!');
  std::string_view pattern = line.substr(entry.negated ? 1 : 0);
  entry.folders_only = pattern.ends_with('/');
  if (entry.folders_only) pattern.remove_suffix(1);
  entry.base_name_only = pattern.find('/') == std::string_view::npos;
  if (pattern.starts_with('/')) pattern.remove_prefix(1);
  if (pattern.empty()) return;
  entry.pattern = span_in(line, pattern);
  entry.folder = folder;
  entry.literal = std::min(pattern.find_first_of("*?[\\"), pattern.size());
  entries_.push_back(std::move(entry));
}

void IgnoreList::add_lines(std::string_view text, std::string_view folder) {
  for_each_text_line(without_byte_order_mark(text), [&](std::string_view line) { add(line, folder); });
}

bool IgnoreList::Entry::matches(std::string_view path, bool is_folder) const {
  if (folders_only && !is_folder) return false;
  std::string_view name = path_below(path, folder);
  if (name.empty()) return false;
  if (base_name_only) name.remove_prefix(name.rfind('/') + 1);
  const std::string_view whole = slice(line, pattern);
  if (!name.starts_with(whole.substr(0, literal))) return false;
  // As git does it: `**` right behind the literal start counts as one that fills a segment.
  return wildcard_matches(whole.substr(literal), name.substr(literal), WildcardUnit::byte);
}

const IgnoreList::Entry* IgnoreList::deciding(std::string_view path, bool is_folder) const {
  const auto last = std::find_if(entries_.rbegin(), entries_.rend(),
                                 [&](const Entry& entry) { return entry.matches(path, is_folder); });
  return last == entries_.rend() ? nullptr : &*last;
}

IgnoreList::Verdict IgnoreList::verdict(std::string_view path, bool is_folder) const {
  const Entry* const last = deciding(path, is_folder);
  if (last == nullptr) return Verdict::undecided;
  return last->negated ? Verdict::kept : Verdict::ignored;
}

bool IgnoreList::ignores(std::string_view path, bool is_folder) const {
  return ignoring_line_at_or_above(path, is_folder).has_value();
}

std::optional<IgnoreList::Line> IgnoreList::ignoring_line(std::string_view path, bool is_folder) const {
  const Entry* const last = deciding(path, is_folder);
  if (last == nullptr || last->negated) return std::nullopt;
  return Line{last->line_number, last->line};
}

std::optional<IgnoreList::Line> IgnoreList::ignoring_line_at_or_above(std::string_view path, bool is_folder) const {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1))
    if (const auto line = ignoring_line(path.substr(0, slash), true)) return line;
  return ignoring_line(path, is_folder);
}

}  // namespace matterlint
