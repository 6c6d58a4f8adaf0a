#include "scalars.h"

#include <array>
#include <cctype>
#include <cstdint>
#include <initializer_list>
#include <set>
#include <string_view>

#include "yaml/reader.h"

namespace matterlint::tests {
namespace {

constexpr std::array known = {"NO",
                              "yes",
                              "on",
                              "y",
                              "N",
                              "Off",
                              "010",
                              "08",
                              "0o10",
                              "19:54",
                              "12:30",
                              "1:30:00",
                              "0:30",
                              "+820:12:29:5:34:57:16:3:1",
                              "1.10",
                              "1.0",
                              "1e3",
                              "12e5",
                              "1_000",
                              "1,000",
                              "1,000.5",
                              "0x1F",
                              "0b101",
                              "2025-03-17",
                              "2025-03-17T19:54:00",
                              "2025-03-17T19:54",
                              "2025-03-17T19:54:00-05:00",
                              "2025-03-17 19:54:00 +0800",
                              "2025-03-17 19:54:00",
                              "2025-02-30",
                              "2025-3-7",
                              "2025-13-01",
                              "0000-00-00",
                              "Untitled 1:f",
                              "foo#bar baz",
                              "It's me",
                              "<% tp.date.now() %>",
                              "a, b",
                              "12345678901234567890",
                              "9007199254740993",
                              "18446744073709551616",
                              "2023",
                              "~",
                              "null",
                              "Null",
                              "NuLL",
                              "true",
                              "tRUE",
                              ".inf",
                              "-.Inf",
                              "+.iNF",
                              ".nan",
                              ".NaN",
                              "<<",
                              "=",
                              ":symbol",
                              "'",
                              "+",
                              "-",
                              ".",
                              "..",
                              "1e400",
                              "1.0e+400",
                              "-0",
                              "-0.0",
                              "0.1",
                              "1e21",
                              "1e-7",
                              "123456789012345680000",
                              "0_",
                              "0b_",
                              "0x_",
                              "_1",
                              "1_",
                              "-.5",
                              "+.5",
                              ".5",
                              "5.",
                              ".e+5",
                              "+1",
                              "--1",
                              "0b-1",
                              "0o+7",
                              "0X1F",
                              "2025-03-17T24:00:00Z",
                              "2025-03-17T23:59:60Z",
                              "1500-02-29",
                              "1582-10-10",
                              "0099-01-01",
                              "9999-12-31",
                              "2025-03-17t1:02:03.456789 -5",
                              "-2025-03-17 10:00:00",
                              "2025-03-17 10:00:00.",
                              "2025-03-17 10:00:00,5",
                              "1 000",
                              "1.2.3",
                              "12-34",
                              "11/04/2016",
                              "#1"};

/// A small generator of random numbers, so that the scalars are the same everywhere.
class Dice {
 public:
  std::size_t below(std::size_t count) {
    state_ = state_ * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
    return static_cast<std::size_t>(state_ >> 33U) % count;
  }
  bool one_in(std::size_t count) { return below(count) == 0; }
  char of(std::string_view characters) { return characters[below(characters.size())]; }
  template <std::size_t size>
  std::string of(const std::array<std::string_view, size>& words) {
    return std::string(words[below(size)]);
  }

