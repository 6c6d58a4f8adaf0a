#include "yaml/toml_check.h"

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/impl/preprocessor.h>
// What toml++ takes for granted of a text that is wrong need not hold, and must not end the program.
#undef TOML_ASSERT
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT(condition) static_assert(true)
#define TOML_ASSERT_ASSUME(condition) static_assert(true)
#include <toml++/toml.h>

#include <algorithm>

#include "text/utf8.h"

namespace matterlint::yaml {
namespace {

/// The same number of bytes, all of them UTF-8.
std::string readable(std::string_view text) {
  std::string copy(text);
  for (std::size_t bad = 0; (bad += find_invalid_utf8(std::string_view(copy).substr(bad))) < copy.size();)
    copy[bad] = '?';
  return copy;
}

std::string assignment_of(std::string_view written) {
  return "x = " + readable(written);
}

/// Lines and columns of code points count from 1.
std::size_t offset_of(toml::source_position position, std::string_view text) {
  std::size_t at = 0;
  for (std::size_t line = 1; line < position.line && at < text.size(); ++line)
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
  for (std::size_t column = 1; column < position.column && at < text.size() && text[at] != '\n'; ++column)
    at += first_code_point(text.substr(at)).size;
  return at;
}

}  // namespace

std::optional<std::size_t> toml_fault(std::string_view document) {
  const bool is_readable = find_invalid_utf8(document) == document.size();
  const std::string copy = is_readable ? std::string() : readable(document);
  const toml::parse_result result = toml::parse(is_readable ? document : std::string_view(copy));
  if (result) return std::nullopt;
  return offset_of(result.error().source().begin, document);
}

bool is_toml_value(std::string_view written) {
  const toml::parse_result result = toml::parse(std::string_view(assignment_of(written)));
  return static_cast<bool>(result);
}

std::optional<std::string> text_of_toml_string(std::string_view written) {
  const toml::parse_result result = toml::parse(std::string_view(assignment_of(written)));
  if (!result) return std::nullopt;
  return result.table()["x"].value<std::string>();
}

}  // namespace matterlint::yaml
