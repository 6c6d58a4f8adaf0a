#include <algorithm>
#include <string>
#include <vector>

#include "text/utf8.h"
#include "yaml/characters.h"
#include "yaml/core_schema.h"
#include "yaml/quote.h"
#include "yaml/repair.h"

namespace matterlint::yaml {
namespace {

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

/// The list with each item as `written` gives it; empty where it gives nothing for one.
template <class Written>
std::string list_of(std::string_view list, Written written) {
  std::string out;
  for (const std::string_view item : plain_items(list)) {
    const std::string repaired = written(item);
    if (repaired.empty()) return {};
    out += (out.empty() ? "" : ", ") + repaired;
  }
  return out.empty() ? out : "[" + out + "]";
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

}  // namespace

std::optional<Repair> replace_value(const SyntaxError& error, std::string text, std::string_view title) {
  if (text.empty()) return std::nullopt;
  return Repair{.edits = {{error.value, std::move(text)}}, .title = title};
}

std::optional<Repair> repair_items_of_tags(std::string_view text, const SyntaxError& error) {
  return replace_value(error, list_of(slice(text, error.value), tags_without_hash), "Write the tags without `#`");
}

std::optional<Repair> repair_items_with_hash(std::string_view text, const SyntaxError& error) {
  return replace_value(error, list_of(slice(text, error.value), with_hash_quoted),
                       "Put what begins with `#` in quotes");
}

std::optional<Repair> repair_reserved_items(std::string_view text, const SyntaxError& error, Style quotes) {
  const auto written = [quotes](std::string_view item) {
    const bool is_plain = !item.empty() && std::string_view("@`%&*!|>?-:").find(item.front()) == item.npos;
    return is_plain ? without_comment(item) : quoted_as(item, quotes);
  };
  return replace_value(error, list_of(slice(text, error.value), written), "Put the items in quotes");
}

std::optional<Repair> repair_links(std::string_view text, const SyntaxError& error, Style quotes) {
  constexpr std::string_view title = "Put the link in quotes";
  const std::string_view value = slice(text, error.value);
  const std::size_t end = value.find(']');
  const bool is_link = end != std::string_view::npos && value.substr(end).starts_with("]]");
  const bool lacks_bracket = end + 1 == value.size() && value.size() > 3;
  const bool has_bracket_more = is_link && value.substr(end) == "]]]";
  if (lacks_bracket || has_bracket_more) {
    auto repair = replace_value(error, quoted_as(std::string(value.substr(0, end)) + "]]", quotes), title);
    repair->is_only_one = false;
    return repair;
  }
  if (!is_link) return std::nullopt;
  const std::string list = list_of_links(value, quotes);
  const bool is_several = end + 2 != value.size() && !list.empty();
  std::optional<Repair> repair = replace_value(error, is_several ? list : quoted_as(value, quotes), title);
  repair->is_only_one = end + 2 == value.size() ? value.find(',') == value.npos : !is_several;
  return repair;
}

}  // namespace matterlint::yaml
