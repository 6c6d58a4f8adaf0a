#include <utility>

#include "text/utf8.h"
#include "yaml/json_reader.h"

namespace matterlint::yaml {
namespace {

constexpr std::string_view no_value = "this is no value of JSON; text must stand between double quotes";

}  // namespace

std::nullopt_t JsonReader::fail(std::size_t begin, std::size_t end, std::string message) {
  if (!tree_.is_broken()) tree_.add_error({.span = span_of(begin, end), .message = std::move(message)});
  return std::nullopt;
}

std::nullopt_t JsonReader::fail_here(std::string message) {
  const std::size_t size = at_ < text_.size() ? first_code_point(text_.substr(at_)).size : 0;
  return fail(at_, at_ + size, std::move(message));
}

/// In place of a key.
std::nullopt_t JsonReader::missing_key() {
  const char here = at_ < text_.size() ? text_[at_] : '\0';
  if (here == '}') {
    const std::size_t comma = text_.find_last_not_of(" \t\r\n", at_ - 1);
    return fail(comma, comma + 1, "no `,` can follow the last entry");
  }
  if (here == '/' || here == '#') return no_comment();
  return here == ',' ? fail_here("nothing stands before this `,`")
                     : fail_here("a key must stand between double quotes");
}

/// In place of a comma: text behind a quote that was to end later, or what is next.
std::nullopt_t JsonReader::missing_comma(char closer) {
  const char here = text_[at_];
  if (here == '/' || here == '#') return no_comment();
  if (here == '=' || here == ':') return fail_here("this can not follow a value");
  const std::size_t line_end = line_at(text_, at_, text_.size()).end;
  const std::size_t quote = text_.substr(0, line_end).find('"', at_);
  if (text_[at_ - 1] == '"' && here != '"' && quote != std::string_view::npos)
    return fail(at_, quote,
                "the quotes around `" + std::string(text_.substr(at_, quote - at_)) +
                    "` end the text that they stand in; within text a quote is `\\\"`");
  return fail_here(std::string("a `,` or `") + closer + "` is missing here");
}

std::nullopt_t JsonReader::no_comment() {
  const bool is_comment =
      text_[at_] == '#' || text_.substr(at_).starts_with("//") || text_.substr(at_).starts_with("/*");
  return fail_here(is_comment ? "JSON has no comments" : std::string(no_value));
}

/// What is none of JSON's values, as a whole.
std::nullopt_t JsonReader::wrong_word() {
  static constexpr std::string_view ends = " \t\r\n,:]}\"";
  const std::string_view word = text_.substr(at_, text_.substr(at_).find_first_of(ends));
  if (word.starts_with("\u201C") || word.starts_with("\u2018"))
    return fail_here("`" + std::string(word.substr(0, 3)) + "` is no quote of JSON, which has `\"` alone");
  for (const std::string_view right : {"true", "false", "null"})
    if (equal_ignoring_ascii_case(word, right) || (right == "null" && word == "None"))
      return fail(at_, at_ + word.size(),
                  "`" + std::string(word) + "` is written `" + std::string(right) + "` in JSON");
  return fail_here(std::string(no_value));
}

}  // namespace matterlint::yaml
