#include "lint/directive.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "markdown/comment_marks.h"
#include "text/npos.h"

namespace matterlint {
namespace {

using markdown::CommentMarks;
using markdown::html_comment;
using markdown::mdx_comment;
using markdown::obsidian_comment;

std::optional<Verb> verb_of(std::string_view word) {
  if (word == "matterlint-disable") return Verb::disable;
  if (word == "matterlint-disable-line") return Verb::disable_line;
  if (word == "matterlint-disable-next-line") return Verb::disable_next_line;
  if (word == "matterlint-enable") return Verb::enable;
  if (word.starts_with(directive_prefix)) return Verb::unknown;
  return std::nullopt;
}

void read_comment(std::string_view inside, Span comment, std::vector<Directive>& found) {
  std::vector<std::string_view> words = words_of(inside.substr(0, inside.find(':')));
  const std::optional<Verb> verb = words.empty() ? std::nullopt : verb_of(words.front());
  if (!verb) return;
  if (*verb == Verb::unknown) words.resize(1);
  if (*verb != Verb::unknown) words.erase(words.begin());
  found.push_back({*verb, comment, std::move(words)});
}

void read_comments(std::string_view text, Span region, CommentMarks marks, std::vector<Directive>& found) {
  text = text.substr(0, region.end);
  for (std::size_t at = region.begin; (at = text.find(marks.opener, at)) != npos;) {
    const std::size_t inside = at + marks.opener.size();
    const std::size_t end = text.find(marks.closer, inside);
    if (end == npos) return;
    const Span comment = span_of(at, end + marks.closer.size());
    read_comment(text.substr(inside, end - inside), comment, found);
    at = comment.end;
  }
}

/// How comments in a region are marked: a comment by what it begins with, HTML and JSX by their language.
std::optional<CommentMarks> marks_in(const markdown::Region& region, const Note& note) {
  const bool is_comment = region.kind == markdown::RegionKind::comment;
  if (is_comment && note.text(region.span).starts_with(obsidian_comment.opener)) return obsidian_comment;
  if (is_comment && note.text(region.span).starts_with(html_comment.opener)) return html_comment;
  if (note.flavor() == Flavor::mdx && (is_comment || region.kind == markdown::RegionKind::expression))
    return mdx_comment;
  if (region.kind != markdown::RegionKind::html) return std::nullopt;
  return note.flavor() == Flavor::mdx ? mdx_comment : html_comment;
}

void read_body(const Note& note, std::vector<Directive>& found) {
  if (!note.is_complete() || !may_hold_directives(note.text(note.front_matter().body))) return;
  for (const markdown::Region& region : note.body().regions())
    if (const std::optional<CommentMarks> marks = marks_in(region, note))
      read_comments(note.text(), region.span, *marks, found);
}

/// Those of YAML are among its tokens, whether or not the block can be read.
void read_comments_of_block(const Note& note, std::vector<Directive>& found) {
  const auto read = [&](Span comment) { read_comment(note.text(comment).substr(1), comment, found); };
  for (const yaml::Token& token : note.tree().tokens())
    if (token.is(yaml::TokenKind::comment)) read(token.span);
  if (note.tree().language() == yaml::Language::toml)
    for (const Span comment : note.tree().comments()) read(comment);
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view separators = " \t,\r\n";
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; (begin = text.find_first_not_of(separators, begin)) != npos;) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return words;
}

bool may_hold_directives(std::string_view text) {
  static const std::boyer_moore_horspool_searcher search(directive_prefix.begin(), directive_prefix.end());
  return std::search(text.begin(), text.end(), search) != text.end();
}

std::vector<Directive> read_directives(const Note& note) {
  std::vector<Directive> found;
  read_comments_of_block(note, found);
  read_body(note, found);
  return found;
}

}  // namespace matterlint
