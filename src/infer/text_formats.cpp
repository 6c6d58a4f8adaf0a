#include "infer/text_formats.h"

#include "schema/formats/format.h"

namespace matterlint::infer {
namespace {

/// A longer text is prose.
constexpr std::size_t longest = 2048;

using Test = bool (*)(std::string_view text);

std::array<Test, text_formats.size()> tests() {
  std::array<Test, text_formats.size()> tests{};
  for (std::size_t i = 0; i < tests.size(); ++i) tests[i] = schema::find_format(text_formats[i].name)->fits;
  return tests;
}

/// Quick answers to what most texts are: no date, no address, no link.
bool may_have(std::string_view name, std::string_view text) {
  const char first = text.front();
  if (name == "wikilink") return first == '[';
  if (name.ends_with("url")) return text.find(':') != std::string_view::npos;
  if (name == "email") return text.find('@') != std::string_view::npos;
  if (name == "uuid") return text.size() == 36;
  if (name.find("date") != std::string_view::npos || name == "semver") return first >= '0' && first <= '9';
  return true;
}

}  // namespace

FormatSet formats_of(std::string_view text) {
  static const std::array<Test, text_formats.size()> fits = tests();
  if (text.empty() || text.size() > longest) return 0;
  FormatSet set = 0;
  for (std::size_t i = 0; i < text_formats.size(); ++i)
    if (may_have(text_formats[i].name, text) && fits[i](text)) set |= FormatSet{1} << i;
  return set;
}

}  // namespace matterlint::infer
