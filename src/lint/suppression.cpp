#include "lint/suppression.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace matterlint {
namespace {

constexpr std::string_view prefix = "matterlint-";

enum class Verb { disable, disable_line, disable_next_line, enable };

struct Directive {
  Verb verb = Verb::disable;
  Span span;
  std::vector<Span> rules;
};

struct Comment {
  std::string_view opener;
  std::string_view closer;  ///< Empty: the line's end.
};
constexpr std::array<Comment, 4> comments = {{{"<!--", "-->"}, {"{/*", "*/}"}, {"%%", "%%"}, {"#", ""}}};

/// "a, b" as spans of the words.
std::vector<Span> words(std::string_view text, Span span) {
  std::vector<Span> found;
  const auto separates = [&](std::uint32_t at) { return std::string_view(" \t,\r\n").find(text[at]) != text.npos; };
  for (std::uint32_t at = span.begin; at < span.end;) {
    const std::uint32_t begin = at;
    while (at < span.end && !separates(at)) ++at;
    if (at > begin) found.push_back({begin, at});
    if (at < span.end) ++at;
  }
  return found;
}

std::optional<Verb> verb_of(std::string_view word) {
  if (word == "matterlint-disable") return Verb::disable;
  if (word == "matterlint-disable-line") return Verb::disable_line;
  if (word == "matterlint-disable-next-line") return Verb::disable_next_line;
  if (word == "matterlint-enable") return Verb::enable;
  return std::nullopt;
}

/// The comment around the word at `at`, if it is the first word of one.
std::optional<Directive> directive_at(const Note& note, std::uint32_t at) {
  const std::string_view text = note.text();
  const std::size_t last = text.substr(0, at).find_last_not_of(" \t");
  if (last == std::string_view::npos) return std::nullopt;
  const bool in_block = note.front_matter().block.contains(at);
  for (const Comment& comment : comments) {
    if (comment.closer.empty() != in_block || !text.substr(0, last + 1).ends_with(comment.opener)) continue;
    const std::size_t end = text.find(comment.closer.empty() ? "\n" : comment.closer, at);
    if (end == std::string_view::npos && !comment.closer.empty()) continue;
    std::vector<Span> said = words(text, span_of(at, std::min(end, text.size())));
    const auto verb = verb_of(slice(text, said.front()));
    if (!verb) return std::nullopt;
    said.erase(said.begin());
    const std::size_t close = std::min(end, text.size()) + comment.closer.size();
    return Directive{*verb, span_of(last + 1 - comment.opener.size(), close), std::move(said)};
  }
  return std::nullopt;
}

std::vector<Directive> read_directives(const Note& note) {
  std::vector<Directive> found;
  const std::string_view text = note.text();
  for (std::size_t at = text.find(prefix); at != std::string_view::npos; at = text.find(prefix, at + 1))
    if (auto directive = directive_at(note, static_cast<std::uint32_t>(at))) found.push_back(std::move(*directive));
  return found;
}

bool names_same(const Directive& a, const Directive& b, std::string_view text) {
  return std::equal(a.rules.begin(), a.rules.end(), b.rules.begin(), b.rules.end(),
                    [text](Span x, Span y) { return slice(text, x) == slice(text, y); });
}

Span line_around(std::string_view text, std::size_t at) {
  const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  return span_of(begin, std::min(text.find('\n', at), text.size()));
}

/// Up to the next `enable` that names the same rules, or none at all.
std::uint32_t end_of_region(const std::vector<Directive>& all, std::size_t index, std::string_view text) {
  for (std::size_t later = index + 1; later < all.size(); ++later) {
    if (all[later].verb != Verb::enable) continue;
    if (all[later].rules.empty() || names_same(all[later], all[index], text)) return all[later].span.begin;
  }
  return static_cast<std::uint32_t>(text.size());
}

Span region_of(const std::vector<Directive>& all, std::size_t index, std::string_view text) {
  const Directive& directive = all[index];
  if (directive.verb == Verb::disable) return {directive.span.end, end_of_region(all, index, text)};
  const Span line = line_around(text, directive.span.begin);
  if (directive.verb == Verb::disable_line) return line;
  const std::size_t next = std::min<std::size_t>(line_around(text, directive.span.end).end + 1, text.size());
  return line_around(text, next);
}

void add_key(const Note& note, std::vector<Suppression>& found) {
  const Property* const key = note.find("matterlint-disable");
  if (key == nullptr || key->value().is_null() || key->value().text == "false") return;
  Suppression whole{key->key().outer, span_of(0, note.text().size()), {}};
  if (key->value().is_string()) whole.rules = words(note.text(), key->value().span);
  for (const yaml::Node& item : key->value().items()) whole.rules.push_back(item.span);
  found.push_back(std::move(whole));
}

}  // namespace

std::vector<Suppression> read_suppressions(const Note& note) {
  std::vector<Suppression> found;
  add_key(note, found);
  const std::vector<Directive> directives = read_directives(note);
  for (std::size_t i = 0; i < directives.size(); ++i) {
    if (directives[i].verb == Verb::enable) continue;
    found.push_back({directives[i].span, region_of(directives, i, note.text()), directives[i].rules});
  }
  return found;
}

bool is_suppressed(const Diagnostic& finding, const std::vector<Suppression>& suppressions, std::string_view text) {
  const auto names = [&](Span word) {
    const std::string_view said = slice(text, word);
    return said == finding.rule ||
           (said.starts_with(finding.rule) && said.substr(finding.rule.size()) == "/" + finding.code);
  };
  return std::any_of(suppressions.begin(), suppressions.end(), [&](const Suppression& suppression) {
    const Span region = suppression.region;
    if (finding.span.begin < region.begin || finding.span.begin > region.end) return false;
    return suppression.rules.empty() || std::any_of(suppression.rules.begin(), suppression.rules.end(), names);
  });
}

}  // namespace matterlint
