#include <algorithm>
#include <string>

#include "yaml/explain.h"
#include "yaml/key_words.h"
#include "yaml/scalar.h"

namespace matterlint::yaml {
namespace {

constexpr const char* behind_quote = "no text can stand behind the closing quote";

}  // namespace

bool Explainer::quoted(bool is_value) {
  const std::size_t begin = at_;
  const Token& here = token();
  if (!here.is_closed) {
    const Span quote = {here.span.begin, here.span.begin + 1};
    return fault(Fault::unclosed_quote, quote, "this quote is never closed", rest_of_line(begin));
  }
  ++at_;
  const bool is_own_line = here.starts_line && !is_value && !has_dash_ && !expected_node_;
  if (is_own_line && !on_line()) return quoted_alone(here);
  const bool has_colon = on_line() && token().is(TokenKind::colon) && !is_value;
  const bool is_key_without_colon = is_own_line && !has_colon && !is_last_on_line() && !is_key(at_);
  if (is_key_without_colon && here.span.end < token().span.begin)
    return fault(Fault::missing_colon, here.span, "a `:` is missing behind this key");
  if (!has_colon && !is_last_on_line()) return text_behind_quote(here);
  return check_escapes(here) && (has_colon || behind_node(is_value));
}

/// `"title: A walk"`, and any other text in quotes on a line of its own.
bool Explainer::quoted_alone(const Token& here) {
  const std::string_view inside = slice(text_, {here.span.begin + 1, here.span.end - 1});
  const std::size_t colon = inside.find(": ");
  const bool is_entry = colon > 0 && colon < inside.find(' ') && here.is_verbatim;
  return fault(Fault::missing_colon, here.span,
               is_entry ? "these quotes are around a key and its value" : "a key is missing before this text");
}

/// `"Last "guy" x"` at `guy`, `'It's me'` at the quote behind `It`, `""x"` at the second quote, `"text" more` at
/// `more`, `"text"key: more` at `key`.
bool Explainer::text_behind_quote(const Token& here) {
  const Span value = rest_of_line(at_ - 1);
  const Span rest = {token().span.begin, end_of_line(at_)};
  const std::string_view behind = slice(text_, {here.span.end, rest.end});
  if (behind.ends_with(']') && slice(text_, {here.span.begin, rest.end}).find('[') == std::string_view::npos)
    return fault(Fault::flow_list, {here.span.begin, here.span.begin + 1}, "the `[` of this list is missing", value);
  const bool is_key = token().is(TokenKind::plain) && at_ + 1 < tokens_.size() && tokens_[at_ + 1].is(TokenKind::colon);
  const bool is_glued = rest.begin == here.span.end;
  // `'It's: done'`: what ends with a third quote is one text.
  const bool is_one = !value.empty() && behind.ends_with(text_[here.span.begin]) &&
                      std::count(behind.begin(), behind.end(), text_[here.span.begin]) == 1;
  const std::string_view key = is_key ? written(token()) : std::string_view{};
  if (is_key && !is_one && key.find(' ') == key.npos && (is_glued || is_key_like(key)))
    return fault(Fault::text_after_quote, token().span, "this key must begin a line of its own", value);
  const Span closer = {here.span.end - 1, here.span.end};
  const std::size_t quote = behind.find(text_[here.span.begin]);
  if (quote == std::string_view::npos) return fault(Fault::text_after_quote, rest, behind_quote, value);
  if (here.span.size() == 2 && is_glued && quote + 1 == behind.size())
    return fault(Fault::inner_quotes, {here.span.begin + 1, here.span.end}, "this quote is doubled", value);
  if (quote == 0 && behind.size() == 1) return fault(Fault::inner_quotes, rest, "this quote is doubled", value);
  if (is_one) return fault(Fault::inner_quotes, closer, "this quote ends the text that it stands in", value);
  const std::string_view inner = behind.substr(0, quote);
  const std::size_t first = inner.find_first_not_of(" \t");
  if (!is_glued || (first != inner.npos && (inner[first] == ',' || inner[first] == ':')) ||
      inner.find_first_not_of(' ') == inner.npos)
    return fault(Fault::text_after_quote, rest, behind_quote, value);
  return fault(Fault::inner_quotes, span_of(here.span.end, here.span.end + quote),
               "the quotes around " + in_backticks(inner) + " end the text that they stand in", value);
}

bool Explainer::check_escapes(const Token& quoted) {
  if (!quoted.is(TokenKind::double_quoted)) return true;
  Span bad;
  const Span inside = {quoted.span.begin + 1, quoted.span.end - 1};
  if (text_of_double_quoted(slice(text_, inside), arena_, &bad)) return true;
  const Span place = {inside.begin + bad.begin, inside.begin + bad.end};
  const bool is_one_line = written(quoted).find('\n') == std::string_view::npos;
  return fault(Fault::invalid_escape, place,
               in_backticks(slice(text_, place)) + " means nothing between double quotes; a backslash is `\\\\` there",
               is_one_line ? quoted.span : Span{});
}

}  // namespace matterlint::yaml
