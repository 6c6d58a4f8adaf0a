#include "text/ecma_expression.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "text/utf8.h"

namespace matterlint {
namespace {

constexpr std::string_view blanks = R"(\t-\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF)";
constexpr std::string_view no_blanks =
    R"(\u0000-\u0008\u000E-\u001F!-\u009F\u00A1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E)"
    R"(\u2060-\u2FFF\u3001-\uFEFE\uFF00-\u{10FFFF})";
// What is left of Unicode without the digits, and without the word characters, of ASCII. PCRE2's own `\D` and `\W` do
// not match all of it when they are compiled to machine code.
constexpr std::string_view no_digits = R"(\u0000-\/:-\u{10FFFF})";
constexpr std::string_view no_word_characters = R"(\u0000-\/:-@\[-\^`{-\u{10FFFF})";
constexpr std::string_view any_but_line_ends = R"([^\n\r\u2028\u2029])";

/// Letters that may stand behind a backslash, besides those that escape() handles.
constexpr std::string_view known_escapes = "bBcdfknrtvw";

using Name = std::pair<std::string_view, std::string_view>;
constexpr std::array<Name, 42> category_names = {{
    {"Cased_Letter", "L&"},
    {"Close_Punctuation", "Pe"},
    {"Connector_Punctuation", "Pc"},
    {"Control", "Cc"},
    {"Currency_Symbol", "Sc"},
    {"Dash_Punctuation", "Pd"},
    {"Decimal_Number", "Nd"},
    {"Enclosing_Mark", "Me"},
    {"Final_Punctuation", "Pf"},
    {"Format", "Cf"},
    {"Initial_Punctuation", "Pi"},
    {"LC", "L&"},
    {"Letter", "L"},
    {"Letter_Number", "Nl"},
    {"Line_Separator", "Zl"},
    {"Lowercase_Letter", "Ll"},
    {"Mark", "M"},
    {"Combining_Mark", "M"},
    {"Math_Symbol", "Sm"},
    {"Modifier_Letter", "Lm"},
    {"Modifier_Symbol", "Sk"},
    {"Nonspacing_Mark", "Mn"},
    {"Number", "N"},
    {"Open_Punctuation", "Ps"},
    {"Other", "C"},
    {"Other_Letter", "Lo"},
    {"Other_Number", "No"},
    {"Other_Punctuation", "Po"},
    {"Other_Symbol", "So"},
    {"Paragraph_Separator", "Zp"},
    {"Private_Use", "Co"},
    {"Punctuation", "P"},
    {"Separator", "Z"},
    {"Space_Separator", "Zs"},
    {"Spacing_Mark", "Mc"},
    {"Surrogate", "Cs"},
    {"Symbol", "S"},
    {"Titlecase_Letter", "Lt"},
    {"Unassigned", "Cn"},
    {"Uppercase_Letter", "Lu"},
    {"cntrl", "Cc"},
    {"digit", "Nd"},
}};

/// PCRE2's name of a property: short categories, no `General_Category=`.
std::string_view property_name(std::string_view name) {
  for (const std::string_view prefix : {std::string_view("General_Category="), std::string_view("gc=")})
    if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
  const auto found = std::find_if(category_names.begin(), category_names.end(),
                                  [name](const Name& category) { return category.first == name; });
  return found == category_names.end() ? name : found->second;
}

std::optional<unsigned> hex(std::string_view digits, std::size_t count) {
  unsigned value = 0;
  if (digits.size() < count) return std::nullopt;
  const char* const end = digits.data() + count;
  const auto [stop, error] = std::from_chars(digits.data(), end, value, 16);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Rewriter {
 public:
  explicit Rewriter(std::string_view expression) : in_(expression) {}

  EcmaExpression rewrite() {
    while (at_ < in_.size() && out_.error.empty()) {
      if (in_[at_] == '\\') {
        escape();
      } else if (in_class_) {
        class_character();
      } else {
        character();
      }
    }
    return std::move(out_);
  }

 private:
  void character() {
    if (in_.substr(at_).starts_with("(*")) return fail("there is nothing to repeat");
    if (in_[at_] == '.') return put(any_but_line_ends, 1);
    if (in_[at_] == '[') {
      in_class_ = true;
      return put(in_.substr(at_).starts_with("[^") ? "[^" : "[", in_.substr(at_).starts_with("[^") ? 2 : 1);
    }
    copy(1);
  }

  void class_character() {
    if (in_[at_] == ']') in_class_ = false;
    if (in_[at_] == '[') return put("\\[", 1);
    copy(1);
  }

  void escape() {
    const char letter = at_ + 1 < in_.size() ? in_[at_ + 1] : '\0';
    if (letter == 's') return put(in_class_ ? std::string(blanks) : "[" + std::string(blanks) + "]", 2);
    if (letter == 'S') return put(in_class_ ? std::string(no_blanks) : "[^" + std::string(blanks) + "]", 2);
    if (letter == 'D' || letter == 'W') {
      const std::string_view others = letter == 'D' ? no_digits : no_word_characters;
      return put(in_class_ ? std::string(others) : "[" + std::string(others) + "]", 2);
    }
    if (letter == 'p' || letter == 'P') return property();
    if (letter == 'u') return code_point();
    if (letter == 'x') return hex(in_.substr(at_ + 2), 2) ? copy(4) : fail("`\\x` takes two hexadecimal digits");
    if (is_ascii_letter(letter) && known_escapes.find(letter) == std::string_view::npos)
      return fail("`\\" + std::string(1, letter) + "` means nothing in a regular expression of JavaScript");
    copy(std::min<std::size_t>(2, in_.size() - at_));
  }

  void property() {
    const std::size_t close = in_.find('}', at_);
    if (close == std::string_view::npos || in_.substr(at_ + 2, 1) != "{")
      return fail("`\\p` takes the name of a property in braces");
    const std::string_view name = in_.substr(at_ + 3, close - at_ - 3);
    put(std::string(in_.substr(at_, 3)) + std::string(property_name(name)) + "}", close + 1 - at_);
  }

  /// `\u0041`, `\u{1F600}`, and a surrogate pair, which is one code point.
  void code_point() {
    const std::string_view rest = in_.substr(at_ + 2);
    if (rest.starts_with('{') && rest.find('}') != std::string_view::npos) return copy(rest.find('}') + 3);
    const std::optional<unsigned> first = hex(rest, 4);
    if (!first) return fail("`\\u` takes four hexadecimal digits, or more in braces");
    if (*first < 0xD800 || *first > 0xDBFF) return copy(6);
    const std::optional<unsigned> second =
        rest.substr(4).starts_with("\\u") ? hex(rest.substr(6), 4) : std::optional<unsigned>();
    if (!second || *second < 0xDC00 || *second > 0xDFFF) return fail("half of a surrogate pair matches nothing");
    std::string character;
    append_utf8(character, 0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00));
    put(character, 12);
  }

  void put(std::string_view text, std::size_t consumed) {
    out_.text += text;
    out_.origins.resize(out_.text.size(), static_cast<std::uint32_t>(at_));
    at_ += consumed;
  }

  void copy(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) put(in_.substr(at_, 1), 1);
  }

