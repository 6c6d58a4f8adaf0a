#include "urls/idna.h"

#include <idn2.h>
#include <unictype.h>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace matterlint::urls {
namespace {

constexpr std::size_t longest_name = 253;
constexpr std::size_t longest_label = 63;

struct FreeOfIdn {
  void operator()(std::uint8_t* text) const { idn2_free(text); }
};

bool is_plain_label(std::string_view label) {
  return !label.empty() && label.size() <= longest_label && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(),
                     [](char c) { return ascii::is_letter(c) || ascii::is_digit(c) || c == '-'; });
}

/// A name of RFC 1123, as nearly all are.
bool is_plain_name(std::string_view name) {
  if (name.size() > longest_name) return false;
  while (true) {
    const std::size_t dot = name.find('.');
    const std::string_view label = name.substr(0, dot);
    const bool may_be_encoded = label.size() >= 4 && label.substr(2, 2) == "--";
    if (!is_plain_label(label) || may_be_encoded) return false;
    if (dot == std::string_view::npos) return true;
    name.remove_prefix(dot + 1);
  }
}

/// A label as it is looked up, `xn--...` where it is not ASCII; nothing where IDNA refuses it.
std::optional<std::string> registered_label(const std::string& label) {
  const bool is_encoded = label.starts_with("xn--");
  if (is_ascii(label) && !is_encoded) return is_plain_label(label) ? std::optional(label) : std::nullopt;
  const auto* const text = reinterpret_cast<const std::uint8_t*>(label.c_str());
  std::uint8_t* converted = nullptr;
  const int result = idn2_register_u8(is_encoded ? nullptr : text, is_encoded ? text : nullptr, &converted, 0);
  const std::unique_ptr<std::uint8_t, FreeOfIdn> owner(converted);
  if (result != IDN2_OK) return std::nullopt;
  std::string registered(reinterpret_cast<const char*>(converted));
  return is_plain_label(registered) ? std::optional(std::move(registered)) : std::nullopt;
}

/// What the label says when it is read: `xn--...` is decoded.
std::string in_own_script(const std::string& label) {
  if (!label.starts_with("xn--")) return label;
  char* decoded = nullptr;
  if (idn2_to_unicode_8z8z(label.c_str(), &decoded, IDN2_NONTRANSITIONAL) != IDN2_OK) return label;
  const std::unique_ptr<std::uint8_t, FreeOfIdn> owner(reinterpret_cast<std::uint8_t*>(decoded));
  return decoded;
}

std::vector<int> directions_of(std::string_view label) {
  std::vector<int> directions;
  while (!label.empty()) {
    const CodePoint c = first_code_point(label);
    directions.push_back(uc_bidi_class(c.value));
    label.remove_prefix(c.size);
  }
  return directions;
}

bool is_one_of(int direction, std::initializer_list<int> known) {
  return std::find(known.begin(), known.end(), direction) != known.end();
}

bool has_any(const std::vector<int>& directions, std::initializer_list<int> wanted) {
  return std::any_of(directions.begin(), directions.end(), [&](int one) { return is_one_of(one, wanted); });
}

/// RFC 5893, section 2: what holds for every label of a name that is written from right to left in part.
bool keeps_direction(std::vector<int> directions) {
  const bool is_right_to_left = is_one_of(directions.front(), {UC_BIDI_R, UC_BIDI_AL});
  if (!is_right_to_left && directions.front() != UC_BIDI_L) return false;
  const bool has_strangers = std::any_of(directions.begin(), directions.end(), [&](int one) {
    if (is_one_of(one, {UC_BIDI_EN, UC_BIDI_ES, UC_BIDI_CS, UC_BIDI_ET, UC_BIDI_ON, UC_BIDI_BN, UC_BIDI_NSM}))
      return false;
    return is_right_to_left ? !is_one_of(one, {UC_BIDI_R, UC_BIDI_AL, UC_BIDI_AN}) : one != UC_BIDI_L;
  });
  if (has_strangers) return false;
  if (is_right_to_left && has_any(directions, {UC_BIDI_EN}) && has_any(directions, {UC_BIDI_AN})) return false;
  while (directions.back() == UC_BIDI_NSM) directions.pop_back();
  return is_right_to_left ? is_one_of(directions.back(), {UC_BIDI_R, UC_BIDI_AL, UC_BIDI_EN, UC_BIDI_AN})
                          : is_one_of(directions.back(), {UC_BIDI_L, UC_BIDI_EN});
}

/// The labels in small letters; the full stops of Chinese and Japanese are dots too (RFC 3490).
std::vector<std::string> labels_of(std::string_view name) {
  std::vector<std::string> labels(1);
  while (!name.empty()) {
    const CodePoint c = first_code_point(name);
    const bool is_dot = c.value == '.' || c.value == 0x3002 || c.value == 0xFF0E || c.value == 0xFF61;
    if (is_dot)
      labels.emplace_back();
    else
      labels.back() += name.substr(0, c.size);
    name.remove_prefix(c.size);
  }
  for (std::string& label : labels) label = is_ascii(label) ? ascii_lower(label) : nfc(case_fold(label));
  return labels;
}

}  // namespace

bool is_idna_host_name(std::string_view name) {
  if (is_plain_name(name)) return true;
  if (find_invalid_utf8(name) != name.size() || name.find('\0') != std::string_view::npos) return false;
  if (name.size() > 4 * longest_name) return false;  // No label gets shorter than a quarter.
  std::size_t size = 0;
  std::vector<std::vector<int>> directions;
  for (const std::string& label : labels_of(name)) {
    const std::optional<std::string> registered = registered_label(label);
    if (!registered) return false;
    size += registered->size() + 1;
    directions.push_back(directions_of(in_own_script(label)));
  }
  const bool has_right_to_left = std::any_of(directions.begin(), directions.end(), [](const auto& label) {
    return has_any(label, {UC_BIDI_R, UC_BIDI_AL, UC_BIDI_AN});
  });
  return size <= longest_name + 1 &&
         (!has_right_to_left || std::all_of(directions.begin(), directions.end(), keeps_direction));
}

}  // namespace matterlint::urls
