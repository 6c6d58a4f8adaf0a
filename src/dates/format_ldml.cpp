#include <algorithm>
#include <array>

#include "dates/format_translation.h"
#include "text/ascii.h"
#include "text/npos.h"

namespace matterlint::dates {
namespace {

struct LdmlToken {
  std::string_view ldml;
  std::string_view moment;
};

/// A token is a run of one letter. `u` is the year in Java, `R`, `I` and `i` are date-fns's.
constexpr std::array<LdmlToken, 53> ldml_tokens = {{
    {"yyyy", "YYYY"},
    {"yy", "YY"},
    {"y", "Y"},
    {"uuuu", "YYYY"},
    {"u", "Y"},
    {"MMMM", "MMMM"},
    {"MMM", "MMM"},
    {"MM", "MM"},
    {"M", "M"},
    {"LLLL", "MMMM"},
    {"LLL", "MMM"},
    {"LL", "MM"},
    {"L", "M"},
    {"dd", "DD"},
    {"d", "D"},
    {"DDD", "DDDD"},
    {"D", "DDD"},
    {"EEEE", "dddd"},
    {"EEE", "ddd"},
    {"EE", "ddd"},
    {"E", "ddd"},
    {"cccc", "dddd"},
    {"ccc", "ddd"},
    {"RRRR", "GGGG"},
    {"II", "WW"},
    {"I", "W"},
    {"i", "E"},
    {"HH", "HH"},
    {"H", "H"},
    {"hh", "hh"},
    {"h", "h"},
    {"kk", "kk"},
    {"k", "k"},
    {"aaa", "a"},
    {"aa", "A"},
    {"a", "A"},
    {"mm", "mm"},
    {"m", "m"},
    {"ss", "ss"},
    {"s", "s"},
    {"XXX", "Z"},
    {"XX", "ZZ"},
    {"xxx", "Z"},
    {"xx", "ZZ"},
    {"ZZZZZ", "Z"},
    {"ZZZ", "ZZ"},
    {"ZZ", "ZZ"},
    {"Z", "ZZ"},
    {"S", "S"},
    {"SS", "SS"},
    {"SSS", "SSS"},
    {"SSSSSS", "SSSSSS"},
    {"SSSSSSSSS", "SSSSSSSSS"},
}};

struct LdmlTrap {
  char letter;
  std::string_view error;
};

constexpr std::array<LdmlTrap, 12> ldml_traps = {{
    {'D',
     "is the day of the year in Unicode's tokens, where the day of the month is `dd`; beside `DD`, the year is "
     "`YYYY`"},
    {'Y', "is the year of the week in Unicode's tokens, around New Year another one; the year is `yyyy`"},
    {'w', "is a week of the language, which begins on different days; weeks of ISO 8601 are `RRRR-'W'II`"},
    {'W', "is the week of the month; weeks of ISO 8601 are `RRRR-'W'II`"},
    {'e', "is the day in a week of the language, which begins on different days; that of ISO 8601 is `i`"},
    {'z', "is the name of a zone, which stands for several; the offset is `xxx`"},
    {'v', "is the name of a zone, which stands for several; the offset is `xxx`"},
    {'x', "leaves out the minutes of an offset; all of it is `xxx`"},
    {'X', "leaves out the minutes of an offset; all of it is `XXX`"},
    {'K', "counts the hours from 0 to 11; from 1 to 12 is `hh`, and of 24 `HH`"},
    {'A', "is a count of milliseconds; am and pm are `a`"},
    {'S', "is a fraction of a second; three digits are `SSS`"},
}};

bool has_day_of_month(std::string_view format) {
  return format.find_first_of("MLd") != npos;
}

class LdmlReader {
 public:
  explicit LdmlReader(std::string_view format) : format_(format), rest_(format) {}

  FormatTranslation read() {
    while (!rest_.empty() && (rest_.front() == '\'' ? quoted() : ascii::is_letter(rest_.front()) ? token() : mark())) {
    }
    return std::move(translation_);
  }

 private:
  bool mark() {
    translation_.add_literal(rest_.substr(0, 1));
    rest_.remove_prefix(1);
    return true;
  }

  /// Text in quotes, in which two of them are one; so are two alone.
  bool quoted() {
    std::string text;
    std::size_t at = 1;
    for (; at < rest_.size(); ++at) {
      if (rest_[at] == '\'' && (at + 1 == rest_.size() || rest_[at + 1] != '\'' || at == 1)) break;
      if (rest_[at] == '\'') ++at;
      text += rest_[at];
    }
    if (at >= rest_.size()) return translation_.fail("a quote is not closed");
    translation_.add_literal(at == 1 ? "'" : text);
    rest_.remove_prefix(at + 1);
    return true;
  }

  bool token() {
    const std::size_t size = std::min(rest_.find_first_not_of(rest_.front()), rest_.size());
    const std::string_view run = rest_.substr(0, size);
    rest_.remove_prefix(size);
    if (run == "d" && rest_.starts_with('o')) {
      rest_.remove_prefix(1);
      translation_.moment += "Do";
      return true;
    }
    const bool is_meant = run.front() != 'D' || !has_day_of_month(format_);
    const auto* const found = std::find_if(ldml_tokens.begin(), ldml_tokens.end(),
                                           [run](const LdmlToken& known) { return known.ldml == run; });
    if (found == ldml_tokens.end() || !is_meant) return explain(run);
    translation_.moment += found->moment;
    return true;
  }

  bool explain(std::string_view run) {
    const auto* const trap = std::find_if(ldml_traps.begin(), ldml_traps.end(),
                                          [run](const LdmlTrap& known) { return known.letter == run.front(); });
    const std::string text = "`" + std::string(run) + "` ";
    if (trap != ldml_traps.end()) return translation_.fail(text + std::string(trap->error));
    return translation_.fail(text +
                             "is no token of Unicode's for dates; write text that is meant as it is in quotes: `'" +
                             std::string(run) + "'`");
  }

  std::string_view format_;
  std::string_view rest_;
  FormatTranslation translation_;
};

}  // namespace

FormatTranslation from_ldml(std::string_view format) {
  return LdmlReader(format).read();
}

}  // namespace matterlint::dates
