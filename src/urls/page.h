#pragma once

#include <string>

#include "urls/url.h"

namespace matterlint::urls {

/// The same text for all addresses of one page: `example.org/a?b=1` of
/// `http://www.Example.org:80/a/?b=1&utm_source=x#c`. Left out are the scheme, a name with its password, `www.`, the
/// port that goes without saying, slashes that are doubled or at the end, `.` and `..`, the name of the start page,
/// what tells where the address was found, marks of a version for phones, and the fragment; not so one that names a
/// page (`#/a`, `#!a`). Of a site's start page, the host alone is left. The URL is one of the web.
std::string page_of(const Url& url);

}  // namespace matterlint::urls
