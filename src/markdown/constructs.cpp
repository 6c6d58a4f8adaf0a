#include "markdown/constructs.h"

#include <algorithm>
#include <array>
#include <optional>

#include "markdown/braces.h"
#include "markdown/lines.h"
#include "markdown/wikilinks.h"

namespace matterlint::markdown {
namespace {

constexpr std::size_t none = std::string_view::npos;

constexpr std::array<bool, 256> openers() {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("$%{<:[")) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr std::array<bool, 256> is_opener = openers();

/// Finds a text again and again, farther and farther on, in linear time all in all.
class Finder {
 public:
  Finder(std::string_view text, std::string_view needle) : text_(text), needle_(needle) {}

  /// Behind the first occurrence at or after `from`, or npos.
  std::size_t behind_next(std::size_t from) {
    if (!is_known_ || (at_ != none && at_ < from)) at_ = text_.find(needle_, from);
    is_known_ = true;
    return at_ == none ? none : at_ + needle_.size();
  }

 private:
  std::string_view text_;
  std::string_view needle_;
  std::size_t at_ = 0;
  bool is_known_ = false;
};

class ConstructScan {
 public:
  ConstructScan(std::string_view text, Flavor flavor, const Parts& parts, Constructs& found)
      : text_(text), flavor_(flavor), parts_(parts), found_(found) {}

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
    if (end == none) return;
    found_.regions.push_back({kind, span_of(begin, end)});
    found_.hidden.push_back(span_of(begin, end));
    done_ = end;
  }

  void look_at(std::size_t at) {
    switch (text_[at]) {
      case '$':
        return look_at_dollar(at);
      case '%':
        if (flavor_ == Flavor::obsidian && has(at, "%%")) add(RegionKind::comment, at, percents_.behind_next(at + 2));
        return;
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
    if (has(at, "$$")) return add(RegionKind::math, at, dollars_.behind_next(at + 2));
    add(RegionKind::math, at, behind_inline_math(at));
  }

  /// As pandoc and Obsidian: no blank inside next to the dollars, no digit behind the closing one, in one block.
  std::size_t behind_inline_math(std::size_t at) {
    const char first = char_at(at + 1);
    if (at < no_math_before_ || first == ' ' || first == '\t' || first == '\n' || first == '\r') return none;
    const std::size_t end = leaf_end(at);
    const std::string_view block = text_.substr(0, end);
    for (std::size_t closer = at + 2; (closer = block.find('$', closer)) != none; ++closer) {
      const char before = text_[closer - 1];
      const char after = char_at(closer + 1);
      const bool is_closer =
          before != ' ' && before != '\t' && before != '\n' && before != '\\' && (after < '0' || after > '9');
      if (is_closer && is_in(parts_.text, static_cast<std::uint32_t>(closer))) return closer + 1;
    }
    no_math_before_ = end;
    return none;
  }

  /// The end of the paragraph, heading or cell that holds `at`. Asked from front to back.
  std::size_t leaf_end(std::size_t at) {
    for (; next_block_ < parts_.blocks.size() && parts_.blocks[next_block_].span.begin <= at; ++next_block_) {
      const Block& block = parts_.blocks[next_block_];
      if (block.kind <= BlockKind::table_cell) leaf_ = block.span;
    }
    return std::max<std::size_t>(leaf_.end, at);
  }
  bool begins_block(std::size_t at) {
    leaf_end(at);
    return leaf_.begin == at;
  }

  void look_at_brace(std::size_t at) {
    if (has(at, "{{")) return add(RegionKind::expression, at, double_braces_.behind_next(at + 2));
    if (has(at, "{%")) return add(RegionKind::expression, at, percent_braces_.behind_next(at + 2));
    if (flavor_ != Flavor::mdx) return;
    if (has(at, "{/*")) return add(RegionKind::comment, at, comment_braces_.behind_next(at + 3));
    add(RegionKind::expression, at, behind_balanced(at, '}'));
  }

  void look_at_angle(std::size_t at) {
    if (has(at, "<%")) return add(RegionKind::expression, at, percent_angles_.behind_next(at + 2));
    const char next = char_at(at + 1);
    const bool is_tag = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '>';
    if (flavor_ == Flavor::mdx && is_tag) add(RegionKind::expression, at, behind_balanced(at, '>'));
  }

  std::size_t behind_balanced(std::size_t at, char closer) {
    if (at < no_balance_before_) return none;
    const std::size_t end = behind_balanced_expression(text_, at, closer);
    if (end == none) no_balance_before_ = at + longest_expression;
    return end;
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
    if (flavor_ != Flavor::obsidian || !has(at, "[[")) return;
    const std::optional<Wikilink> link = wikilink_at(text_, at);
    if (!link) return;
    found_.wikilinks.push_back(*link);
    found_.hidden.push_back({link->whole.begin, link->alias.empty() ? link->whole.end : link->alias.begin});
    if (!link->alias.empty()) found_.hidden.push_back({link->alias.end, link->whole.end});
    done_ = link->whole.end;
  }

  std::size_t behind_footnote(std::size_t at) {
    const std::size_t end = text_.find_first_of(" \t\r\n[]", at + 2);
    if (end == none || end == at + 2 || text_[end] != ']') return none;
    return char_at(end + 1) == ':' && begins_block(at) ? end + 2 : end + 1;
  }

  std::size_t behind_callout(std::size_t at) {
    const std::size_t mark = text_.substr(0, at).find_last_not_of(" \t");
    if (mark == none || text_[mark] != '>' || !begins_block(at)) return none;
    const std::size_t end = text_.find_first_of("\r\n[]", at + 2);
    if (end == none || text_[end] != ']') return none;
    const char fold = char_at(end + 1);
    return fold == '-' || fold == '+' ? end + 2 : end + 1;
  }

  std::string_view text_;
  Flavor flavor_;
  const Parts& parts_;
  Constructs& found_;
  std::size_t done_ = 0;  ///< Behind the last construct.
  std::size_t no_math_before_ = 0;
  std::size_t no_balance_before_ = 0;
  std::size_t next_block_ = 0;
  Span leaf_;
  Finder percents_{text_, "%%"};
  Finder dollars_{text_, "$$"};
  Finder double_braces_{text_, "}}"};
  Finder percent_braces_{text_, "%}"};
  Finder percent_angles_{text_, "%>"};
  Finder comment_braces_{text_, "*/}"};
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

bool is_in(const std::vector<Span>& spans, std::uint32_t offset) {
  const auto behind = std::upper_bound(spans.begin(), spans.end(), offset,
                                       [](std::uint32_t at, const Span& span) { return at < span.begin; });
  return behind != spans.begin() && (behind - 1)->contains(offset);
}

bool is_in(const std::vector<Region>& regions, std::uint32_t offset) {
  const auto behind = std::upper_bound(regions.begin(), regions.end(), offset,
                                       [](std::uint32_t at, const Region& region) { return at < region.span.begin; });
  return behind != regions.begin() && (behind - 1)->span.contains(offset);
}

}  // namespace matterlint::markdown
