#include "note/misplaced_fence.h"

#include <algorithm>

#include "note/lines.h"
#include "text/utf8.h"
#include "yaml/reader.h"

namespace matterlint {
namespace {

bool only_of(std::string_view text, std::string_view piece) {
  while (text.starts_with(piece)) text.remove_prefix(piece.size());
  return text.empty();
}

/// The first line from `begin` on that closes a block, or was meant to. Blocks are short, and a page is not searched to
/// its end for a line that only looks like a fence.
std::optional<Span> find_closer(std::string_view text, std::size_t begin) {
  constexpr int most_lines = 200;
  for (int i = 0; i < most_lines && begin < text.size(); ++i) {
    const Span line = line_at(text, begin);
    if (is_fence(slice(text, line), "---") || is_lookalike_fence(slice(text, line))) return line;
    begin = next_line(text, line.end);
  }
  return std::nullopt;
}

/// What stands below `opener`, if it reads as the keys of front matter.
std::optional<MisplacedFrontMatter> front_matter_below(std::string_view text, Span opener) {
  const std::size_t begin = next_line(text, opener.end);
  if (begin >= text.size() || trim(slice(text, line_at(text, begin))).empty()) return std::nullopt;
  if (!begins_with_key(text, begin)) return std::nullopt;
  const std::optional<Span> closer = find_closer(text, begin);
  if (!closer) return std::nullopt;
  yaml::Tree tree;
  yaml::read_yaml(text, span_of(begin, closer->begin), tree);
  if (tree.is_broken() || tree.root() == nullptr || !tree.root()->is_mapping()) return std::nullopt;
  return MisplacedFrontMatter{opener, *closer};
}

/// TOML or JSON that begins on a line and that can be read.
std::optional<MisplacedFrontMatter> other_front_matter_at(std::string_view text, Span line) {
  const std::string_view rest = text.substr(line.begin);
  const FrontMatter found = find_front_matter(rest);
  if (found.state != FrontMatter::State::closed || found.language == yaml::Language::yaml) return std::nullopt;
  yaml::Tree tree;
  yaml::read(found.language, rest, found.block, tree);
  if (tree.is_broken() || tree.root() == nullptr || tree.root()->entries().empty()) return std::nullopt;
  const Span closer = {line.begin + found.closer.begin, line.begin + found.closer.end};
  return MisplacedFrontMatter{found.opener.empty() ? Span{line.begin, line.begin + 1} : line, closer};
}

std::size_t skip_blank_lines(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Span line = line_at(text, at);
    if (!trim(slice(text, line)).empty()) break;
    at = next_line(text, line.end);
  }
  return at;
}

}  // namespace

bool is_lookalike_fence(std::string_view line) {
  const std::string_view dashes = trim(line);
  if (dashes.empty()) return false;
  if (dashes == "---") return line.front() == ' ' || line.front() == '\t';
  if (only_of(dashes, "-")) return dashes.size() >= 2;
  constexpr std::string_view en_dash = "\u2013";
  constexpr std::string_view em_dash = "\u2014";
  return only_of(dashes, en_dash) || only_of(dashes, em_dash);
}

std::optional<MisplacedFrontMatter> find_lookalike_front_matter(std::string_view text,
                                                                const FrontMatter& front_matter) {
  if (front_matter.state != FrontMatter::State::none) return std::nullopt;
  const Span first = line_at(text, front_matter.body.begin);
  if (!is_lookalike_fence(slice(text, first))) return std::nullopt;
  return front_matter_below(text, first);
}

std::optional<MisplacedFrontMatter> find_late_front_matter(std::string_view text, const FrontMatter& front_matter,
                                                           bool below_comment, bool below_shebang) {
  if (front_matter.state != FrontMatter::State::none) return std::nullopt;
  const std::size_t start = front_matter.body.begin;
  std::size_t at = start;
  if (below_shebang && text.substr(at).starts_with("#!")) at = next_line(text, at);
  at = skip_blank_lines(text, at);
  if (below_comment && text.substr(at).starts_with("<!--")) {
    at = skip_blank_lines(text, next_line(text, std::min(text.find("-->", at), text.size())));
  }
  if (at == start || at >= text.size()) return std::nullopt;
  const Span fence = line_at(text, at);
  if (is_fence(slice(text, fence), "---")) return front_matter_below(text, fence);
  return other_front_matter_at(text, fence);
}

std::optional<Span> find_lookalike_closer(std::string_view text, const FrontMatter& front_matter) {
  if (front_matter.opener.empty()) return std::nullopt;
  const std::optional<Span> closer = find_closer(text, next_line(text, front_matter.opener.end));
  return closer && is_lookalike_fence(slice(text, *closer)) ? closer : std::nullopt;
}

}  // namespace matterlint
