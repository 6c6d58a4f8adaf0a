#include "yaml/mend.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"
#include "yaml/characters.h"
#include "yaml/core_schema.h"
#include "yaml/quote.h"
#include "yaml/reader.h"

namespace matterlint::yaml {
namespace {

constexpr std::array<std::string_view, 27> common_keys = {
    "title", "description", "date",    "author",  "authors", "tags",     "categories", "category",  "layout",
    "draft", "slug",        "type",    "status",  "created", "updated",  "modified",   "aliases",   "weight",
    "image", "permalink",   "excerpt", "summary", "lang",    "keywords", "url",        "published", "linktitle"};

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

bool is_key_like(std::string_view word) {
  const bool is_lower = std::all_of(
      word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_'; });
  if (!is_lower) return false;
  return word.find_first_of("-_") != std::string_view::npos ||
         std::find(common_keys.begin(), common_keys.end(), word) != common_keys.end();
}

/// `Last Call review-period-ends: 2021-12-12`, `image: a` behind `image:`: several entries on one line, some word
/// before a colon is a key.
bool is_collapsed_mapping(std::string_view value, std::string_view key) {
  for (std::size_t colon = value.find(':'); colon != std::string_view::npos; colon = value.find(':', colon + 1)) {
    if (colon + 1 < value.size() && !is_blank(value[colon + 1])) continue;
    const std::string_view before = value.substr(0, colon);
    const std::string_view word = before.substr(before.find_last_of(" \t") + 1);
    if (word == key || is_key_like(word)) return true;
  }
  return false;
}

/// What stands before the colon of a value on its line; empty where none does.
std::string_view key_before(std::string_view text, Span value) {
  const std::string_view before = text.substr(0, value.begin);
  const std::size_t line = before.rfind('\n') + 1;
  const std::size_t colon = before.find_last_not_of(" \t");
  if (colon == std::string_view::npos || colon <= line || before[colon] != ':') return {};
  return trim(before.substr(line, colon - line));
}

std::optional<Repair> quote_text_with_colon(std::string_view text, const SyntaxError& error, Style quotes) {
  const std::string_view value = slice(text, error.value);
  return Repair{{error.value, quoted_as(value, quotes)}, !is_collapsed_mapping(value, key_before(text, error.value))};
}

/// The items of a list in brackets on one line; none where something else than plain text is among them.
std::vector<std::string_view> plain_items(std::string_view list) {
  std::vector<std::string_view> items;
  if (list.empty() || list.find_first_of("\"'[]{}", 1) != list.size() - 1 || list.back() != ']') return {};
  for (std::size_t at = 1; at < list.size();) {
    const std::size_t end = list.find_first_of(",]", at);
    items.push_back(trim(list.substr(at, end - at)));
    at = end + 1;
  }
  return items;
}

/// An item that begins with no `#`. Empty where a blank and a `#` in it begin a comment.
std::string without_comment(std::string_view item) {
  return std::string(item.find(" #") == item.npos && item.find("\t#") == item.npos ? item : "");
}

/// `#one #two` as `one, two`. Empty where that is not all plainly tags.
std::string tags_without_hash(std::string_view item) {
  if (!item.starts_with('#')) return without_comment(item);
  std::string tags;
  for (std::size_t at = 0; at < item.size();) {
    const std::size_t end = std::min(item.find_first_of(" \t", at), item.size());
    const std::string_view tag = item.substr(at + 1, end - at - 1);
    const bool is_tag = item[at] == '#' && !tag.empty() && tag.find('#') == std::string_view::npos;
    if (!is_tag || core_kind(tag) != Kind::string) return {};
    tags += (tags.empty() ? "" : ", ") + std::string(tag);
    at = skip_blanks(item, end, item.size());
  }
  return tags;
}

/// `#fff` in quotes. Empty where a second word may be another item.
std::string with_hash_quoted(std::string_view item) {
  if (!item.starts_with('#')) return without_comment(item);
  return item.find_first_of(" \t") == std::string_view::npos ? double_quoted(item) : "";
}

std::optional<Repair> rewrite_items(std::string_view text, const SyntaxError& error,
                                    std::string (*written)(std::string_view)) {
  std::string list;
  for (const std::string_view item : plain_items(slice(text, error.value))) {
    const std::string repaired = written(item);
    if (repaired.empty()) return std::nullopt;
    list += (list.empty() ? "" : ", ") + repaired;
  }
  if (list.empty()) return std::nullopt;
  return Repair{{error.value, "[" + list + "]"}};
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
  const std::size_t end = value.find(']');
  const bool is_link = end != std::string_view::npos && value.substr(end).starts_with("]]");
  if (!is_link) return std::nullopt;
  const bool is_one = value.find(',') == std::string_view::npos;
  if (end + 2 == value.size()) return Repair{{error.value, quoted_as(value, quotes)}, is_one};
  const std::string list = list_of_links(value, quotes);
  if (!list.empty()) return Repair{{error.value, list}, false};
  return Repair{{error.value, quoted_as(value, quotes)}};
}

/// The property that a segment is of; empty where it is none.
std::string_view property_of(std::string_view text, std::span<const Token> tokens) {
  const auto colon =
      std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.is(TokenKind::colon); });
  if (colon == tokens.end() || colon == tokens.begin()) return {};
  const Token& key = colon[-1];
  if (key.is(TokenKind::plain)) return slice(text, key.span);
  return key.is_verbatim ? slice(text, {key.span.begin + 1, key.span.end - 1}) : std::string_view{};
}

}  // namespace

