#pragma once

#include "urls/url.h"

namespace matterlint::urls {

/// Whether a URL leads to this computer or to the own network: `localhost`, names below `localhost`, `local`,
/// `internal`, `lan` and `home.arpa`, and the addresses that the Internet leaves to private use, of IPv4 and IPv6.
bool has_private_host(const Url& url);

}  // namespace matterlint::urls
