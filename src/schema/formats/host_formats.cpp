#include <algorithm>
#include <array>

#include "schema/formats/format.h"
#include "schema/formats/host.h"
#include "schema/formats/scanner.h"
#include "text/utf8.h"
#include "urls/idna.h"

namespace matterlint::schema {

bool is_ipv4(std::string_view text) {
  int count = 0;
  return all_pieces(text, '.',
                    [&count](std::string_view piece) {
                      if (piece.empty() || piece.size() > 3 || !std::all_of(piece.begin(), piece.end(), is_ascii_digit))
                        return false;
                      int value = 0;
                      for (const char c : piece) value = value * 10 + (c - '0');
                      ++count;
                      return value <= 255 && (piece.size() == 1 || piece.front() != '0');
                    }) &&
         count == 4;
}

bool is_ipv6(std::string_view text) {
  const std::size_t gap = text.find("::");
  int groups = 0;
  const auto count_groups = [&groups](std::string_view part, bool ends_address) {
    if (part.empty()) return true;
    return all_pieces(part, ':', [&](std::string_view piece) {
      const bool is_last = piece.data() + piece.size() == part.data() + part.size();
      const bool is_embedded = ends_address && is_last && is_ipv4(piece);
      groups += is_embedded ? 2 : 1;
      return is_embedded ||
             (!piece.empty() && piece.size() <= 4 && std::all_of(piece.begin(), piece.end(), is_hex_digit));
    });
  };
  if (gap == std::string_view::npos) return count_groups(text, true) && groups == 8;
  return count_groups(text.substr(0, gap), false) && count_groups(text.substr(gap + 2), true) && groups <= 7;
}

namespace {

bool is_host_name(std::string_view value) {
  return is_ascii(value) && urls::is_idna_host_name(value);
}

/// The domain of an email address: a host name, or an address in brackets.
bool is_email_domain(std::string_view domain, bool (*is_host)(std::string_view)) {
  if (!domain.starts_with('[') || !domain.ends_with(']')) return is_host(domain);
  const std::string_view address = domain.substr(1, domain.size() - 2);
  return is_ipv4(address) || (address.starts_with("IPv6:") && is_ipv6(address.substr(5)));
}

bool is_atom_character(char c) {
  return is_ascii_alphanumeric(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool is_quoted_local_part(std::string_view local, bool is_international) {
  if (local.size() < 2 || local.front() != '"' || local.back() != '"') return false;
  const std::string_view inner = local.substr(1, local.size() - 2);
  for (std::size_t i = 0; i < inner.size(); ++i) {
    if (inner[i] == '\\' && ++i == inner.size()) return false;
    const bool is_escaped = i > 0 && inner[i - 1] == '\\';
    if (inner[i] == '"' && !is_escaped) return false;
    if (static_cast<unsigned char>(inner[i]) < 0x20 || (is_not_ascii(inner[i]) && !is_international)) return false;
  }
  return true;
}

bool is_address(std::string_view value, bool is_international) {
  const std::size_t at = value.rfind('@');
  if (at == std::string_view::npos || at == 0 || find_invalid_utf8(value) != value.size()) return false;
  if (!is_email_domain(value.substr(at + 1), is_international ? urls::is_idna_host_name : is_host_name)) return false;
  const std::string_view local = value.substr(0, at);
  if (is_quoted_local_part(local, is_international)) return true;
  return all_pieces(local, '.', [is_international](std::string_view atom) {
    return !atom.empty() && std::all_of(atom.begin(), atom.end(), [is_international](char c) {
      return is_atom_character(c) || (is_international && is_not_ascii(c));
    });
  });
}

bool is_email(std::string_view value) {
  return is_address(value, false);
}
bool is_idn_email(std::string_view value) {
  return is_address(value, true);
}

/// A host name of two labels or more, in any script.
bool is_domain(std::string_view value) {
  return value.find('.') != std::string_view::npos && !value.ends_with('.') && !is_ipv4(value) &&
         urls::is_idna_host_name(value);
}

}  // namespace

std::span<const Format> host_formats() {
  static constexpr std::array<Format, 7> formats = {{
      {"domain", is_domain, "a domain such as example.com"},
      {"email", is_email, "an email address such as name@example.com"},
      {"hostname", is_host_name, "a host name such as example.com"},
      {"idn-email", is_idn_email, "an email address such as name@example.com"},
      {"idn-hostname", urls::is_idna_host_name, "a host name such as example.com"},
      {"ipv4", is_ipv4, "an IPv4 address such as 192.0.2.1"},
      {"ipv6", is_ipv6, "an IPv6 address such as 2001:db8::1"},
  }};
  return formats;
}

}  // namespace matterlint::schema
