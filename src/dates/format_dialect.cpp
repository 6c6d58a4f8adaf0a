#include "dates/format_dialect.h"

#include "dates/format_translation.h"
#include "text/npos.h"

namespace matterlint::dates {
namespace {

/// Without what stands in brackets, which are moment's for text.
std::string without_brackets(std::string_view text) {
  std::string rest;
  while (!text.empty()) {
    const std::size_t close = text.front() == '[' ? text.find(']') : npos;
    if (close == npos) rest += text.front();
    text.remove_prefix(close == npos ? 1 : close + 1);
  }
  return rest;
}

MomentFormat translated(std::string_view text, FormatTranslation translation, const FormatWords& words) {
  if (!translation.error.empty()) return MomentFormat::refused(text, std::move(translation.error));
  return MomentFormat(text, translation.moment, words);
}

/// Go shows how it would write a certain moment, 2 January 2006.
bool is_of_go(const std::string& format) {
  if (format.find("2006") != npos) return true;
  return format.find("06") != npos && format.find("02") != npos && format.find_first_of("Yy") == npos;
}

}  // namespace

MomentFormat format_in_any_dialect(std::string_view text) {
  const std::string tokens = without_brackets(text);
  if (tokens.find('%') != npos) return translated(text, from_strftime(text), strftime_words);
  if (is_of_go(tokens)) return translated(text, from_go(text), go_words);
  // In moment's formats these letters stand in no token that could be used, and one of them is in each of Unicode's.
  if (tokens.find_first_of("yuR") != npos) return translated(text, from_ldml(text), ldml_words);
  return MomentFormat(text);
}

}  // namespace matterlint::dates