  void fail(std::string message) {
    out_.error = std::move(message);
    out_.error_offset = at_;
  }

  std::string_view in_;
  std::size_t at_ = 0;
  bool in_class_ = false;
  EcmaExpression out_;
};

/// What stands behind `(?` of a group that ECMAScript knows; `(?i:...)` since its edition of 2025.
bool is_known_group(std::string_view rest) {
  for (const std::string_view known : {":", "=", "!", "<=", "<!"})
    if (rest.starts_with(known)) return true;
  if (rest.starts_with('<')) return true;  // A name, which PCRE2 looks at.
  const std::size_t end = rest.find_first_not_of("ims-");
  return end != 0 && end != std::string_view::npos && rest[end] == ':';
}

/// The size of the quantifier that a text begins with, without the `?` of a lazy one; 0: there is none.
std::size_t quantifier_size(std::string_view text) {
  if (text.starts_with('*') || text.starts_with('+') || text.starts_with('?')) return 1;
  if (!text.starts_with('{')) return 0;
  const std::size_t end = text.find_first_not_of("0123456789,", 1);
  return end == std::string_view::npos || end == 1 || text[end] != '}' ? 0 : end + 1;
}

}  // namespace

bool uses_foreign_syntax(std::string_view expression) {
  bool in_class = false;
  while (!expression.empty()) {
    std::size_t size = 1;
    if (expression.front() == '\\') {
      size = 2;
    } else if (in_class) {
      in_class = expression.front() != ']';
    } else if (expression.front() == '[') {
      in_class = true;
    } else if (expression.starts_with("(?")) {
      if (!is_known_group(expression.substr(2))) return true;
      size = 3;
    } else if (const std::size_t quantifier = quantifier_size(expression); quantifier != 0) {
      if (expression.substr(quantifier).starts_with('+')) return true;
      size = quantifier + (expression.substr(quantifier).starts_with('?') ? 1 : 0);
    }
    expression.remove_prefix(std::min(size, expression.size()));
  }
  return false;
}

EcmaExpression rewrite_ecma_expression(std::string_view expression) {
  return Rewriter(expression).rewrite();
}

}  // namespace matterlint
