#include "markdown/unclosed_emphasis.h"

#include <algorithm>
#include <array>
#include <optional>

#include "markdown/lines.h"
#include "markdown/sure_lines.h"
#include "text/ascii.h"
#include "text/char_set.h"
#include "text/npos.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace matterlint::markdown {
namespace {

constexpr std::size_t longest_run = 3;

constexpr std::size_t most_found = 100;  // a note with more is written by other rules
constexpr std::size_t nearby = 8192;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

using ascii::is_lower;
using ascii::is_upper;

/// A word as programs name things: with a joint inside, in capitals, or in lower case behind two underscores.
bool is_name(std::string_view word, std::size_t underscores) {
  while (!word.empty() && std::string_view(",.;:!?)\"'").find(word.back()) != npos) word.remove_suffix(1);
  if (word.find_first_of("_./\\(=:<>{}@0123456789") != npos) return true;
  const auto is_hump = [](char before, char c) { return is_lower(before) && is_upper(c); };
  const bool has_hump = std::adjacent_find(word.begin(), word.end(), is_hump) != word.end();
  const bool is_in_capitals = underscores > 0 && word.size() > 2 && std::all_of(word.begin(), word.end(), is_upper);
  return has_hump || is_in_capitals || (underscores == 2 && !word.empty() && is_lower(word[0]));
}

std::size_t word_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of(" \t\r\n", at), text.size());
}

/// Whether a sentence goes on behind a word in lower case as if that named something: `_file has been removed`.
bool is_subject(std::string_view word, std::string_view next) {
  constexpr auto pronouns = std::to_array<std::string_view>(
      {"this", "that", "these", "those", "it",  "he",  "she",   "we",  "you",  "they", "there",
       "here", "what", "who",   "which", "how", "why", "where", "all", "some", "none", "one"});
  constexpr auto verbs =
      std::to_array<std::string_view>({"is", "are", "was", "were", "has", "have", "had", "can", "will", "does"});
  const auto is_in = [](const auto& list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
  };
  return is_in(verbs, next) && !is_in(pronouns, word);
}

/// Whether the word behind an opener of that size looks like a name.
bool begins_with_name(std::string_view content, std::size_t size) {
  if (size == longest_run || content.front() == '=') return false;
  const std::size_t end = word_end(content, size);
  std::string_view word = content.substr(size, end - size);
  const std::size_t bracket = std::string_view("([").find(word.empty() ? ' ' : word.front());
  if (bracket != npos && word.find(")]"[bracket]) == npos) word.remove_prefix(1);
  if (is_name(word, content.front() == '_' ? size : 0)) return true;
  const std::size_t next = std::min(content.find_first_not_of(" \t\r\n", end), content.size());
  return content.front() == '_' && !word.empty() && is_lower(word.front()) &&
         is_subject(word, content.substr(next, word_end(content, next) - next));
}

/// Whether prose could begin so: a letter or digit, a quote, an opening bracket.
bool begins_prose(std::string_view rest) {
  if (rest.empty()) return false;
  const char32_t first = first_code_point(rest).value;
  return is_letter(first) || is_digit(first) ||
         std::u32string_view(U"\"'([“‘„«¿¡…").find(first) != std::u32string_view::npos;
}

/// How many characters open emphasis at the start of a text; 0: none.
std::size_t opener_size(std::string_view text) {
  const char marker = text.empty() ? ' ' : text.front();
  if (marker != '_' && marker != '*' && marker != '=') return 0;
  const std::size_t size = std::min(text.find_first_not_of(marker), text.size());
  const bool has_size = marker == '=' ? size == 2 : size <= longest_run;
  return has_size && begins_prose(text.substr(size)) ? size : 0;
}

/// Whether a marker closes on this line, so that nobody need look closer.
bool is_plainly_closed(std::string_view line, std::size_t size) {
  const char marker = line.front();
  for (std::size_t at = size; (at = line.find(marker, at)) != npos; ++at) {
    const std::size_t end = std::min(line.find_first_not_of(marker, at), line.size());
    // Before `)` and a backtick it may be part of an address or of code.
    const bool is_end =
        end == line.size() || is_space(line[end]) || std::string_view(".,;:!?\\|\"'<").find(line[end]) != npos;
    if (is_end && end - at >= size && !is_space(line[at - 1])) return true;
    at = end - 1;
  }
  return false;
}

