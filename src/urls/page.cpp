#include "urls/page.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "text/ascii.h"
#include "text/npos.h"
#include "text/path.h"
#include "text/utf8.h"
#include "text/wildcard.h"
#include "urls/phone_page.h"
#include "urls/tracking.h"

namespace matterlint::urls {
namespace {

/// Whether it says the same percent-encoded and not: RFC 3986 and 3987.
bool is_unreserved(unsigned char c) {
  const auto letter = static_cast<char>(c);
  return c >= 0x80 || ascii::is_letter(letter) || ascii::is_digit(letter) || letter == '-' || letter == '.' ||
         letter == '_' || letter == '~';
}

/// Without percent-encoding where it says nothing; that which is left has capital letters.
std::string decoded(std::string_view text) {
  if (text.find('%') == npos) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_encoded = text[i] == '%' && i + 2 < text.size() && ascii::hex_value(text[i + 1]) >= 0 &&
                            ascii::hex_value(text[i + 2]) >= 0;
    if (!is_encoded) {
      out += text[i];
      continue;
    }
    const auto byte = static_cast<unsigned char>(ascii::hex_value(text[i + 1]) * 16 + ascii::hex_value(text[i + 2]));
    if (is_unreserved(byte)) {
      out += static_cast<char>(byte);
    } else {
      out += {'%', "0123456789ABCDEF"[byte / 16], "0123456789ABCDEF"[byte % 16]};
    }
    i += 2;
  }
  return out;
}

void append_host(std::string& out, const Url& url) {
  std::string_view host = url.ascii_host;
  if (host.empty()) host = url.part(url.host);
  if (host.starts_with("www.")) host.remove_prefix(4);
  out += host;
  const std::string_view port = url.part(url.port);
  if (!port.empty() && port != "80" && port != "443") out.append(":").append(port);
}

/// Whether slashes or dots in a path may say nothing.
bool may_be_normalized(std::string_view path) {
  for (std::size_t i = 1; i < path.size(); ++i)
    if (path[i - 1] == '/' && (path[i] == '/' || path[i] == '.')) return true;
  return path.ends_with('/');
}

/// With a `/` at its start, where there is something.
std::string path_of(const Url& url) {
  std::string path = decoded(url.part(url.path));
  // In an address that a path holds, slashes mean something.
  if (may_be_normalized(path) && path.find(":/") == npos) path = normal_path(path);
  for (const std::string_view start : {"/index.html", "/index.htm"})
    if (path.ends_with(start) && !url.has_query) path.resize(path.size() - start.size());
  while (path.ends_with('/')) path.pop_back();
  return path;
}

bool is_tracking(std::string_view name, const Url& url) {
  const auto matches = [name](std::string_view known) { return wildcard_matches(known, name, WildcardUnit::byte); };
  return std::any_of(tracking_parameters.begin(), tracking_parameters.end(), matches) ||
         may_be_tracking(name, url.ascii_host);
}

/// With the `?` before it, where there is something.
std::string query_of(const Url& url) {
  if (is_signed(url)) return "?" + std::string(url.part(url.query));
  std::string query;
  for (const Parameter& parameter : url.parameters) {
    const std::string_view name = name_of(url, parameter);
    if (parameter.span.empty() || is_tracking(name, url)) continue;
    const auto begin = static_cast<std::uint32_t>(name.data() - url.text.data());
    query += (query.empty() ? "?" : "&") + decoded(url.part({begin, parameter.span.end}));
  }
  return query;
}

/// With the `#` before it, where it names a page.
std::string fragment_of(const Url& url) {
  const std::string_view fragment = url.part(url.fragment);
  const bool names_page = fragment.size() > 1 && (fragment.starts_with('/') || fragment.starts_with('!'));
  return names_page ? "#" + std::string(fragment) : "";
}

std::string page_in(const Url& url) {
  std::string page;
  page.reserve(url.text.size());
  append_host(page, url);
  page += path_of(url);
  if (url.has_query) page += query_of(url);
  if (url.has_fragment) page += fragment_of(url);
  return page;
}

}  // namespace

std::string page_of(const Url& url) {
  std::optional<std::string> original = page_behind_copy(url);
  if (!original && !find_phone_mark(url)) return page_in(url);
  std::string text = original ? *std::move(original) : std::string(url.text);
  while (const std::optional<Url> page = parse(text, Strictness::web)) {
    const std::optional<PhoneMark> mark = find_phone_mark(*page);
    if (!mark) return page_in(*page);
    text.erase(mark->removal.begin, mark->removal.size());
  }
  return page_in(url);
}

}  // namespace matterlint::urls
