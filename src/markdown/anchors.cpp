#include "markdown/anchors.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "markdown/lines.h"
#include "text/ascii_sets.h"
#include "text/npos.h"
#include "text/percent.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/without.h"

namespace matterlint::markdown {
namespace {

/// Small letters, but none becomes two: `ß` stays.
std::string lower(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  std::string result;
  for (CodePoint next; !text.empty(); text.remove_prefix(next.size)) {
    next = first_code_point(text);
    const std::string folded = case_fold(text.substr(0, next.size));
    result += count_code_points(folded) == 1 ? folded : std::string(text.substr(0, next.size));
  }
  return result;
}

bool is_joiner(char32_t value) {
  return value == 0xFE0FU || value == 0x200DU;
}

constexpr CharSet kept_by_github =
    CharSet::of([](char c) { return ascii::letters_and_digits.contains(c) || c == '-' || c == '_' || c == ' '; });

bool is_sign_or_joiner(char32_t value) {
  return is_punctuation(value) || is_whitespace(value) || is_joiner(value);
}

std::string github_anchor(std::string_view heading) {
  std::string anchor = without(lower(trim(heading)), kept_by_github, is_sign_or_joiner);
  std::replace(anchor.begin(), anchor.end(), ' ', '-');
  return anchor;
}

std::string mkdocs_anchor(std::string_view heading) {
  std::string anchor;
  for (const char c : ascii_lower(trim(heading))) {
    const bool is_dash = c == ' ' || c == '-';
    if (ascii::is_letter(c) || ascii::is_digit(c) || c == '_') anchor += c;
    if (is_dash && !anchor.empty() && anchor.back() != '-') anchor += '-';
  }
  return anchor;
}

std::string vitepress_anchor(std::string_view heading) {
  std::string anchor;
  for (const char c : lower(trim(heading))) {
    const bool is_sign = static_cast<unsigned char>(c) < 0x80U && !ascii::is_letter(c) && !ascii::is_digit(c);
    if (!is_sign) anchor += c;
    if (is_sign && !anchor.empty() && anchor.back() != '-') anchor += '-';
  }
  if (anchor.ends_with('-')) anchor.pop_back();
  return anchor;
}

std::string kramdown_anchor(std::string_view heading) {
  std::string anchor;
  for (const char c : heading) {
    if (!ascii::is_letter(c) && (anchor.empty() || (!ascii::is_digit(c) && c != ' ' && c != '-'))) continue;
    anchor += c == ' ' ? '-' : c;
  }
  return ascii_lower(anchor);
}

/// Letters and digits alone.
std::string obsidian_anchor(std::string_view heading) {
  return without(case_fold(heading), ascii::letters_and_digits, is_sign_or_joiner);
}

/// `&shy;` and the like are no letters.
std::string without_entities(std::string_view text) {
  std::string result;
  while (true) {
    const std::size_t begin = std::min(text.find('&'), text.size());
    result += text.substr(0, begin);
    text.remove_prefix(begin);
    const std::size_t end = text.find_first_of("; &", 1);
    if (end == npos) return result += text;
    if (text[end] != ';') result += text.substr(0, end);
    text.remove_prefix(text[end] == ';' ? end + 1 : end);
  }
}

std::string anchor_of_text(std::string_view heading, AnchorStyle style) {
  switch (style) {
    case AnchorStyle::github:
      return github_anchor(heading);
    case AnchorStyle::mkdocs:
      return mkdocs_anchor(heading);
    case AnchorStyle::vitepress:
      return vitepress_anchor(heading);
    case AnchorStyle::kramdown:
      return kramdown_anchor(heading);
    case AnchorStyle::obsidian:
      return obsidian_anchor(heading);
  }
  return {};
}

std::string anchor_of(std::string_view heading, AnchorStyle style) {
  if (heading.find('&') == npos) return anchor_of_text(heading, style);
  return anchor_of_text(without_entities(heading), style);
}

/// What a reader sees of a heading: its plain text and the inside of its code.
std::string shown_text(std::string_view text, const Body& body, Span heading) {
  std::string shown;
  for (std::uint32_t at = heading.begin; at < heading.end; ++at) {
    const Region* const region = body.region_at(at);
    const bool is_code = region != nullptr && region->kind == RegionKind::code_span && text[at] != '`';
    const bool is_escape =
        text[at] == '\\' && at + 1 < heading.end && is_punctuation(static_cast<char32_t>(text[at + 1]));
    if (is_code || (body.is_text(at) && !is_escape)) shown += text[at];
  }
  return shown;
}

/// The value of an attribute, from behind its `=`.
std::string_view value_behind(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == npos) return {};
  text.remove_prefix(begin);
  if (text.starts_with('"') || text.starts_with('\'')) return text.substr(1, text.find(text[0], 1) - 1);
  return text.substr(0, text.find_first_of(" \t\r\n>}"));
}

/// Whether an attribute that names an anchor ends there.
bool ends_with_name(std::string_view text) {
  constexpr std::array<std::string_view, 4> attributes = {"id", "name", "ID", "NAME"};
  return std::any_of(attributes.begin(), attributes.end(),
                     [text](std::string_view one) { return text.ends_with(one); });
}

/// What HTML and attributes such as `{#id}` name.
void add_names(std::string_view text, std::set<std::string>& anchors) {
  for (std::size_t at = 0; (at = text.find('=', at)) != npos; ++at) {
    std::size_t end = at;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
    if (ends_with_name(text.substr(0, end))) anchors.emplace(value_behind(text.substr(at + 1)));
  }
  for (std::size_t at = 0; (at = text.find('{', at)) != npos; ++at) {
    const std::size_t mark = text.find_first_not_of(": ", at + 1);
    if (mark != npos && text[mark] == '#')
      anchors.emplace(text.substr(mark + 1, text.find_first_of(" \t\r\n{}", mark) - mark - 1));
  }
}

/// Names headings one after the other; a number tells those apart that are called the same.
class HeadingAnchors {
 public:
  HeadingAnchors(AnchorStyle style, std::set<std::string>& anchors) : style_(style), anchors_(anchors) {}

