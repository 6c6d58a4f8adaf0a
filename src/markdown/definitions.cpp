#include "markdown/definitions.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "markdown/constructs.h"
#include "markdown/lines.h"
#include "markdown/link_tail.h"
#include "text/npos.h"
#include "text/unicode.h"

namespace matterlint::markdown {
namespace {

constexpr std::size_t longest_label = 999;
constexpr std::size_t longest_indent = 999;  // so that lines of a megabyte cost no quadratic time

/// The `[` that a definition's label begins with, which ends at `closer`: the first character of its line but for
/// blanks and block-quote marks. Or npos; a footnote is none.
std::size_t label_opener(std::string_view text, std::size_t closer) {
  const std::size_t limit = closer - std::min(closer, longest_label + 1);
  const std::size_t opener = text.substr(limit, closer - limit).find_last_of("[]");
  if (opener == npos || text[limit + opener] == ']' || text[limit + opener + 1] == '^') return npos;
  std::size_t at = limit + opener;
  const std::size_t first = at - std::min(at, longest_indent);
  while (at > first && (text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '>')) --at;
  return at == 0 || text[at - 1] == '\n' ? limit + opener : npos;
}

void complete_references(std::string_view text, Parts& parts) {
  std::unordered_map<std::string, Span> destinations;
  for (const Definition& definition : parts.definitions)
    destinations.emplace(normal_label(slice(text, definition.label)), definition.destination);
  for (Link& link : parts.links) {
    if (link.kind != LinkKind::reference || !link.destination.empty()) continue;
    const auto found = destinations.find(normal_label(label_of(text, link)));
    if (found != destinations.end()) link.destination = found->second;
  }
}

}  // namespace

std::optional<Definition> definition_at(std::string_view text, std::size_t closer) {
  const std::size_t begin = label_opener(text, closer);
  if (begin == npos) return std::nullopt;
  std::size_t at = text.find_first_not_of(" \t", closer + 2);
  if (at != npos && (text[at] == '\n' || text[at] == '\r')) at = text.find_first_not_of(" \t>", next_line(text, at));
  if (at == npos) return std::nullopt;
  const auto destination = link_destination(text, at);
  if (!destination) return std::nullopt;
  return Definition{span_of(begin, destination->end), span_of(begin + 1, closer), destination->span};
}

std::string normal_label(std::string_view label) {
  std::string normal;
  bool is_after_word = false;
  for (const char c : label) {
    const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (is_space && is_after_word) normal += ' ';
    if (!is_space) normal += c;
    is_after_word = !is_space;
  }
  if (normal.ends_with(' ')) normal.pop_back();
  return case_fold(normal);
}

std::string_view label_of(std::string_view text, const Link& reference) {
  const std::string_view behind = text.substr(reference.text.end + 1, reference.whole.end - reference.text.end - 1);
  return behind.size() > 2 ? behind.substr(1, behind.size() - 2) : slice(text, reference.text);
}

void find_definitions(std::string_view text, Span body, Parts& parts) {
  for (std::size_t at = body.begin; (at = text.find("]:", at)) != npos; at += 2) {
    const auto offset = static_cast<std::uint32_t>(at);
    if (is_in(parts.text, offset) || is_in(parts.regions, offset)) continue;
    if (is_in(parts.links, offset)) continue;  // Such as `[ref]` in a paragraph that goes on with `: https://…`.
    const std::optional<Definition> found = definition_at(text, at);
    if (found && found->whole.begin >= body.begin) parts.definitions.push_back(*found);
  }
  const bool is_incomplete = std::any_of(parts.links.begin(), parts.links.end(), [](const Link& link) {
    return link.kind == LinkKind::reference && link.destination.empty();
  });
  if (is_incomplete) complete_references(text, parts);
}

}  // namespace matterlint::markdown
