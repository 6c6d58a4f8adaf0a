#include "text/glob.h"

#include <algorithm>
#include <optional>

#include "source/span.h"
#include "text/npos.h"
#include "text/wildcard.h"

namespace matterlint {
namespace {

constexpr std::size_t most_alternatives = 1000;
constexpr std::size_t most_bytes = std::size_t{1} << 20U;  ///< Looked at for the braces of a glob, in all.

struct Braces {
  Span span;  ///< With the braces.
  std::vector<Span> choices;
};

/// The first outermost pair of braces from `from` on. A brace that is never closed is a character like any other.
std::optional<Braces> find_braces(std::string_view glob, std::size_t from) {
  std::vector<Braces> open;
  std::optional<Braces> first;
  for (std::size_t i = from; i < glob.size(); ++i) {
    const std::uint32_t at = span_of(i, i).begin;
    if (glob[i] == '\\') {
      ++i;
    } else if (glob[i] == '{') {
      open.push_back({{at, at}, {{at + 1, at + 1}}});
    } else if (glob[i] == ',' && !open.empty()) {
      open.back().choices.back().end = at;
      open.back().choices.push_back({at + 1, at + 1});
    } else if (glob[i] == '}' && !open.empty()) {
      open.back().choices.back().end = at;
      open.back().span.end = at + 1;
      if (!first || open.back().span.begin < first->span.begin) first = std::move(open.back());
      open.pop_back();
      if (open.empty()) return first;
    }
  }
  return first;
}

struct Partial {
  std::string glob;
  std::size_t from = 0;  ///< Before this there are no braces left to expand.
};

std::vector<std::string> expand_braces(std::string_view glob) {
  std::vector<std::string> expanded;
  std::vector<Partial> pending = {{std::string(glob), 0}};
  std::size_t bytes = 0;
  while (!pending.empty() && expanded.size() < most_alternatives && bytes < most_bytes) {
    const Partial partial = std::move(pending.back());
    bytes += partial.glob.size();
    pending.pop_back();
    const std::optional<Braces> braces = find_braces(partial.glob, partial.from);
    if (!braces) {
      expanded.push_back(partial.glob);
      continue;
    }
    const std::string before = partial.glob.substr(0, braces->span.begin);
    const std::string after = partial.glob.substr(braces->span.end);
    for (std::size_t i = braces->choices.size(); i-- > 0;)
      pending.push_back({before + std::string(slice(partial.glob, braces->choices[i])) + after, before.size()});
    // Each of them leaves at least one glob, so what is at the bottom would not be reached.
    if (pending.size() > most_alternatives)
      pending.erase(pending.begin(), pending.end() - static_cast<std::ptrdiff_t>(most_alternatives));
  }
  return expanded;
}

/// Where that begins in a glob what a path must end with to match: the part behind the last special character. Without
/// a slash in front, as `**/` may stand for nothing.
std::size_t find_literal_end(std::string_view glob) {
  const std::size_t special = glob.find_last_of("*?[]\\");
  if (special == std::string_view::npos) return 0;
  const std::size_t begin = std::min(special + (glob[special] == '\\' ? 2 : 1), glob.size());
  return glob.substr(begin).starts_with('/') ? begin + 1 : begin;
}

/// The longest run of characters, behind all brackets, that each match has to have somewhere.
std::string_view find_needed(std::string_view glob) {
  constexpr std::string_view special = "*?[\\/";
  std::string_view longest;
  for (std::size_t begin = glob.rfind(']') + 1; begin < glob.size();) {
    const std::size_t end = std::min(glob.find_first_of(special, begin), glob.size());
    if (end - begin > longest.size()) longest = glob.substr(begin, end - begin);
    begin = end + 1;
  }
  return longest;
}

}  // namespace

Glob::Alternative::Alternative(std::string of)
    : glob(std::move(of)), literal_end(find_literal_end(glob)), needed(find_needed(glob)), is_any_name(glob == "*") {
  constexpr std::string_view any = "**/*";
  is_ending = literal_end == any.size() && glob.starts_with(any) && glob.find('/', literal_end) == npos;
}

/// Most paths and keys match none of the globs that they are asked about: few come to the last question.
bool Glob::Alternative::matches(std::string_view path) const {
  if (literal_end == 0) return path == glob;
  if (is_any_name) return path.find('/') == npos;
  if (!path.ends_with(std::string_view(glob).substr(literal_end))) return false;
  if (is_ending) return true;
  return path.find(needed) != npos && wildcard_matches(glob, path, WildcardUnit::code_point);
}

Glob::Glob(std::string_view glob) : text_(glob) {
  for (std::string& alternative : expand_braces(glob)) alternatives_.emplace_back(std::move(alternative));
}

bool Glob::matches(std::string_view path) const {
  return std::any_of(alternatives_.begin(), alternatives_.end(),
                     [path](const Alternative& alternative) { return alternative.matches(path); });
}

bool matches_any(std::span<const Glob> globs, std::string_view path) {
  return std::any_of(globs.begin(), globs.end(), [path](const Glob& glob) { return glob.matches(path); });
}

}  // namespace matterlint
