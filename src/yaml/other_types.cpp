#include <algorithm>
#include <array>

#include "text/utf8.h"
#include "yaml/characters.h"
#include "yaml/core_schema.h"
#include "yaml/quote.h"

namespace matterlint::yaml {
namespace {

bool is_any_case(std::string_view plain, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [plain](std::string_view word) { return equal_ignoring_ascii_case(plain, word); });
}

/// How many digits begin a text, at most `most`.
std::size_t digits(std::string_view text, std::size_t most) {
  std::size_t count = 0;
  while (count < text.size() && count < most && is_digit(text[count])) ++count;
  return count;
}

/// `2025-03-17`, alone or with a time behind it.
bool begins_as_date(std::string_view plain) {
  if (digits(plain, 4) != 4 || plain.size() < 8 || plain[4] != '-') return false;
  const std::size_t month = digits(plain.substr(5), 2);
  if (month == 0 || 5 + month >= plain.size() || plain[5 + month] != '-') return false;
  const std::size_t day = digits(plain.substr(6 + month), 2);
  const std::size_t end = 6 + month + day;
  if (day == 0) return false;
  if (end == plain.size()) return month == 2 && day == 2;
  const bool has_time = plain[end] == 'T' || plain[end] == 't' || is_blank(plain[end]);
  return has_time && plain.find(':', end) != std::string_view::npos;
}

/// `19:54`, `1:30:00`: numbers to the base of sixty, in YAML 1.1.
bool is_sexagesimal(std::string_view plain) {
  if (plain.starts_with('+') || plain.starts_with('-')) plain.remove_prefix(1);
  std::size_t at = digits(plain, plain.size());
  if (at == 0) return false;
  std::size_t groups = 0;
  for (; at < plain.size() && plain[at] == ':'; ++groups) {
    const std::size_t count = digits(plain.substr(at + 1), 3);
    if (count == 0 || count > 2) return false;
    at += count + 1;
  }
  if (at < plain.size() && plain[at] == '.') at += 1 + digits(plain.substr(at + 1), plain.size());
  return groups > 0 && at == plain.size();
}

/// Numbers of YAML 1.1 that the core schema does not know: `1_000`, `0b101`, `1,000` is none.
bool is_old_number(std::string_view plain) {
  if (plain.starts_with('+') || plain.starts_with('-')) plain.remove_prefix(1);
  if (plain.empty() || (!is_digit(plain.front()) && plain.front() != '.')) return false;
  if (plain.starts_with("0b") || plain.starts_with("0x") || plain.starts_with("0o"))
    return plain.find_first_not_of("0123456789abcdefABCDEF_", 2) == std::string_view::npos;
  std::string joined;
  std::copy_if(plain.begin(), plain.end(), std::back_inserter(joined), [](char c) { return c != '_' && c != ','; });
  return joined.size() < plain.size() && core_kind(joined) != Kind::string;
}

void add_all(ReaderSet& set, std::initializer_list<Reader> readers) {
  for (const Reader reader : readers) set.add(reader);
}

}  // namespace

ReaderSet readers_of_other_types(std::string_view plain) {
  ReaderSet found;
  if (core_kind(plain) != Kind::string) return ReaderSet::all();
  if (is_any_case(plain, {"yes", "no", "on", "off"})) add_all(found, {Reader::pyyaml, Reader::psych, Reader::go_yaml});
  if (is_any_case(plain, {"y", "n"})) found.add(Reader::go_yaml);
  if (begins_as_date(plain))
    add_all(found, {Reader::js_yaml, Reader::gray_matter, Reader::pyyaml, Reader::psych, Reader::go_yaml});
  if (is_sexagesimal(plain)) add_all(found, {Reader::gray_matter, Reader::pyyaml, Reader::psych});
  if (is_old_number(plain))
    add_all(found, {Reader::js_yaml, Reader::gray_matter, Reader::pyyaml, Reader::psych, Reader::go_yaml});
  if (plain == "<<" || plain == "=")
    add_all(found, {Reader::js_yaml, Reader::gray_matter, Reader::pyyaml, Reader::psych, Reader::go_yaml});
  if (plain.starts_with(':')) found.add(Reader::psych);
  return found;
}

}  // namespace matterlint::yaml