/// Whether a line's content begins with a marker that may be left open.
bool begins_open(std::string_view content) {
  const std::size_t size = opener_size(content);
  return size > 0 && !is_plainly_closed(content, size) && !begins_with_name(content, size);
}

/// Whether nothing goes on below the line that ends there.
bool ends_block(std::string_view text, std::size_t end) {
  const std::size_t next = next_line(text, end);
  const std::string_view below = rest_of_line(text, next);
  return is_blank(below) || list_marker_size(below) > 0;
}

/// Whether the line's content, which begins with a marker, is a word with an underscore before it, and no more: the
/// name of something, as in is_start_of_name.
bool is_lone_name(std::string_view text, std::size_t begin, std::string_view content) {
  if (content.front() != '_') return false;
  const auto end = static_cast<std::size_t>(content.data() + content.size() - text.data());
  const bool is_word = content.find_first_of(" \t") == npos;
  const bool is_heading = text.substr(begin + indents.skip_in(text.substr(begin))).starts_with('#');
  return is_heading || (is_word && ends_block(text, end));
}

/// The line without indent and marks of block quotes, list items, headings and tasks.
std::string_view content_of(std::string_view line) {
  line.remove_prefix(behind_marks(line));
  if (line.starts_with('#')) line.remove_prefix(std::min(line.find_first_not_of("# \t"), line.size()));
  if (line.size() > 4 && line[0] == '[' && line.substr(2).starts_with("] ")) line.remove_prefix(4);
  return line;
}

/// Whether no words stand before `at` on its line, of a body from `begin` on. It is asked of each line with a marker
/// behind a blank, most of which are among words: to find the line and its marks first takes twice the instructions.
bool may_begin_content(std::string_view text, std::size_t begin, std::size_t at) {
  static constexpr CharSet of_marks(" \t>0123456789.)-+*#[]");
  while (at > begin && of_marks.contains(text[at - 1]))
    at -= text[at - 1] == ']' && at > begin + 1 ? 2U : 1U;  // `[x]` is a task.
  return at == begin || line_ends.contains(text[at - 1]);
}

/// Where a literal `*` follows a word or ends a line: the marks of footnotes, which a `*` that begins a paragraph
/// takes up.
std::vector<std::uint32_t> footnote_marks(std::string_view text, const Body& body) {
  std::vector<std::uint32_t> found;
  for (const Span run : body.text()) {
    for (std::size_t at = run.begin; (at = text.substr(0, run.end).find('*', at)) != npos; ++at) {
      const char before = at > 0 ? text[at - 1] : '\n';
      const bool ends_line = at + 1 == text.size() || text[at + 1] == '\n' || text[at + 1] == '\r';
      const bool is_mark = before != '*' && before != '\\' && (!is_space(before) || (ends_line && before == ' '));
      if (is_mark) found.push_back(static_cast<std::uint32_t>(at));
    }
  }
  return found;
}

bool has_closing_highlight(std::string_view block) {
  const std::size_t closer = block.find("==", 3);
  return closer != npos;
}

/// Whether emphasis begins at one of some places.
bool opens_emphasis(const Body& body, Span places) {
  const auto all = body.emphases();
  const auto first = std::partition_point(all.begin(), all.end(),
                                          [places](const Emphasis& one) { return one.whole.begin < places.begin; });
  return first != all.end() && first->whole.begin < places.end;
}

/// Why a run of markers that looks like the closing one can not close; no_closer if it does not look so.
NotClosed why_not(std::string_view before, std::string_view behind) {
  const char32_t last = last_code_point(before).value;
  const char32_t next = behind.empty() ? U'\n' : first_code_point(behind).value;
  const bool goes_on = !is_whitespace(next) && !is_punctuation(next);
  if (is_whitespace(last) && !goes_on) return NotClosed::blank_before;
  return is_punctuation(last) && goes_on ? NotClosed::behind_punctuation : NotClosed::no_closer;
}

/// Why a literal opener is not closed. `block` begins with it.
NotClosed why_not_closed(std::string_view block, std::size_t size) {
  const char marker = block.front();
  for (std::size_t at = size; (at = block.find(marker, at)) != npos;) {
    const std::size_t end = std::min(block.find_first_not_of(marker, at), block.size());
    const NotClosed why = why_not(block.substr(0, at), block.substr(end));
    if (end - at >= size && block[at - 1] != '\\' && why != NotClosed::no_closer) return why;
    at = end;
  }
  return NotClosed::no_closer;
}