  void add(std::string_view heading) {
    std::string anchor = anchor_of(heading, style_);
    const auto [known, is_new] = anchors_.insert(std::move(anchor));
    if (is_new) return;
    const int count = ++repeated_[*known];
    anchors_.insert(*known + (style_ == AnchorStyle::mkdocs ? "_" : "-") + std::to_string(count));
  }

 private:
  AnchorStyle style_;
  std::set<std::string>& anchors_;
  std::map<std::string, int> repeated_;
};

/// Lines that are a heading, be it within HTML, and terms, below which a line begins with a colon.
void add_lines(std::string_view text, AnchorStyle style, std::set<std::string>& anchors) {
  HeadingAnchors headings(style, anchors);
  std::string_view before;
  for_each_line(text, [&](const BodyLine& line) {
    const std::size_t marks = std::min(line.text.find_first_not_of('#'), line.text.size());
    if (marks > 0) headings.add(line.text.substr(marks));
    if (line.text.starts_with(": ")) headings.add(before);
    before = line.text;
  });
}

/// `^block` at the end of a line.
void add_blocks(std::string_view text, std::set<std::string>& anchors) {
  for (std::size_t at = 0; (at = text.find('^', at)) != npos; ++at)
    anchors.emplace(text.substr(at, text.find_first_of(" \t\r\n", at) - at));
}

}  // namespace

std::set<std::string> anchors_of(std::string_view text, const Body& body, AnchorStyle style) {
  std::set<std::string> anchors;
  HeadingAnchors headings(style, anchors);
  for (const Block& block : body.blocks())
    if (block.kind == BlockKind::heading) headings.add(shown_text(text, body, block.span));
  anchors.merge(written_anchors(slice(text, body.span()), style));
  return anchors;
}

std::set<std::string> written_anchors(std::string_view body, AnchorStyle style) {
  std::set<std::string> anchors;
  add_lines(body, style, anchors);
  anchors.merge(given_anchors(body, style));
  return anchors;
}

std::set<std::string> given_anchors(std::string_view body, AnchorStyle style) {
  std::set<std::string> anchors;
  add_names(body, anchors);
  if (style == AnchorStyle::obsidian) add_blocks(body, anchors);
  return anchors;
}

std::string anchor_named(std::string_view fragment, AnchorStyle style) {
  std::string decoded = percent_decoded(fragment);
  if (style != AnchorStyle::obsidian) return without(decoded, ascii::letters_and_digits, is_joiner);
  if (decoded.starts_with('^')) return decoded;
  const std::size_t last = decoded.rfind('#');
  return obsidian_anchor(std::string_view(decoded).substr(last == npos ? 0 : last + 1));
}

}  // namespace matterlint::markdown
