#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace matterlint::urls {

/// A host's name in the form that is looked up: small letters, other scripts in Punycode, no dot at its end. None where
/// it is no name of the Internet: empty or overlong labels, characters that no name has, only numbers at its end.
std::optional<std::string> ascii_host_name(std::string_view host);

/// Whether a text is a name of at least two labels whose last one could be a top-level domain: `techcrunch.com`.
bool is_domain_name(std::string_view text);

/// The part of a host's name that somebody registered, as Obsidian Web Clipper guesses it: the last two labels, three
/// below `co`, `com`, `org`, `net`, `edu`, `gov` or `mil` with a country behind. The name is in the form of
/// ascii_host_name.
std::string_view clipper_domain(std::string_view ascii_host);

/// The same by the Public Suffix List (https://publicsuffix.org), as it was when libpsl was built: `me.github.io` of
/// `a.me.github.io`. The whole name where it is a suffix itself.
std::string registered_domain(std::string_view ascii_host);

/// Whether `name` is `host` or a domain of at least two labels above it. Both are in the form of ascii_host_name.
bool is_same_or_parent(std::string_view name, std::string_view host);

}  // namespace matterlint::urls
