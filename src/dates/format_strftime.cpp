#include <algorithm>
#include <array>

#include "dates/format_translation.h"
#include "text/parts.h"

namespace matterlint::dates {
namespace {

struct StrftimeToken {
  std::string_view directive;  ///< Behind the `%`.
  std::string_view moment;
};

constexpr std::array<StrftimeToken, 43> strftime_tokens = {{
    {"Y", "YYYY"},     {"y", "YY"},       {"m", "MM"},    {"-m", "M"},         {"d", "DD"},  {"-d", "D"},
    {"B", "MMMM"},     {"b", "MMM"},      {"h", "MMM"},   {"A", "dddd"},       {"a", "ddd"}, {"j", "DDDD"},
    {"-j", "DDD"},     {"G", "GGGG"},     {"V", "WW"},    {"-V", "W"},         {"u", "E"},   {"H", "HH"},
    {"-H", "H"},       {"I", "hh"},       {"-I", "h"},    {"p", "A"},          {"P", "a"},   {"M", "mm"},
    {"-M", "m"},       {"S", "ss"},       {"-S", "s"},    {"f", "SSSSSS"},     {"L", "SSS"}, {"N", "SSSSSSSSS"},
    {"3N", "SSS"},     {"6N", "SSSSSS"},  {"z", "ZZ"},    {":z", "Z"},         {"s", "X"},   {"F", "YYYY-MM-DD"},
    {"D", "MM/DD/YY"}, {"T", "HH:mm:ss"}, {"R", "HH:mm"}, {"r", "hh:mm:ss A"}, {"n", "\n"},  {"t", "\t"},
    {"%", "%"},
}};

struct StrftimeTrap {
  std::string_view directives;
  std::string_view error;
};

constexpr std::array<StrftimeTrap, 5> strftime_traps = {{
    {"Z", "is the name of a zone, which stands for several; the offset is `%z`"},
    {"U W", "is a week that no date is written with; weeks of ISO 8601 are `%G-W%V`"},
    {"w", "is the day of the week from 0; that of ISO 8601 is `%u`"},
    {"c x X", "is written in another way on each computer; write out its parts"},
    {"e k l _d _m _H _I", "has a blank before small numbers; without it are `%-d`, `%-H` and `%-I`"},
}};

std::string what_is_wrong_with_directive(std::string_view directive) {
  const std::string text = "`%" + std::string(directive) + "` ";
  for (const StrftimeTrap& trap : strftime_traps) {
    const std::vector<std::string_view> directives = parts_between(trap.directives, " ");
    if (std::find(directives.begin(), directives.end(), directive) != directives.end())
      return text + std::string(trap.error);
  }
  return text + "is no token of strftime for dates; a `%` itself is `%%`";
}

/// What stands behind the `%`: a letter, maybe with a flag or a number of digits before it.
std::string_view directive_of(std::string_view rest) {
  const std::size_t letter = rest.find_first_not_of("-_:0123456789^#EO");
  return rest.substr(0, letter == std::string_view::npos ? rest.size() : letter + 1);
}

}  // namespace

FormatTranslation from_strftime(std::string_view format) {
  FormatTranslation translation;
  while (!format.empty()) {
    const std::size_t sign = std::min(format.find('%'), format.size());
    translation.add_literal(format.substr(0, sign));
    format.remove_prefix(sign);
    if (format.empty()) break;
    const std::string_view directive = directive_of(format.substr(1));
    const auto* const found =
        std::find_if(strftime_tokens.begin(), strftime_tokens.end(),
                     [directive](const StrftimeToken& known) { return known.directive == directive; });
    if (found == strftime_tokens.end()) {
      translation.fail(what_is_wrong_with_directive(directive));
      break;
    }
    translation.moment += found->moment;
    format.remove_prefix(1 + directive.size());
  }
  return translation;
}

}  // namespace matterlint::dates
