#include "urls/host_name.h"

#include <idn2.h>
#include <libpsl.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "text/ascii.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::urls {
namespace {

using ascii::is_digit;
using ascii::is_letter;

/// Underscores are in no host's name by the letter, but in many that work.
constexpr bool is_label_character(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_';
}

struct Free {
  void operator()(std::uint8_t* text) const { idn2_free(text); }
};

std::optional<std::string> to_punycode(const std::string& host) {
  std::uint8_t* converted = nullptr;
  const int result = idn2_lookup_u8(reinterpret_cast<const std::uint8_t*>(host.c_str()), &converted,
                                    IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
  const std::unique_ptr<std::uint8_t, Free> owner(converted);
  if (result != IDN2_OK) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(converted));
}

bool is_label(std::string_view label) {
  constexpr std::size_t longest = 63;
  return !label.empty() && label.size() <= longest && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(), is_label_character);
}

std::string_view last_label(std::string_view name) {
  return name.substr(name.rfind('.') + 1);
}

bool has_good_labels(std::string_view name) {
  constexpr std::size_t longest = 253;
  if (name.empty() || name.size() > longest) return false;
  const std::string_view last = last_label(name);
  if (std::all_of(last.begin(), last.end(), is_digit)) return false;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('.', begin), name.size());
    if (!is_label(name.substr(begin, end - begin))) return false;
    begin = end + 1;
  }
  return true;
}

/// The last labels of a name, as many as are asked for.
std::string_view last_labels(std::string_view name, int count) {
  std::size_t dot = name.size();
  while (count-- > 0 && dot != npos) dot = dot == 0 ? npos : name.rfind('.', dot - 1);
  return dot == npos ? name : name.substr(dot + 1);
}

}  // namespace

std::optional<std::string> ascii_host_name(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  std::string name = ascii_lower(host);
  if (name.find('\0') != npos) return std::nullopt;
  if (!is_ascii(name) || name.find("xn--") != npos) {
    std::optional<std::string> converted = to_punycode(name);
    if (!converted) return std::nullopt;
    name = std::move(*converted);
  }
  if (!has_good_labels(name)) return std::nullopt;
  return name;
}

bool is_domain_name(std::string_view text) {
  const std::optional<std::string> name = ascii_host_name(text);
  if (!name || name->find('.') == npos) return false;
  const std::string_view last = last_label(*name);
  return last.starts_with("xn--") || (last.size() >= 2 && std::all_of(last.begin(), last.end(), is_letter));
}

std::string_view clipper_domain(std::string_view ascii_host) {
  constexpr std::array<std::string_view, 7> second_levels = {"co", "com", "org", "net", "edu", "gov", "mil"};
  const std::string_view two = last_labels(ascii_host, 2);
  const std::string_view second = two.substr(0, two.find('.'));
  const bool has_country = last_label(ascii_host).size() == 2;
  const bool is_second_level = std::find(second_levels.begin(), second_levels.end(), second) != second_levels.end();
  return has_country && is_second_level ? last_labels(ascii_host, 3) : two;
}

std::string registered_domain(std::string_view ascii_host) {
  std::string name(ascii_host);
  const char* const registered = psl_registrable_domain(psl_builtin(), name.c_str());
  return registered == nullptr ? name : std::string(registered);
}

bool is_same_or_parent(std::string_view name, std::string_view host) {
  if (name == host) return true;
  if (host.size() <= name.size() || host[host.size() - name.size() - 1] != '.') return false;
  return host.ends_with(name) && name.find('.') != npos;
}

}  // namespace matterlint::urls
