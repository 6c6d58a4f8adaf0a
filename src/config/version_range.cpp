#include "config/version_range.h"

#include <array>
#include <charconv>
#include <cstddef>

namespace matterlint::config {
namespace {

/// Up to three numbers; those that are left out or `x` are not known.
struct Version {
  std::array<unsigned, 3> numbers{};
  std::size_t known = 0;
};

/// The first version with these numbers, and the first one past them: [1.2, 1.3) for 1.2.
Version first_of(Version version) {
  version.known = 3;
  return version;
}
Version past(Version version, std::size_t part) {
  for (std::size_t i = part + 1; i < 3; ++i) version.numbers[i] = 0;
  ++version.numbers[part];
  return first_of(version);
}

bool is_before(const Version& a, const Version& b) {
  return a.numbers < b.numbers;
}

std::optional<Version> parse(std::string_view text) {
  if (text.starts_with('v')) text.remove_prefix(1);
  Version version;
  bool is_open = false;
  for (std::size_t part = 0; part < 3; ++part) {
    const std::string_view number = text.substr(0, text.find('.'));
    if (number == "x" || number == "X" || number == "*") {
      is_open = true;
    } else {
      const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), version.numbers[part]);
      if (error != std::errc() || end != number.data() + number.size() || is_open) return std::nullopt;
      version.known = part + 1;
    }
    if (number.size() == text.size()) return version;
    text.remove_prefix(number.size() + 1);
  }
  return std::nullopt;
}

/// What `^` keeps: the first number that is not zero.
std::size_t caret_part(const Version& version) {
  for (std::size_t i = 0; i < version.known; ++i)
    if (version.numbers[i] != 0 || i + 1 == version.known) return i;
  return 0;
}

struct Comparator {
  std::string_view symbol;
  bool (*holds)(const Version& version, const Version& bound);
};

bool is_at_least(const Version& version, const Version& bound) {
  return !is_before(version, first_of(bound));
}
bool is_below_end(const Version& version, const Version& bound) {
  return bound.known == 0 || is_before(version, past(bound, bound.known - 1));
}
bool is_one_of(const Version& version, const Version& bound) {
  return is_at_least(version, bound) && is_below_end(version, bound);
}

constexpr std::array<Comparator, 7> comparators = {{
    {">=", is_at_least},
    {"<=", is_below_end},
    {">", [](const Version& version, const Version& bound) { return !is_below_end(version, bound); }},
    {"<", [](const Version& version, const Version& bound) { return !is_at_least(version, bound); }},
    {"=", is_one_of},
    {"^",
     [](const Version& version, const Version& bound) {
       return is_at_least(version, bound) && (bound.known == 0 || is_before(version, past(bound, caret_part(bound))));
     }},
    {"~",
     [](const Version& version, const Version& bound) {
       return is_at_least(version, bound) &&
              (bound.known == 0 || is_before(version, past(bound, bound.known == 1 ? 0 : 1)));
     }},
}};

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" ,");
  return begin == std::string_view::npos ? "" : text.substr(begin, text.find_last_not_of(" ,") + 1 - begin);
}

std::optional<bool> holds(const Version& version, std::string_view symbol, std::string_view bound) {
  const std::optional<Version> parsed = parse(bound);
  if (!parsed) return std::nullopt;
  for (const Comparator& comparator : comparators)
    if (comparator.symbol == symbol) return comparator.holds(version, *parsed);
  return std::nullopt;
}

/// Comparators with blanks or commas between them, all of which must hold.
std::optional<bool> all_hold(const Version& version, std::string_view range) {
  range = trim(range);
  if (range.empty()) return std::nullopt;
  bool all = true;
  while (!range.empty()) {
    const std::size_t symbol_size = std::min(range.find_first_not_of("<>=^~"), range.size());
    const std::string_view symbol = symbol_size == 0 ? "=" : range.substr(0, symbol_size);
    range = trim(range.substr(symbol_size));
    const std::size_t size = std::min(range.find_first_of(" ,<>=^~"), range.size());
    const std::optional<bool> one = holds(version, symbol, range.substr(0, size));
    if (!one) return std::nullopt;
    all = all && *one;
    range = trim(range.substr(size));
  }
  return all;
}

}  // namespace

std::optional<bool> is_in_range(std::string_view version, std::string_view range) {
  const std::optional<Version> parsed = parse(version);
  if (!parsed) return std::nullopt;
  bool any = false;
  for (;;) {
    const std::size_t bar = range.find("||");
    const std::optional<bool> one = all_hold(*parsed, range.substr(0, bar));
    if (!one) return std::nullopt;
    any = any || *one;
    if (bar == std::string_view::npos) return any;
    range.remove_prefix(bar + 2);
  }
}

}  // namespace matterlint::config