Mender::Mender(std::string_view text, Span block, const Tree& tree, Meaning meaning, Style quotes)
    : text_(text),
      block_(block),
      tree_(tree),
      meaning_(std::move(meaning)),
      quotes_(quotes),
      segments_(segments_of(block, tree.tokens())) {}

bool Mender::is_in_tags(const SyntaxError& error) const {
  const auto behind =
      std::upper_bound(segments_.begin(), segments_.end(), error.span.begin,
                       [](std::uint32_t at, const Segment& segment) { return at < segment.span.begin; });
  if (behind == segments_.begin()) return false;
  const std::size_t first = behind[-1].first_token;
  return meaning_.holds_tags(property_of(text_, tree_.tokens().subspan(first, behind[-1].end_token - first)));
}

std::optional<Repair> Mender::repair_of(const SyntaxError& error) const {
  if (error.value.empty() || has_comment_behind(text_, error.value)) return std::nullopt;
  switch (error.fault) {
    case Fault::unquoted_colon:
      return quote_text_with_colon(text_, error, quotes_);
    case Fault::unquoted_tag:
      return repair_hashes(error);
    case Fault::unquoted_wikilink:
      return is_in_tags(error) ? std::nullopt : quote_links(text_, error, quotes_);
    default:
      return std::nullopt;
  }
}

/// Only tags lose their `#`, and only where no program keeps it are they what the author meant.
std::optional<Repair> Mender::repair_hashes(const SyntaxError& error) const {
  const bool are_tags = is_in_tags(error);
  std::optional<Repair> repair = rewrite_items(text_, error, are_tags ? tags_without_hash : with_hash_quoted);
  if (repair) repair->is_only_one = !are_tags || meaning_.tags_have_no_hash;
  return repair;
}

bool Mender::is_mendable() const {
  if (!is_mendable_) is_mendable_ = can_mend_all();
  return *is_mendable_;
}

bool Mender::can_mend_all() const {
  std::vector<TextEdit> edits;
  for (const SyntaxError& error : tree_.errors()) {
    std::optional<Repair> repair = repair_of(error);
    const bool overlaps = repair && !edits.empty() && repair->edit.span.begin < edits.back().span.end;
    if (!repair || !repair->is_only_one || overlaps) return false;
    edits.push_back(std::move(repair->edit));
  }
  const std::string mended = apply_edits(text_, edits);
  Tree after;
  read_yaml(mended, span_of(block_.begin, block_.end + mended.size() - text_.size()), after);
  return !after.is_broken();
}

}  // namespace matterlint::yaml
