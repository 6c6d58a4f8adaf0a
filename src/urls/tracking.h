#pragma once

#include <array>
#include <string>
#include <string_view>

#include "urls/url.h"

namespace matterlint::urls {

/// Parameters, by name or glob, that only tell where an address was found, whatever the page.
inline constexpr std::array<std::string_view, 9> tracking_parameters = {
    "utm_*", "gclid", "fbclid", "dclid", "msclkid", "mc_eid", "igshid", "yclid", "_hsenc"};

/// What is left of a parameter, or a name, without the `amp;` that stands behind an `&` in an address that was copied
/// out of HTML, once or more often.
std::string_view without_escapes(std::string_view parameter);

/// A parameter's name, also in an address that was copied out of HTML. Views into the URL.
std::string_view name_of(const Url& url, const Parameter& parameter);

/// Whether a name that means something else on other pages most likely means this on a host.
bool may_be_tracking(std::string_view name, const std::string& ascii_host);

/// Whether a parameter signs the address, so that it is valid only as a whole.
bool is_signed(const Url& url);

}  // namespace matterlint::urls