/// The marker that a paragraph or heading begins with, if it is literal in part at least.
std::optional<UnclosedEmphasis> literal_opener(std::string_view text, const Body& body, const Block& block) {
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) return std::nullopt;
  const std::string_view content = slice(text, block.span);
  const std::size_t size = opener_size(content);
  const Span opener = span_of(block.span.begin, block.span.begin + size);
  if (size == 0 || !body.is_text(opener.begin)) return std::nullopt;
  if (body.is_text(opener.end - 1)) return UnclosedEmphasis{opener, NotClosed::no_closer};
  if (!opens_emphasis(body, opener)) return std::nullopt;
  return UnclosedEmphasis{opener, NotClosed::shorter_closer};
}

/// Whether a word is written again not far from it.
bool stands_once_more(std::string_view text, std::size_t begin, std::size_t size) {
  const std::string_view word = text.substr(begin, size);
  const std::size_t limit = begin - std::min(begin, nearby);
  return text.substr(begin + size, nearby).find(word) != npos || text.substr(limit, begin - limit).find(word) != npos;
}

/// Whether a marker is the start of a name: it looks like one, is all of the block, or stands in the note once more.
/// A heading is often the name of what is documented under it.
bool is_start_of_name(std::string_view text, const Block& block, Span opener) {
  const std::string_view content = slice(text, block.span);
  if (begins_with_name(content, opener.size())) return true;
  if (content.front() != '_') return false;
  const std::size_t end = std::min(content.find_first_of(" \t\r\n"), content.size());
  if (block.kind == BlockKind::heading || end == content.size()) return true;
  return is_lower(content[opener.size()]) && stands_once_more(text, opener.begin, end);
}

/// Whether the marks are not of emphasis: of a highlight that the flavor does not know or that is closed, or of a name.
bool is_other_mark(std::string_view text, const Block& block, Span opener, Flavor flavor) {
  const std::string_view content = slice(text, block.span);
  if (content.front() == '=') return flavor != Flavor::obsidian || has_closing_highlight(content);
  return is_start_of_name(text, block, opener);
}

}  // namespace

bool may_have_unclosed_emphasis(std::string_view text, const ByteMap& map, Span body, Flavor flavor) {
  SureLines lines(text, body, flavor);
  bool may_have = false;
  std::size_t behind_line = body.begin;  // a line is looked at once, however many markers it has
  const auto look_at = [&](std::size_t at) {
    const bool is_bullet = at + 1 == text.size() || is_space(text[at + 1]);
    if (at < behind_line || is_bullet) return false;
    behind_line = line_end(text, at);
    if (!may_begin_content(text, body.begin, at)) return false;
    const std::size_t begin = std::max<std::size_t>(line_begin(text, at), body.begin);
    const std::string_view line = content_of(text.substr(begin, behind_line - begin));
    may_have = line.data() == text.data() + at && begins_open(line) && !is_lone_name(text, begin, line) &&
               !lines.surely_contains_code(at);
    return may_have;
  };
  if (!body.empty() && kind_of(text[body.begin]) == ByteKind::emphasis && look_at(body.begin)) return true;
  constexpr std::array before_content = {ByteKind::line_end, ByteKind::blank, ByteKind::quote};
  map.visit_pairs(before_content, ByteKind::emphasis, body.begin,
                  [&look_at](std::size_t before) { return look_at(before + 1); });
  return may_have;
}

std::vector<UnclosedEmphasis> unclosed_emphasis(std::string_view text, const Body& body, Flavor flavor) {
  std::vector<UnclosedEmphasis> found;
  std::optional<std::vector<std::uint32_t>> marks;
  for (const Block& block : body.blocks()) {
    if (found.size() == most_found) break;
    std::optional<UnclosedEmphasis> one = literal_opener(text, body, block);
    if (!one) continue;
    const std::string_view content = slice(text, block.span);
    const char marker = content.front();
    if (is_other_mark(text, block, one->opener, flavor)) continue;
    if (marker == '*' && one->opener.size() == 1) {
      if (!marks) marks = footnote_marks(text, body);
      if (!marks->empty() && (marks->front() < block.span.begin || marks->back() >= block.span.end)) continue;
    }
    if (one->why == NotClosed::no_closer && marker != '=') one->why = why_not_closed(content, one->opener.size());
    found.push_back(*one);
  }
  return found;
}

}  // namespace matterlint::markdown
