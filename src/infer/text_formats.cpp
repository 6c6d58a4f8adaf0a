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

}  // namespace

FormatSet formats_of(std::string_view text) {
  static const std::array<Test, text_formats.size()> fits = tests();
  if (text.empty() || text.size() > longest) return 0;
  FormatSet set = 0;
  for (std::size_t i = 0; i < text_formats.size(); ++i)
    if ((text_formats[i].sign == 0 || text.find(text_formats[i].sign) != text.npos) && fits[i](text))
      set |= FormatSet{1} << i;
  return set;
}

}  // namespace matterlint::infer
