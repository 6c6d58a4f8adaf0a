#include "schema/formats/host_name.h"

#include <algorithm>

#include "schema/formats/scanner.h"
#include "text/utf8.h"

namespace matterlint::schema {
namespace {

constexpr std::size_t longest_name = 253;
constexpr std::size_t longest_label = 63;

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= longest_label && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(),
                     [](char c) { return is_ascii_alphanumeric(c) || c == '-' || is_not_ascii(c); });
}

}  // namespace

bool is_host_name(std::string_view text) {
  return text.size() <= longest_name && is_ascii(text) && all_pieces(text, '.', is_label);
}

bool is_idn_host_name(std::string_view text) {
  return find_invalid_utf8(text) == text.size() && text.size() <= longest_name && all_pieces(text, '.', is_label);
}

}  // namespace matterlint::schema
