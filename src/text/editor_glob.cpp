#include "text/editor_glob.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

/// The first character, of several bytes perhaps.
std::string_view first_of(std::string_view text) {
  return text.substr(0, first_code_point(text).size);
}

/// `[...]` at the start of a glob.
struct BracketSet {
  std::string_view members;
  std::size_t size = 0;  ///< With the brackets.
  bool negated = false;

  bool contains(std::string_view character) const {
    const char32_t value = first_code_point(character).value;
    for (std::string_view rest = members; !rest.empty();) {
      const char32_t first = take(rest);
      const bool is_range = rest.size() > 1 && rest.front() == '-';
      if (is_range) rest.remove_prefix(1);
      const char32_t last = is_range ? take(rest) : first;
      if (first <= value && value <= last) return !negated;
    }
    return negated;
  }

 private:
  static char32_t take(std::string_view& rest) {
    if (rest.front() == '\\' && rest.size() > 1) rest.remove_prefix(1);
    const CodePoint point = first_code_point(rest);
    rest.remove_prefix(point.size);
    return point.value;
  }
};

/// None where it is not closed, or a path goes on before it is.
std::optional<BracketSet> bracket_at_start(std::string_view glob) {
  const std::size_t begin = glob.substr(1).starts_with('!') ? 2 : 1;
  for (std::size_t i = begin; i < glob.size() && glob[i] != '/'; ++i) {
    if (glob[i] == ']' && i > begin) return BracketSet{glob.substr(begin, i - begin), i + 1, begin == 2};
    if (glob[i] == '\\') ++i;
  }
  return std::nullopt;
}

/// `{...}` at the start of a glob.
struct BraceGroup {
  std::vector<std::string_view> choices;
  std::size_t size = 0;  ///< With the braces.
};

std::optional<BraceGroup> group_at_start(std::string_view glob) {
  BraceGroup braces;
  std::size_t depth = 0;
  std::size_t begin = 1;
  for (std::size_t i = 0; i < glob.size(); ++i) {
    if (glob[i] == '\\') {
      ++i;
    } else if (glob[i] == '{') {
      ++depth;
    } else if ((glob[i] == ',' && depth == 1) || (glob[i] == '}' && --depth == 0)) {
      braces.choices.push_back(glob.substr(begin, i - begin));
      begin = i + 1;
      if (depth > 0) continue;
      braces.size = begin;
      return braces;
    }
  }
  return std::nullopt;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = error == std::errc() && end == text.data() + text.size() && !text.empty();
  return is_number ? std::optional(number) : std::nullopt;
}

/// Both ends of `1..3`.
using Numbers = std::pair<std::int64_t, std::int64_t>;
std::optional<Numbers> numbers_in(std::string_view choice) {
  const std::size_t dots = choice.find("..");
  if (dots == npos) return std::nullopt;
  const auto first = whole_number(choice.substr(0, dots));
  const auto last = whole_number(choice.substr(dots + 2));
  if (!first || !last) return std::nullopt;
  return *first <= *last ? Numbers(*first, *last) : Numbers(*last, *first);
}

class EditorGlobMatcher {
 public:
  bool matches(std::string_view glob, std::string_view text) {
    constexpr std::size_t most_steps = 5000;
    if (++steps_ > most_steps) return false;
    if (glob.empty()) return text.empty();
    switch (glob.front()) {
      case '*':
        return matches_any(glob, text);
      case '{':
        return matches_braces(glob, text);
      case '/':
        // Between two slashes, `**` may stand for no folder at all.
        return matches_one(glob, text) || (glob.starts_with("/**/") && matches(glob.substr(3), text));
      default:
        return matches_one(glob, text);
    }
  }

 private:
  bool matches_any(std::string_view glob, std::string_view text) {
    const bool crosses_folders = glob.starts_with("**");
    glob.remove_prefix(std::min(glob.find_first_not_of('*'), glob.size()));
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if (matches(glob, text.substr(i))) return true;
      if (i < text.size() && text[i] == '/' && !crosses_folders) return false;
    }
    return false;
  }

  bool matches_braces(std::string_view glob, std::string_view text) {
    const std::optional<BraceGroup> braces = group_at_start(glob);
    if (!braces) return matches_character(glob, text);
    const std::string_view rest = glob.substr(braces->size);
    if (braces->choices.size() == 1) {
      const auto numbers = numbers_in(braces->choices.front());
      return numbers ? matches_number(*numbers, rest, text) : matches_character(glob, text);
    }
    for (const std::string_view choice : braces->choices)
      if (matches(std::string(choice) + std::string(rest), text)) return true;
    return false;
  }

  bool matches_number(Numbers numbers, std::string_view rest, std::string_view text) {
    const std::size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", sign), text.size());
    for (std::size_t size = sign + 1; size <= end; ++size) {
      const auto number = whole_number(text.substr(0, size));
      const bool is_between = number && numbers.first <= *number && *number <= numbers.second;
      if (is_between && matches(rest, text.substr(size))) return true;
    }
    return false;
  }

  bool matches_one(std::string_view glob, std::string_view text) {
    if (text.empty()) return false;
    const std::string_view character = first_of(text);
    if (glob.front() == '?') return character != "/" && matches(glob.substr(1), text.substr(character.size()));
    const std::optional<BracketSet> bracket = glob.front() == '[' ? bracket_at_start(glob) : std::nullopt;
    if (!bracket) return matches_character(glob, text);
    return character != "/" && bracket->contains(character) &&
           matches(glob.substr(bracket->size), text.substr(character.size()));
  }

  bool matches_character(std::string_view glob, std::string_view text) {
    if (glob.front() == '\\' && glob.size() > 1) glob.remove_prefix(1);
    return text.starts_with(glob.front()) && matches(glob.substr(1), text.substr(1));
  }

  std::size_t steps_ = 0;
};

}  // namespace

bool editor_glob_matches(std::string_view glob, std::string_view text) {
  return EditorGlobMatcher().matches(glob, text);
}

}  // namespace matterlint
