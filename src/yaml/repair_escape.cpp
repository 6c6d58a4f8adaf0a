#include <algorithm>
#include <string>
#include <vector>

#include "yaml/characters.h"
#include "yaml/repair.h"

namespace matterlint::yaml {
namespace {

bool is_punctuation(char c) {
  return c > ' ' && c < '\x7F' && !is_digit(c) && !ascii::is_letter(c);
}

/// Whether a backslash and what follows, which `rest` begins with, is an escape between double quotes.
bool is_escape(std::string_view rest) {
  static constexpr std::string_view single = "0abt\tnvfre \"/\\N_LP";
  if (rest.size() < 2) return false;
  const std::size_t digits = rest[1] == 'x' ? 2 : rest[1] == 'u' ? 4 : rest[1] == 'U' ? 8 : 0;
  if (digits == 0) return single.find(rest[1]) != std::string_view::npos;
  const std::string_view code = rest.substr(2, digits);
  return code.size() == digits && std::all_of(code.begin(), code.end(), [](char c) { return hex_value(c) >= 0; });
}

/// Where backslashes stand on the line of a value outside of it, which are probably meant alike.
std::vector<std::size_t> backslashes_beside(std::string_view text, Span value) {
  const Line line = line_at(text, text.rfind('\n', value.begin) + 1, text.size());
  std::vector<std::size_t> found;
  for (std::size_t at = text.find('\\', line.begin); at < line.end; at = text.find('\\', at + 1))
    if (at < value.begin || at >= value.end) found.push_back(at);
  return found;
}

/// `\u00e`: a character's number that is cut off.
bool is_cut_off(std::string_view rest) {
  return rest.size() > 2 && (rest[1] == 'u' || rest[1] == 'x') && hex_value(rest[2]) >= 0;
}

/// Where the escapes between double quotes begin that are none.
std::vector<std::size_t> bad_escapes(std::string_view inside) {
  std::vector<std::size_t> found;
  for (std::size_t at = inside.find('\\'); at < inside.size(); at = inside.find('\\', at + 1)) {
    if (is_escape(inside.substr(at))) {
      ++at;
    } else {
      found.push_back(at);
    }
  }
  return found;
}

}  // namespace

std::optional<Repair> repair_escape(std::string_view text, const SyntaxError& error) {
  const std::string_view inside = slice(text, {error.value.begin + 1, error.value.end - 1});
  const std::vector<std::size_t> bad = bad_escapes(inside);
  const bool is_markdown = std::all_of(bad.begin(), bad.end(), [inside](std::size_t at) {
    return at + 1 < inside.size() && is_punctuation(inside[at + 1]);
  });
  Repair repair{.edits = {}, .title = is_markdown ? "Delete the backslashes" : "Double the backslashes"};
  // Those that are in order already say that the author knew of escapes.
  const bool knows_escapes =
      inside.find("\\\\") != inside.npos || inside.find("\\\"") != inside.npos ||
      std::any_of(bad.begin(), bad.end(), [inside](std::size_t at) { return is_cut_off(inside.substr(at)); });
  const std::vector<std::size_t> beside = backslashes_beside(text, error.value);
  repair.is_only_one = !is_markdown && !knows_escapes && beside.empty();
  for (std::size_t at = inside.find('\\'); at < inside.size(); at = inside.find('\\', at + 1)) {
    // `snake\_case` among other signs of Markdown is no no-break space.
    const bool is_bad = std::binary_search(bad.begin(), bad.end(), at) || (is_markdown && inside[at + 1] == '_');
    const std::size_t place = error.value.begin + 1 + at;
    if (is_markdown && is_bad) repair.edits.push_back(replacement_of_one(place, ""));
    if (!is_markdown && (is_bad || !knows_escapes)) repair.edits.push_back(insertion(place, "\\"));
    if (!is_bad) ++at;
  }
  if (is_markdown || knows_escapes) return repair;
  for (const std::size_t at : beside) repair.edits.push_back(insertion(at, "\\"));
  std::sort(repair.edits.begin(), repair.edits.end(),
            [](const TextEdit& a, const TextEdit& b) { return a.span.begin < b.span.begin; });
  return repair;
}

}  // namespace matterlint::yaml
