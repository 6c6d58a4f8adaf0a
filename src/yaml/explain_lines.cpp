#include <string>

#include "yaml/characters.h"
#include "yaml/explain.h"
#include "yaml/irregular_space.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view wide_colon = "：";

}  // namespace

/// `-item`
bool Explainer::is_glued_item(const Token& token) const {
  const std::string_view line = written(token);
  return token.is(TokenKind::plain) && line.size() > 1 && line.front() == '-' && line[1] != '-';
}

bool Explainer::glued_item(const Token& item) {
  return fault(Fault::missing_colon, {item.span.begin, item.span.begin + 1}, "a blank is missing behind this `-`");
}

/// `* item` at the margin of a list, or below another such.
bool Explainer::is_starred_item(const Token& token) const {
  if (!token.starts_line || !slice(text_, {token.span.begin, token.span.begin + 2}).starts_with("* ")) return false;
  return token.is(TokenKind::alias) || stars_ == token.column;
}

bool Explainer::starred_item(const Token& item) {
  stars_ = item.column;
  return fault(Fault::missing_colon, {item.span.begin, item.span.begin + 1},
               "an item of a list begins with `-`, not with `*`");
}

/// Where a key's colon stands in `title:Foo` or `title :Foo`, without a blank behind it; empty where none does.
Span Explainer::glued_colon(const Token& token) const {
  const std::string_view line = written(token);
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || line.substr(colon).starts_with("://")) return {};
  if (skip_blanks(line, std::min(line.find_first_of(" \t"), colon), colon) != colon) return {};
  return span_of(token.span.begin + colon, token.span.begin + colon + 1);
}

/// `- name:Ada` above a line with another key of the item.
bool Explainer::glued_entry_above() {
  const Token& above = tokens_[at_ - 1];
  const bool is_first = at_ > 1 && (above.starts_line || tokens_[at_ - 2].is(TokenKind::dash));
  const Span colon = at_ > 0 && above.is(TokenKind::plain) && is_first ? glued_colon(above) : Span{};
  if (colon.empty()) return false;
  errors_.push_back(
      {colon, "a blank is missing behind this `:`", Fault::missing_colon, {above.span.begin, end_of_line(at_ - 1)}});
  return true;
}

/// What stands for a comment, a colon or a fence elsewhere. False where it is none of these.
bool Explainer::other_sign(const Token& key) {
  const std::string_view line = written(key);
  const Span value = rest_of_line(at_ - 1);
  for (const std::string_view comment : {"//", "<!--"}) {
    if (!line.starts_with(comment)) continue;
    fault(Fault::missing_colon, span_of(key.span.begin, key.span.begin + comment.size()),
          "a comment begins with `#`, not with `" + std::string(comment) + "`", value);
    return true;
  }
  if (line.size() > 1 && line.find_first_not_of('-') == line.npos) {
    fault(Fault::other, key.span, "a line of dashes can not stand here");
    return true;
  }
  const std::size_t wide = line.find(wide_colon);
  if (wide == line.npos || wide == 0 || line.find(' ') < wide) return false;
  fault(Fault::missing_colon, span_of(key.span.begin + wide, key.span.begin + wide + wide_colon.size()),
        "`" + std::string(wide_colon) + "` is no colon for YAML, `:` is", value);
  return true;
}

/// `title:Foo` at its colon, `-item` at its dash, `title Foo` as a whole.
void Explainer::missing_colon(const Token& key) {
  if (const Span space = irregular_space_in(key); !space.empty()) {
    const std::string_view written_space = slice(text_, space);
    fault(Fault::other, space,
          std::string(name_of_irregular_space(written_space)) + " stands where a blank must stand");
    return;
  }
  if (at_ > 1 && tokens_[at_ - 2].is(TokenKind::block_header)) {
    text_at_key(at_ - 1);
    return;
  }
  if (is_glued_item(key)) {
    glued_item(key);
    return;
  }
  if (other_sign(key)) return;
  if (is_among_items(key)) {
    fault(Fault::missing_colon, {key.span.begin, key.span.begin}, "a `- ` is missing before this item");
    return;
  }
  const Span value = rest_of_line(at_ - 1);
  if (const Span colon = glued_colon(key); !colon.empty()) {
    fault(Fault::missing_colon, colon, "a blank is missing behind this `:`", value);
  } else {
    fault(Fault::missing_colon, key.span, "a `:` is missing on this line", value);
    // What stands below is of the key then.
    expects_node_ = !at_end() && token().starts_line && token().column > key.column && is_key(at_);
  }
}

/// Lines right below a block's header that are no deeper than its key, up to the next key.
bool Explainer::text_at_key(std::size_t first) {
  const Token& line = tokens_[first];
  std::size_t next = first + 1;
  while (next < tokens_.size() && (!tokens_[next].starts_line || !is_key(next))) ++next;
  const Span value = {line.span.begin - line.column, tokens_[next - 1].span.end};
  at_ = first;
  fault(Fault::block_scalar_indent, {line.span.begin, end_of_line(first)},
        "the text of a block must be indented deeper than its key", value);
  at_ = next;
  text_key_.reset();
  return false;
}

/// A line below a block of text. True where it is none of it, and stands where lines of the text could not.
bool Explainer::line_of_block_text() {
  const Token& first = token();
  if (first.is(TokenKind::tabs)) {
    text_has_tabs_ = true;
    return fault(Fault::tabs, first.span, "the text of a block can not be indented with tabs",
                 {first.span.begin, end_of_line(at_)});
  }
  const bool is_deeper = first.column > *text_key_;
  if (is_deeper && text_has_tabs_) {
    ++at_;
    skip_line();
    return false;
  }
  const bool is_item = first.is(TokenKind::dash);
  const bool is_list = !levels_.empty() && levels_.back().has_items;
  if (is_item && !is_list && tokens_[at_ - 1].is(TokenKind::block_header)) return text_at_key(at_);
  if (is_deeper && !is_item && !is_key(at_))
    return fault(Fault::block_scalar_indent, {first.span.begin, end_of_line(at_)},
                 "this line is indented less than the first line of the text that it belongs to",
                 {first.span.begin - first.column, end_of_line(at_)});
  text_key_.reset();
  return true;
}

/// The space in a line that hides its `:` or `-`; empty where none does.
Span Explainer::irregular_space_in(const Token& line) const {
  const std::vector<IrregularSpace> spaces = irregular_spaces(text_, line.span, {&line, 1});
  return spaces.empty() ? Span{} : spaces.front().span;
}

/// Whether the lines above, at the column of this one, are items of a list.
bool Explainer::is_among_items(const Token& line) const {
  if (levels_.empty() || levels_.back().column != line.column || !levels_.back().has_items) return false;
  const std::string_view above = text_.substr(0, line.span.begin - line.column);
  const std::size_t line_above = above.substr(0, above.empty() ? 0 : above.size() - 1).rfind('\n') + 1;
  return above.substr(line_above).substr(0, line.column + 2).ends_with("- ");
}

}  // namespace matterlint::yaml
