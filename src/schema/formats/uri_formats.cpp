#include <algorithm>
#include <array>

#include "schema/formats/format.h"
#include "schema/formats/host.h"
#include "schema/formats/scanner.h"
#include "schema/uri.h"
#include "text/utf8.h"

namespace matterlint::schema {
namespace {

enum class Alphabet : bool { ascii, international };

/// RFC 3986: unreserved, sub-delims and `extra`; RFC 3987 adds what is not ASCII. Percent signs need two digits.
bool has_only(std::string_view part, std::string_view extra, Alphabet alphabet) {
  for (std::size_t i = 0; i < part.size(); ++i) {
    const char c = part[i];
    if (c == '%') {
      if (i + 2 >= part.size() || !is_hex_digit(part[i + 1]) || !is_hex_digit(part[i + 2])) return false;
      i += 2;
    } else if (is_not_ascii(c)) {
      if (alphabet == Alphabet::ascii) return false;
    } else if (!is_ascii_alphanumeric(c) && std::string_view("-._~!$&'()*+,;=").find(c) == std::string_view::npos &&
               extra.find(c) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

bool is_ip_literal(std::string_view host, Alphabet alphabet) {
  const std::string_view inner = host.substr(1, host.size() - 2);
  if (is_ipv6(inner)) return true;
  const std::size_t dot = inner.find('.');
  return inner.size() > 3 && (inner.front() | 0x20) == 'v' && dot != std::string_view::npos && dot > 1 &&
         dot + 1 < inner.size() &&
         std::all_of(inner.begin() + 1, inner.begin() + static_cast<std::ptrdiff_t>(dot), is_hex_digit) &&
         has_only(inner.substr(dot + 1), ":", alphabet) && inner.find('%') == std::string_view::npos;
}

bool is_authority(std::string_view authority, Alphabet alphabet) {
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    if (!has_only(authority.substr(0, at), ":", alphabet)) return false;
    authority.remove_prefix(at + 1);
  }
  const std::size_t bracket = authority.rfind(']');
  const std::size_t colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
  const std::string_view host = authority.substr(0, colon);
  const std::string_view port = colon == std::string_view::npos ? "" : authority.substr(colon + 1);
  if (!std::all_of(port.begin(), port.end(), is_ascii_digit)) return false;
  if (host.starts_with('[')) return host.ends_with(']') && is_ip_literal(host, alphabet);
  return has_only(host, "", alphabet);
}

/// The parts behind the scheme.
bool is_relative_reference(std::string_view text, Alphabet alphabet, bool has_scheme) {
  const std::size_t hash = text.find('#');
  if (hash != std::string_view::npos && !has_only(text.substr(hash + 1), ":@/?", alphabet)) return false;
  text = text.substr(0, hash);
  const std::size_t question = text.find('?');
  if (question != std::string_view::npos && !has_only(text.substr(question + 1), ":@/?", alphabet)) return false;
  std::string_view path = text.substr(0, question);
  if (path.starts_with("//")) {
    const std::size_t slash = path.find('/', 2);
    if (!is_authority(path.substr(2, slash == std::string_view::npos ? slash : slash - 2), alphabet)) return false;
    path = slash == std::string_view::npos ? "" : path.substr(slash);
  } else if (!has_scheme && path.substr(0, path.find('/')).find(':') != std::string_view::npos) {
    return false;
  }
  return has_only(path, ":@/", alphabet);
}

bool is_reference(std::string_view value, Alphabet alphabet, bool needs_scheme) {
  if (find_invalid_utf8(value) != value.size()) return false;
  const std::size_t scheme = scheme_size(value);
  if (scheme == 0 && needs_scheme) return false;
  return is_relative_reference(value.substr(scheme), alphabet, scheme != 0);
}

bool is_uri(std::string_view value) {
  return is_reference(value, Alphabet::ascii, true);
}
bool is_uri_reference(std::string_view value) {
  return is_reference(value, Alphabet::ascii, false);
}
bool is_iri(std::string_view value) {
  return is_reference(value, Alphabet::international, true);
}
bool is_iri_reference(std::string_view value) {
  return is_reference(value, Alphabet::international, false);
}

/// A variable of a URI template: name, `:3` or `*`.
bool is_template_variable(std::string_view variable) {
  if (variable.ends_with('*')) {
    variable.remove_suffix(1);
  } else if (const std::size_t colon = variable.find(':'); colon != std::string_view::npos) {
    const std::string_view length = variable.substr(colon + 1);
    if (length.empty() || length.size() > 4 || length.front() == '0' ||
        !std::all_of(length.begin(), length.end(), is_ascii_digit))
      return false;
    variable = variable.substr(0, colon);
  }
  return all_pieces(variable, '.', [](std::string_view piece) {
    return !piece.empty() && std::all_of(piece.begin(), piece.end(),
                                         [](char c) { return is_ascii_alphanumeric(c) || c == '_' || c == '%'; });
  });
}

/// RFC 6570.
bool is_uri_template(std::string_view value) {
  while (!value.empty()) {
    const std::size_t brace = value.find_first_of("{}");
    const std::string_view literal = value.substr(0, brace);
    if (literal.find_first_of(" \"<>\\^`|\x7F") != std::string_view::npos ||
        std::any_of(literal.begin(), literal.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
      return false;
    if (brace == std::string_view::npos) return true;
    const std::size_t end = value.find('}', brace);
    if (value[brace] == '}' || end == std::string_view::npos) return false;
    std::string_view expression = value.substr(brace + 1, end - brace - 1);
    if (!expression.empty() && std::string_view("+#./;?&=,!@|").find(expression.front()) != std::string_view::npos)
      expression.remove_prefix(1);
    if (!all_pieces(expression, ',', is_template_variable)) return false;
    value.remove_prefix(end + 1);
  }
  return true;
}

/// As browsers take it: whatever they escape by themselves may stand there.
bool is_absolute_url(std::string_view value) {
  const std::size_t scheme = scheme_size(value);
  if (scheme == 0 || !value.substr(scheme).starts_with("//") || find_invalid_utf8(value) != value.size()) return false;
  if (std::any_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20; }))
    return false;
  const std::string_view rest = value.substr(scheme + 2);
  std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  authority.remove_prefix(authority.rfind('@') + 1);
  return !authority.empty() && authority.front() != ':';
}

bool is_http_url(std::string_view value) {
  const std::string scheme = ascii_lower(value.substr(0, scheme_size(value)));
  return (scheme == "http:" || scheme == "https:") && is_absolute_url(value);
}

}  // namespace

std::span<const Format> uri_formats() {
  static constexpr std::array<Format, 7> formats = {{
      {"absolute-url", is_absolute_url, "a URL such as https://example.com/page"},
      {"http-url", is_http_url, "a web address such as https://example.com/page"},
      {"iri", is_iri, "a URI such as https://example.com/page"},
      {"iri-reference", is_iri_reference, "a URI or a path such as /page"},
      {"uri", is_uri, "a URI such as https://example.com/page"},
      {"uri-reference", is_uri_reference, "a URI or a path such as /page"},
      {"uri-template", is_uri_template, "a URI template such as https://example.com/{page}"},
  }};
  return formats;
}

}  // namespace matterlint::schema