 private:
  std::uint64_t state_ = 20'250'317;
};

/// Braces, unlike operators and arguments, have an order: every compiler throws the dice in the same one.
std::string in_order(std::initializer_list<std::string> parts) {
  std::string all;
  for (const std::string& part : parts) all += part;
  return all;
}

void insert_one_of(std::string_view characters, Dice& dice, std::string& text) {
  const std::size_t at = dice.below(text.size() + 1);
  text.insert(at, 1, dice.of(characters));
}

std::string digits(Dice& dice, std::size_t count, std::string_view characters = "0123456789") {
  std::string text;
  while (text.size() < count) text += dice.of(characters);
  return text;
}

std::string sign(Dice& dice) {
  static constexpr std::array<std::string_view, 5> signs = {"", "", "", "-", "+"};
  return dice.of(signs);
}

std::string exponent(Dice& dice) {
  static constexpr std::array<std::string_view, 8> signs = {"e", "E", "e+", "e-", "E-", "E+", "", ""};
  const std::string text = dice.of(signs);
  return text.empty() ? text : text + digits(dice, 1 + dice.below(3));
}

std::string number(Dice& dice) {
  static constexpr std::array<std::string_view, 9> prefixes = {"", "", "", "0", "0o", "0x", "0b", "0X", "00"};
  std::string text = in_order({sign(dice), dice.of(prefixes)});
  const std::string_view alphabet = dice.one_in(4)   ? "0123456789abcdefABCDEF"
                                    : dice.one_in(3) ? "01"
                                    : dice.one_in(2) ? "01234567"
                                                     : "0123456789";
  text += digits(dice, dice.one_in(6) ? 14 + dice.below(12) : dice.below(7), alphabet);
  while (dice.one_in(4)) insert_one_of("_,", dice, text);
  return text;
}

std::string real(Dice& dice) {
  std::string text =
      in_order({sign(dice), digits(dice, dice.below(5)), ".", digits(dice, dice.below(6)), exponent(dice)});
  while (dice.one_in(5)) insert_one_of("_,.", dice, text);
  return text;
}

std::string sexagesimal(Dice& dice) {
  std::string text = in_order({sign(dice), digits(dice, 1 + dice.below(3))});
  do text += in_order({":", digits(dice, 1, "0123456"), digits(dice, dice.below(2))});
  while (dice.one_in(2));
  if (dice.one_in(4)) text += '.' + digits(dice, dice.below(4));
  if (dice.one_in(6)) insert_one_of("_", dice, text);
  return text;
}

std::string day(Dice& dice) {
  std::string year = in_order({digits(dice, 1, "12"), digits(dice, 3)});
  if (dice.one_in(20)) year = "00" + digits(dice, 2);
  const bool is_wide = !dice.one_in(4);
  const auto part = [&](std::size_t limit) {
    const std::string text = std::to_string(dice.below(limit));
    return is_wide && text.size() == 1 ? "0" + text : text;
  };
  return in_order({year, "-", part(14), "-", part(33)});
}

std::string zone(Dice& dice) {
  static constexpr std::array<std::string_view, 8> zones = {"", "", "Z", "z", "UTC", "+", "-", "-00:30"};
  static constexpr std::array<std::string_view, 4> gaps = {"", "", " ", "  "};
  std::string text = in_order({dice.of(gaps), dice.of(zones)});
  if (text.find_first_of("+-") == std::string::npos || text.ends_with("30")) return text;
  text += in_order({digits(dice, 1, "012"), digits(dice, dice.below(2))});
  if (dice.one_in(2)) text += ':';
  return text + digits(dice, dice.below(3), "012345");
}

std::string moment(Dice& dice) {
  static constexpr std::array<std::string_view, 7> separators = {"T", "T", " ", " ", "t", "  ", "_"};
  std::string text = in_order({day(dice), dice.of(separators), std::to_string(dice.below(26))});
  for (const std::size_t limit : {std::size_t{61}, std::size_t{61}})
    if (!dice.one_in(12)) text += in_order({dice.one_in(9) ? ":" : ":0", std::to_string(dice.below(limit))});
  // Two digits, unless the dice said one before.
  for (std::size_t at = text.find(":0"); at != std::string::npos; at = text.find(":0", at + 1))
    if (at + 3 < text.size() && std::isdigit(static_cast<unsigned char>(text[at + 3])) != 0) text.erase(at + 1, 1);
  if (dice.one_in(4)) text += in_order({std::string(1, dice.of("...,")), digits(dice, dice.below(11))});
  return text + zone(dice);
}

std::string word(Dice& dice) {
  static constexpr std::array<std::string_view, 20> words = {
      "yes", "no",   "on",    "off",   "true", "false",    "null", "y",    "n",   "t",
      "f",   ".inf", "-.inf", "+.inf", ".nan", "infinity", "nan",  "none", "nil", "tru"};
  std::string text = dice.of(words);
  const std::size_t kind = dice.below(4);
  for (std::size_t i = 0; i < text.size(); ++i)
    if (kind == 1 || (kind == 2 && i == 0) || (kind == 3 && dice.one_in(2)))
      text[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[i])));
  if (dice.one_in(8)) insert_one_of("abc.~-+ 1", dice, text);
  return text;
}

std::string soup(Dice& dice) {
  return digits(dice, 1 + dice.below(8), "0011223456789abxoefn_+-.:,TZ ~=<>");
}

std::string scalar(Dice& dice) {
  static constexpr std::array generators = {number, number, real, sexagesimal, day, moment, moment, word, soup};
  return generators[dice.below(generators.size())](dice);
}

/// Whether `key: TEXT` has just that as a plain scalar on one line.
bool is_plain(const std::string& text) {
  const std::string block = "key: " + text;
  yaml::Tree tree;
  yaml::read_yaml(block, span_of(0, block.size()), tree);
  if (tree.is_broken() || tree.root() == nullptr || !tree.root()->is_mapping()) return false;
  const yaml::Node& value = tree.root()->entries().front().value;
  return value.is_scalar() && value.style == yaml::Style::plain && value.text == text;
}

}  // namespace

std::vector<std::string> ambiguous_scalars(std::size_t count) {
  std::vector<std::string> scalars;
  std::set<std::string> seen;
  const auto add = [&](const std::string& text) {
    if (is_plain(text) && seen.insert(text).second) scalars.push_back(text);
  };
  add("");
  for (const char* const text : known) add(text);
  Dice dice;
  for (count += scalars.size(); scalars.size() < count;) add(scalar(dice));
  return scalars;
}

}  // namespace matterlint::tests
