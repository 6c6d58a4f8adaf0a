#include "urls/url.h"

#include <algorithm>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "text/npos.h"
#include "text/utf8.h"
#include "urls/host_name.h"
#include "urls/tracking.h"

namespace matterlint::urls {
namespace {

constexpr bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr bool is_other_script(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

bool is_let_through(char c, Strictness strictness) {
  if (strictness == Strictness::uri) return false;
  if (is_other_script(c)) return true;
  return strictness == Strictness::web && std::string_view("|[]{}^`").find(c) != npos;
}

/// Where the path begins: behind the authority, or behind the scheme.
std::size_t path_begin(std::string_view text) {
  const std::size_t colon = text.find_first_of(":/?#");
  const std::size_t begin = colon != npos && text[colon] == ':' ? colon + 1 : 0;
  if (text.substr(begin, 2) != "//") return begin;
  return std::min(text.find_first_of("/?#", begin + 2), text.size());
}

/// The text with what RFC 3986 does not know, but the strictness lets through, replaced byte by byte by a letter.
/// So all places stay as they are.
std::string masked(std::string_view text, Strictness strictness) {
  std::string mask(text);
  const std::size_t path = path_begin(text);
  for (std::size_t i = 0; i < mask.size(); ++i) {
    const bool is_host_script = i < path && is_other_script(mask[i]) && strictness != Strictness::uri;
    if (is_host_script || (i >= path && is_let_through(mask[i], strictness))) mask[i] = 'x';
  }
  // Browsers take a second `#` for a part of the fragment: https://matrix.to/#/#room:example.org.
  if (const std::size_t fragment = mask.find('#'); strictness == Strictness::web && fragment != npos)
    std::replace(mask.begin() + static_cast<std::ptrdiff_t>(fragment) + 1, mask.end(), '#', 'x');
  return mask;
}

Span part_of(std::string_view text, boost::urls::string_view part) {
  if (part.empty()) return {};
  const auto begin = static_cast<std::size_t>(part.data() - text.data());
  return span_of(begin, begin + part.size());
}

/// Why the character at `i` can not stand there, in words; empty: it can.
std::string fault_at(std::string_view text, std::size_t i, std::size_t path, Strictness strictness) {
  const char c = text[i];
  const bool is_delimiter = std::string_view("|{}^`").find(c) != npos;
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return "there is a blank in it";
  if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return "there is a control character in it";
  if (c == '\\') return "there is a backslash in it";
  if (i < path && is_delimiter) return "`" + std::string(1, c) + "` can not stand before the path";
  if (c == '%' && (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])))
    return "two hexadecimal digits must follow `%`";
  if (std::string_view("<>\"").find(c) != npos || (is_delimiter && !is_let_through(c, strictness)))
    return "`" + std::string(1, c) + "` must be percent-encoded";
  if (is_other_script(c) && strictness == Strictness::uri)
    return "characters that are not ASCII must be percent-encoded";
  return "";
}

/// The first character that stands in no URL, in words.
Error explain(std::string_view text, Strictness strictness) {
  const std::size_t path = path_begin(text);
  Span brackets;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Span here = span_of(i, i + 1);
    if (std::string fault = fault_at(text, i, path, strictness); !fault.empty()) return {std::move(fault), here};
    if (i >= path && (text[i] == '[' || text[i] == ']')) brackets = here;
  }
  if (!brackets.empty())
    return {"`" + std::string(slice(text, brackets)) + "` is only for addresses of IPv6, and must be percent-encoded",
            brackets};
  return {"its parts are not in order", span_of(0, text.size())};
}

HostKind kind_of(boost::urls::host_type type) {
  switch (type) {
    case boost::urls::host_type::name:
      return HostKind::name;
    case boost::urls::host_type::ipv4:
      return HostKind::ipv4;
    case boost::urls::host_type::ipv6:
      return HostKind::ipv6;
    case boost::urls::host_type::ipvfuture:
      return HostKind::future;
    default:
      return HostKind::none;
  }
}

void read_parameters(Url& url) {
  const std::string_view text = url.text.substr(0, url.query.end);
  for (std::size_t begin = url.query.begin; begin < url.query.end;) {
    const std::size_t end = std::min(text.find('&', begin), text.size());
    const std::size_t equals = std::min(text.substr(0, end).find('=', begin), end);
    if (!without_escapes(text.substr(begin, end - begin)).empty())
      url.parameters.push_back({span_of(begin, end), span_of(begin, equals), span_of(std::min(equals + 1, end), end)});
    begin = end + 1;
  }
}

/// Checks what the grammar leaves open. False, with the error told, where there is no such host or port.
bool check_authority(Url& url, Strictness strictness, Error& error) {
  // Boost.URL 1.81 lets a path without `/` follow: http://example.org:80a, http://me@there@example.org.
  if (url.has_authority && !url.path.empty() && !url.part(url.path).starts_with('/')) {
    error = {"its parts are not in order", span_of(url.path.begin, url.path.begin + 1)};
    return false;
  }
  constexpr unsigned long highest_port = 65'535;
  if (!url.port.empty() && (url.port.size() > 5 || std::stoul(std::string(url.part(url.port))) > highest_port)) {
    error = {"there is no such port", url.port};
    return false;
  }
  url.ascii_host = ascii_lower(url.part(url.host));
  if (url.host_kind != HostKind::name || !url.has_authority) return true;
  if (url.host.empty() && url.part(url.scheme) == "file") return true;
  const bool is_web = equal_ignoring_ascii_case(url.part(url.scheme), "http") ||
                      equal_ignoring_ascii_case(url.part(url.scheme), "https");
  // Other schemes have authorities of their own kind.
  if (!is_web && (strictness != Strictness::web || url.is_absolute())) return true;
  const std::optional<std::string> name = ascii_host_name(url.part(url.host));
  if (name) url.ascii_host = *name;
  if (!name)
    error = {
        url.host.empty() ? "the host is missing" : "`" + std::string(url.part(url.host)) + "` is no name of a host",
        url.host};
  return name.has_value();
}

Url parts_of(std::string_view text, std::string_view mask, const boost::urls::url_view& view) {
  Url url;
  url.text = text;
  url.scheme = part_of(mask, view.scheme());
  url.has_authority = view.has_authority();
  url.userinfo = part_of(mask, view.encoded_userinfo());
  url.host = part_of(mask, view.encoded_host());
  url.port = part_of(mask, view.port());
  url.path = part_of(mask, view.encoded_path());
  url.has_query = view.has_query();
  url.query = part_of(mask, view.encoded_query());
  url.has_fragment = view.has_fragment();
  url.fragment = part_of(mask, view.encoded_fragment());
  url.host_kind = url.has_authority ? kind_of(view.host_type()) : HostKind::none;
  read_parameters(url);
  return url;
}

}  // namespace

std::optional<Url> parse(std::string_view text, Strictness strictness, Error* error) {
  Error found;
  const std::string mask = masked(text, strictness);
  const auto parsed = boost::urls::parse_uri_reference(boost::urls::string_view(mask.data(), mask.size()));
  std::optional<Url> url;
  if (find_invalid_utf8(text) != text.size()) {
    found = {"there are bytes in it that are no text", span_of(find_invalid_utf8(text), find_invalid_utf8(text) + 1)};
  } else if (!parsed) {
    found = explain(text, strictness);
  } else {
    url = parts_of(text, mask, *parsed);
    if (!check_authority(*url, strictness, found)) url.reset();
  }
  if (!url && error != nullptr) *error = std::move(found);
  return url;
}

}  // namespace matterlint::urls
