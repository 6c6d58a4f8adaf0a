#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace matterlint::urls {

/// Which characters may stand in a path, a query and a fragment without being percent-encoded.
enum class Strictness : std::uint8_t {
  uri,  ///< RFC 3986: ASCII only.
  iri,  ///< RFC 3987: other scripts too.
  web,  ///< What browsers leave as it is: `| [ ] { } ^` and a backtick too.
};

enum class HostKind : std::uint8_t { none, name, ipv4, ipv6, future };

/// One `name=value` of a query, without its `&`.
struct Parameter {
  Span span;
  Span name;
  Span value;  ///< Empty, at the end, where there is no `=`.
};

/// A URL or a relative reference, with the places of its parts in the text. A part that is missing is empty.
struct Url {
  std::string_view text;
  Span scheme;    ///< Without `:`.
  Span userinfo;  ///< Without `@`.
  Span host;      ///< With the brackets of an IPv6 address.
  Span port;      ///< Without `:`.
  Span path;
  Span query;     ///< Without `?`.
  Span fragment;  ///< Without `#`.
  bool has_authority = false;
  bool has_query = false;
  bool has_fragment = false;
  HostKind host_kind = HostKind::none;
  std::vector<Parameter> parameters;
  std::string ascii_host;  ///< In small letters, other scripts in Punycode.

  bool is_absolute() const { return !scheme.empty(); }
  std::string_view part(Span span) const { return slice(text, span); }
};

struct Error {
  std::string message;  ///< In words, as the second half of "it is no URL: ...".
  Span span;            ///< What is wrong.
};

/// Reads an absolute URL or a relative reference. Host names are checked as names of the Internet (IDNA 2008).
/// The text must outlive the answer. Thread safe.
std::optional<Url> parse(std::string_view text, Strictness strictness, Error* error = nullptr);

}  // namespace matterlint::urls
