#include "config/writer.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/json_text.h"

namespace matterlint::config {
namespace {

using ascii::is_digit;
using ascii::is_letter;

bool is_plain(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '/' || c == '.' || c == ' ';
}

/// What some reader takes for something else than text.
bool is_a_word_of_yaml(std::string_view text) {
  static constexpr std::array<std::string_view, 10> words = {"true", "false", "null", "yes", "no",
                                                             "on",   "off",   "y",    "n",   "nan"};
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::find(words.begin(), words.end(), lower) != words.end();
}

}  // namespace

std::string yaml_text(std::string_view text) {
  const bool starts_well = !text.empty() && (is_letter(text.front()) || text.front() == '/');
  if (starts_well && text.back() != ' ' && std::all_of(text.begin(), text.end(), is_plain) && !is_a_word_of_yaml(text))
    return std::string(text);
  return to_json(text);
}

std::string yaml_list(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) list += (list.empty() ? "" : ", ") + yaml_text(item);
  return "[" + list + "]";
}

std::string yaml_value(const yaml::Node& value) {
  if (value.is_null()) return "null";
  if (value.is_string()) return yaml_text(value.text);
  if (value.is_scalar()) return std::string(value.text);
  std::string inner;
  for (const yaml::Node& item : value.items()) inner += (inner.empty() ? "" : ", ") + yaml_value(item);
  for (const yaml::Entry& entry : value.entries())
    inner += (inner.empty() ? "" : ", ") + yaml_text(entry.key.text) + ": " + yaml_value(entry.value);
  return value.is_sequence() ? "[" + inner + "]" : "{" + inner + "}";
}

}  // namespace matterlint::config
