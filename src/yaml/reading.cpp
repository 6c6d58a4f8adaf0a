#include "yaml/reading.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/ascii.h"
#include "text/char_set.h"
#include "yaml/numeral.h"
#include "yaml/reading_tables.h"
#include "yaml/walk.h"

namespace matterlint::yaml {
namespace {

using Table = Reading (*)(std::string_view plain);

constexpr std::array<Table, reader_names.size()> tables = {read_by_obsidian, read_by_js_yaml, read_by_gray_matter,
                                                           read_by_pyyaml,   read_by_psych,   read_by_go_yaml};

constexpr std::size_t longest_word = std::string_view("false").size();
constexpr CharSet starts_of_numbers("0123456789+-.");
constexpr CharSet never_in_numbers("\n/");  // nor in dates
constexpr CharSet before_digits("+-_");
constexpr CharSet letters_in_numbers("eEtTzZ");  // of exponents, and between the parts of a time
constexpr CharSet starts_of_signs("~:<=");
constexpr CharSet starts_of_words("ntfoyNTFOY");

/// Whether a text that begins as numbers and dates do has what none of them has: `2nd`, `3f2a-11`. Numbers of another
/// base begin with a zero, `.inf` and `.nan` with a point.
bool cannot_be_number(std::string_view plain) {
  if (never_in_numbers.find_in(plain) != npos) return true;
  const std::size_t first = before_digits.skip_in(plain);
  if (first == plain.size() || plain[first] == '0' || plain[first] == '.') return false;
  return std::any_of(plain.begin(), plain.end(),
                     [](char c) { return ascii::is_letter(c) && !letters_in_numbers.contains(c); });
}

template <class Predicate>
ReaderSet readers_where(std::string_view plain, Predicate is_wanted) {
  ReaderSet found;
  if (is_text_for_all(plain)) return found;
  for (std::size_t i = 0; i < tables.size(); ++i)
    if (is_wanted(tables.at(i)(plain))) found.add(static_cast<Reader>(i));
  return found;
}

/// Those that refuse a node, whatever stands in it.
ReaderSet readers_that_refuse_alone(const Node& node) {
  ReaderSet found;
  if (node.properties != nullptr && node.properties->tag.size() > 1 && !node.properties->tag.starts_with("!!"))
    for (const Reader reader : {Reader::js_yaml, Reader::gray_matter, Reader::pyyaml}) found.add(reader);
  if (node.is_scalar() && node.style == Style::plain)
    found.add(readers_where(node.text, [](const Reading& reading) { return reading.as == ReadAs::error; }));
  for (const Entry& entry : node.entries()) {
    if (entry.key.is_scalar()) continue;
    found.add(Reader::pyyaml);
    found.add(Reader::go_yaml);
  }
  return found;
}

}  // namespace

bool is_text_for_all(std::string_view plain) {
  if (plain.empty()) return false;
  if (starts_of_numbers.contains(plain.front())) return cannot_be_number(plain);
  if (starts_of_signs.contains(plain.front())) return plain.find('\n') != npos;
  return plain.size() > longest_word || !starts_of_words.contains(plain.front());
}

Reading read_by(Reader reader, std::string_view plain) {
  if (is_text_for_all(plain)) return {};
  return tables.at(static_cast<std::size_t>(reader))(plain);
}

bool is_same_value(const Reading& a, const Reading& b) {
  if (!a.is_number() || !b.is_number()) return a == b;
  return a.value == b.value || nearest_double(a.value) == nearest_double(b.value);
}

std::string printed_by(Reader reader, const Reading& number) {
  const bool shows_reals = reader == Reader::pyyaml || reader == Reader::psych;
  const bool is_whole = number.as == ReadAs::real && number.value.find_first_not_of("-0123456789") == std::string::npos;
  return is_whole && shows_reals ? number.value + ".0" : number.value;
}

ReaderSet readers_of_other_types(std::string_view plain) {
  return readers_where(plain, [](const Reading& reading) { return reading.as != ReadAs::text; });
}

ReaderSet readers_that_refuse(const Node& root) {
  ReaderSet found;
  std::vector<std::string_view> anchors;
  for_each_node(root, [&](const Node& node) {
    found.add(readers_that_refuse_alone(node));
    const bool has_anchor = !node.is_alias() && node.properties != nullptr && !node.properties->anchor.empty();
    if (has_anchor) anchors.push_back(node.properties->anchor);
  });
  std::sort(anchors.begin(), anchors.end());
  if (std::adjacent_find(anchors.begin(), anchors.end()) != anchors.end()) found.add(Reader::pyyaml);
  return found;
}

}  // namespace matterlint::yaml
