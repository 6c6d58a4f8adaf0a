#include "schema/code.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "schema/keyword.h"

namespace matterlint::schema {
namespace {

/// Keywords whose schemas say themselves what is wrong.
constexpr std::array<std::string_view, 11> only_parts_fail = {
    "allOf", "dependencies",      "dependentSchemas", "else",       "if",           "items",
    "then",  "patternProperties", "prefixItems",      "properties", "propertyNames"};

bool can_fail(const Keyword& keyword) {
  if (keyword.name == "format") return true;
  if (std::find(only_parts_fail.begin(), only_parts_fail.end(), keyword.name) != only_parts_fail.end()) return false;
  return keyword.vocabulary != Vocabulary::core && keyword.vocabulary != Vocabulary::annotation;
}

std::string in_kebab_case(std::string_view name) {
  std::string code;
  for (const char c : name) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (is_upper) code += '-';
    code += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return code;
}

}  // namespace

std::vector<std::string> all_codes() {
  std::vector<std::string> codes = {"not-allowed", "note-schema", "too-expensive"};
  for (const Keyword& keyword : all_keywords())
    if (can_fail(keyword)) codes.push_back(in_kebab_case(keyword.name));
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());  // A keyword may stand there several times.
  return codes;
}

}  // namespace matterlint::schema
