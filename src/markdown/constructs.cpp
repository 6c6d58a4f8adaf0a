#include "markdown/constructs.h"

#include <algorithm>
#include <array>
#include <optional>

#include "markdown/braces.h"
#include "markdown/finder.h"
#include "markdown/lines.h"
#include "markdown/place_recovery.h"
#include "markdown/wikilinks.h"
#include "text/npos.h"

namespace matterlint::markdown {
namespace {

constexpr std::size_t widest_indent = 100;

constexpr std::array<bool, 256> openers() {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("$%{<:[")) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr std::array<bool, 256> is_opener = openers();

/// The code of a body that a construct does not close in, in the order of the text: spans and fenced blocks. An
/// indented block may well be the inside of a construct.
std::vector<Span> closed_code(std::string_view text, const Parts& parts) {
  std::vector<Span> code;
  for (const Region& region : parts.regions) {
    const bool is_fenced =
        region.kind == RegionKind::code_block && std::string_view("`~").find(text[region.span.begin]) != npos;
    if (is_fenced || region.kind == RegionKind::code_span) code.push_back(region.span);
  }
  std::sort(code.begin(), code.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return code;
}

class ConstructScan {
 public:
  ConstructScan(std::string_view text, Flavor flavor, const Parts& parts, Constructs& found)
      : text_(text), flavor_(flavor), parts_(parts), found_(found), code_(closed_code(text, parts)) {}

  void run() {
    for (const Span run : parts_.text) {
      if (flavor_ == Flavor::mdx && run.begin >= done_) look_for_module(run.begin);
      for (std::size_t at = std::max<std::size_t>(run.begin, done_); at < run.end; at = std::max(at + 1, done_)) {
        while (at < run.end && !is_opener[static_cast<unsigned char>(text_[at])]) ++at;
        if (at < run.end && !is_escaped(run.begin, at)) look_at(at);
      }
    }
  }

 private:
  bool is_escaped(std::size_t run, std::size_t at) const {
    std::size_t backslashes = 0;
    while (at > run && text_[--at] == '\\') ++backslashes;
    return backslashes % 2 == 1;
  }
  bool has(std::size_t at, std::string_view what) const { return text_.substr(at).starts_with(what); }
  char char_at(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  void add(RegionKind kind, std::size_t begin, std::size_t end) {
    if (end == npos) return;
    found_.regions.push_back({kind, span_of(begin, end)});
    found_.hidden.push_back(span_of(begin, end));
    done_ = end;
  }

  void look_at(std::size_t at) {
    switch (text_[at]) {
      case '$':
        return look_at_dollar(at);
      case '%':
        return look_at_percent(at);
      case '{':
        return look_at_brace(at);
      case '<':
        return look_at_angle(at);
      case ':':
        return look_at_colon(at);
      default:
        return look_at_bracket(at);
    }
  }

  /// MDX: a paragraph of imports or exports is JavaScript.
  void look_for_module(std::size_t at) {
    const bool is_module = has(at, "import ") || has(at, "export ");
    if (is_module && begins_block(at) && line_begin(text_, at) == at) add(RegionKind::expression, at, leaf_.end);
  }

  void look_at_dollar(std::size_t at) {
    if (has(at, "$$")) return add(RegionKind::math, at, behind_display_math(at));
    add(RegionKind::math, at, behind_inline_math(at));
  }

  /// Within its block; or from the start of a line to the end of another one, with no fenced code between.
  std::size_t behind_display_math(std::size_t at) {
    const std::size_t end = dollars_.behind_next(at + 2);
    if (end == npos || end <= leaf_end(at)) return end;
    const bool is_block = begins_line(at) && end <= next_fence(at) && is_blank(rest_of_line(text_, end));
    return is_block ? end : npos;
  }

  /// Obsidian: a comment within its block, or one from the start of a line on, which may hold whole blocks of code.
  void look_at_percent(std::size_t at) {
    if (flavor_ != Flavor::obsidian || !has(at, "%%")) return;
    const std::size_t end = percents_.behind_next(at + 2);
    add(RegionKind::comment, at, begins_line(at) ? end : within(end, inline_end(at)));
  }

  /// As pandoc and Obsidian: no blank inside next to the dollars, no digit behind the closing one, in one block.
  std::size_t behind_inline_math(std::size_t at) {
    const char first = char_at(at + 1);
    if (at < no_math_before_ || first == ' ' || first == '\t' || first == '\n' || first == '\r') return npos;
    const std::size_t end = leaf_end(at);
    const std::string_view block = text_.substr(0, end);
    for (std::size_t closer = at + 2; (closer = block.find('$', closer)) != npos; ++closer) {
      const char before = text_[closer - 1];
      const char after = char_at(closer + 1);
      const bool is_closer =
          before != ' ' && before != '\t' && before != '\n' && before != '\\' && (after < '0' || after > '9');
      if (is_closer && is_in(parts_.text, static_cast<std::uint32_t>(closer))) return closer + 1;
    }
    no_math_before_ = end;
    return npos;
  }

  /// The end of the paragraph, heading or cell that holds `at`. Asked from front to back.
  std::size_t leaf_end(std::size_t at) {
    for (; next_block_ < parts_.blocks.size(); ++next_block_) {
      const Block& block = parts_.blocks[next_block_];
      if (block.span == PlaceRecovery::unknown) continue;
      if (block.span.begin > at) break;
      if (block.kind <= BlockKind::table_cell) leaf_ = block.span;
    }
    return std::max<std::size_t>(leaf_.end, at);
  }
  bool begins_block(std::size_t at) {
    leaf_end(at);
    return leaf_.begin == at;
  }

  /// How far a construct within a line reaches: to the end of its block, or of its line where a `|` ends the block.
  std::size_t inline_end(std::size_t at) {
    if (at >= line_end_) line_end_ = line_end(text_, at);
    return std::max(leaf_end(at), line_end_);
  }
  /// Whether nothing but marks of containers stands before `at` on its line.
  bool begins_line(std::size_t at) const {
    const std::size_t near = at - std::min(at, widest_indent);
    const std::string_view before = text_.substr(near, at - near);
    const std::size_t feed = before.rfind('\n');
    if (feed == npos && near > 0) return false;
    const std::string_view prefix = before.substr(feed == npos ? 0 : feed + 1);
    return prefix.find_first_not_of(" \t>") == npos || list_marker_size(prefix) == prefix.size();
  }
  /// Where the next block of fenced code begins. Asked from front to back.
  std::size_t next_fence(std::size_t at) {
    const auto is_fence = [this](Span code) { return has(code.begin, "```") || has(code.begin, "~~~"); };
    while (next_fence_ < code_.size() && (code_[next_fence_].begin < at || !is_fence(code_[next_fence_])))
      ++next_fence_;
    return next_fence_ < code_.size() ? code_[next_fence_].begin : text_.size();
  }
  static std::size_t within(std::size_t end, std::size_t limit) { return end <= limit ? end : npos; }

  std::size_t tag_end(std::size_t at) { return runs_templates_first(flavor_) ? next_fence(at) : inline_end(at); }

  void look_at_brace(std::size_t at) {
    if (has(at, "{{")) return add(RegionKind::expression, at, within(double_braces_.behind_next(at + 2), tag_end(at)));
    if (has(at, "{%")) return add(RegionKind::expression, at, within(percent_braces_.behind_next(at + 2), tag_end(at)));
    if (flavor_ != Flavor::mdx) return;
    if (has(at, "{/*")) return add(RegionKind::comment, at, comment_braces_.behind_next(at + 3));
    add(RegionKind::expression, at, behind_balanced(at, '}'));
  }

  void look_at_angle(std::size_t at) {
    if (has(at, "<%")) return look_at_template(at);
    const char next = char_at(at + 1);
    const bool is_tag = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '>';
    if (flavor_ == Flavor::mdx && is_tag) add(RegionKind::expression, at, behind_balanced(at, '>'));
  }

  /// Templater runs before Markdown: a script may hold blank lines, and whole blocks of code in its strings.
  void look_at_template(std::size_t at) {
    const std::size_t end = percent_angles_.behind_next(at + 2);
    const bool is_script = flavor_ == Flavor::obsidian || begins_line(at);
    add(RegionKind::expression, at, is_script ? end : within(end, inline_end(at)));
  }

  std::size_t behind_balanced(std::size_t at, char closer) {
    if (at < no_balance_before_) return npos;
    const std::size_t end = behind_balanced_expression(text_, at, closer);
    if (end == npos) no_balance_before_ = at + longest_expression;
    return end == npos || is_in(code_, static_cast<std::uint32_t>(end - 1)) ? npos : end;
  }

  void look_at_colon(std::size_t at) {
    if (flavor_ != Flavor::obsidian || !has(at, "::")) return;
    const std::optional<Span> field = inline_field_around(text_, at);
    if (field && field->begin >= done_ && is_in(parts_.text, field->begin))
      add(RegionKind::inline_field, field->begin, field->end);
  }

  void look_at_bracket(std::size_t at) {
    if (has(at, "[^")) return add(RegionKind::footnote, at, behind_footnote(at));
    if (has(at, "[!")) return add(RegionKind::callout, at, behind_callout(at));
    if (flavor_ != Flavor::obsidian) return;
    // For md4c, the first bracket of `[[x]](y)` is that of a link.
    const bool is_in_link = at > done_ && has(at - 1, "[[") && !is_in(parts_.text, static_cast<std::uint32_t>(at - 1));
    if (is_in_link) return look_at_wikilink(at - 1);
    if (has(at, "[[")) look_at_wikilink(at);
  }

  void look_at_wikilink(std::size_t at) {
    const std::optional<Wikilink> link = wikilink_at(text_, at);
    if (!link) return;
    found_.wikilinks.push_back(*link);
    found_.hidden.push_back({link->whole.begin, link->alias.empty() ? link->whole.end : link->alias.begin});
    if (!link->alias.empty()) found_.hidden.push_back({link->alias.end, link->whole.end});
    done_ = link->whole.end;
  }

  /// No label of a footnote has a backtick: with one behind the bracket, it would be code.
  std::size_t behind_footnote(std::size_t at) {
    const std::size_t end = text_.find_first_of(" \t\r\n[]`", at + 2);
    if (end == npos || end == at + 2 || text_[end] != ']') return npos;
    return char_at(end + 1) == ':' && begins_block(at) ? end + 2 : end + 1;
  }

  std::size_t behind_callout(std::size_t at) {
    const std::size_t mark = text_.substr(0, at).find_last_not_of(" \t");
    if (mark == npos || text_[mark] != '>' || !begins_block(at)) return npos;
    const std::size_t end = text_.find_first_of("\r\n[]", at + 2);
    if (end == npos || text_[end] != ']') return npos;
    const char fold = char_at(end + 1);
    return fold == '-' || fold == '+' ? end + 2 : end + 1;
  }

  std::string_view text_;
  Flavor flavor_;
  const Parts& parts_;
  Constructs& found_;
  std::vector<Span> code_;
  std::size_t done_ = 0;  ///< Behind the last construct.
  std::size_t no_math_before_ = 0;
  std::size_t no_balance_before_ = 0;
  std::size_t next_block_ = 0;
  std::size_t next_fence_ = 0;
  std::size_t line_end_ = 0;
  Span leaf_;
  Finder percents_{text_, code_, "%%"};
  Finder dollars_{text_, code_, "$$"};
  Finder double_braces_{text_, code_, "}}"};
  Finder percent_braces_{text_, code_, "%}"};
  Finder percent_angles_{text_, code_, "%>"};
  Finder comment_braces_{text_, code_, "*/}"};
};

}  // namespace

void Constructs::clear() {
  regions.clear();
  wikilinks.clear();
  hidden.clear();
}

void find_constructs(std::string_view text, Flavor flavor, const Parts& parts, Constructs& found) {
  found.clear();
  ConstructScan(text, flavor, parts, found).run();
}

}  // namespace matterlint::markdown
