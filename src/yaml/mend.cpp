#include "yaml/mend.h"

#include <algorithm>
#include <array>
#include <vector>

#include "yaml/characters.h"
#include "yaml/core_schema.h"
#include "yaml/quote.h"
#include "yaml/reader.h"

namespace matterlint::yaml {
namespace {

constexpr std::array<std::string_view, 26> common_keys = {
    "title", "description", "date",    "author",  "authors", "tags",     "categories", "category", "layout",
    "draft", "slug",        "type",    "status",  "created", "updated",  "modified",   "aliases",  "weight",
    "image", "permalink",   "excerpt", "summary", "lang",    "keywords", "url",        "published"};

/// Whether a comment stands behind a value on its line: perhaps the author meant it as text.
bool has_comment_behind(std::string_view text, Span value) {
  const Line line = line_at(text, value.end, text.size());
  return skip_blanks(text, line.begin, line.end) != line.end;
}

std::string quoted_as(std::string_view value, Style quotes) {
  if (quotes == Style::single_quoted)
    if (std::optional<std::string> single = single_quoted(value)) return *std::move(single);
  return double_quoted(value);
}

/// `Last Call review-period-ends: 2021-12-12`: two entries on one line, the word before the colon is a key.
bool is_collapsed_mapping(std::string_view before_colon) {
  const std::size_t blank = before_colon.find_last_of(" \t");
  if (blank == std::string_view::npos) return false;
  const std::string_view word = before_colon.substr(blank + 1);
  const bool is_lower = std::all_of(
      word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_'; });
  if (!is_lower) return false;
  return word.find_first_of("-_") != std::string_view::npos ||
         std::find(common_keys.begin(), common_keys.end(), word) != common_keys.end();
}

std::optional<Repair> quote_text_with_colon(std::string_view text, const SyntaxError& error, Style quotes) {
  const std::string_view before_colon = slice(text, {error.value.begin, error.span.begin});
  return Repair{{error.value, quoted_as(slice(text, error.value), quotes)}, !is_collapsed_mapping(before_colon)};
}

/// `[#one, #two]` without the `#`.
std::optional<Repair> without_hashes(std::string_view text, const SyntaxError& error) {
  const std::string_view list = slice(text, error.value);
  if (!list.ends_with(']') || list.find_first_of("\"'") != std::string_view::npos) return std::nullopt;
  std::string repaired;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const bool begins_item =
        list[i] == '#' && i > 0 && (list[i - 1] == '[' || list[i - 1] == ',' || list[i - 1] == ' ');
    if (!begins_item) {
      repaired += list[i];
      continue;
    }
    const std::string_view tag = list.substr(i + 1, list.find_first_of(",] ", i) - i - 1);
    if (tag.empty() || core_kind(tag) != Kind::string) return std::nullopt;
  }
  return Repair{{error.value, repaired}};
}

/// `[[A]], [[B]]` as two texts in a list; empty where something else stands between them.
std::string list_of_links(std::string_view value, Style quotes) {
  std::string list;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = value.find("]]", at);
    const bool is_link = value.substr(at).starts_with("[[") && end != std::string_view::npos;
    if (!is_link) return {};
    list += (list.empty() ? "" : ", ") + quoted_as(value.substr(at, end + 2 - at), quotes);
    at = skip_blanks(value, end + 2, value.size());
    if (at == value.size()) return "[" + list + "]";
    if (value[at] != ',') return {};
    at = skip_blanks(value, at + 1, value.size());
  }
  return {};
}

std::optional<Repair> quote_links(std::string_view text, const SyntaxError& error, Style quotes) {
  const std::string_view value = slice(text, error.value);
  if (value.find("]]") == std::string_view::npos) return std::nullopt;
  const std::string list = list_of_links(value, quotes);
  if (!list.empty()) return Repair{{error.value, list}, false};
  return Repair{{error.value, quoted_as(value, quotes)}};
}

}  // namespace

std::optional<Repair> repair_of(std::string_view text, const SyntaxError& error, Style quotes) {
  if (error.value.empty() || has_comment_behind(text, error.value)) return std::nullopt;
  switch (error.fault) {
    case Fault::unquoted_colon:
      return quote_text_with_colon(text, error, quotes);
    case Fault::unquoted_tag:
      return without_hashes(text, error);
    case Fault::unquoted_wikilink:
      return quote_links(text, error, quotes);
    default:
      return std::nullopt;
  }
}

bool is_mendable(std::string_view text, Span block, const Tree& tree, Style quotes) {
  std::vector<TextEdit> edits;
  for (const SyntaxError& error : tree.errors()) {
    std::optional<Repair> repair = repair_of(text, error, quotes);
    const bool overlaps = repair && !edits.empty() && repair->edit.span.begin < edits.back().span.end;
    if (!repair || !repair->is_only_one || overlaps) return false;
    edits.push_back(std::move(repair->edit));
  }
  const std::string mended = apply_edits(text, edits);
  Tree after;
  read_yaml(mended, span_of(block.begin, block.end + mended.size() - text.size()), after);
  return !after.is_broken();
}

}  // namespace matterlint::yaml
