#include "schema/code.h"

#include <algorithm>

#include "schema/keyword.h"

namespace matterlint::schema {
namespace {

bool can_fail(const Keyword& keyword) {
  if (keyword.name == "format") return true;
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
  std::vector<std::string> codes = {"not-allowed", "too-expensive"};
  for (const Keyword& keyword : all_keywords())
    if (can_fail(keyword)) codes.push_back(in_kebab_case(keyword.name));
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());  // A keyword may stand there several times.
  return codes;
}

}  // namespace matterlint::schema
