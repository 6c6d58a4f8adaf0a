#pragma once

#include <optional>
#include <string>

#include "urls/url.h"

namespace matterlint::urls {

/// What shows that an address is of a page's version for phones, and what to delete from it.
struct PhoneMark {
  Span where;
  Span removal;
};

/// A label of the host, a part of the path or a parameter that says so; the first of them. None: the address is that of
/// the page itself.
std::optional<PhoneMark> find_phone_mark(const Url& url);

/// The address of a page that Google keeps a copy of: `/amp/s/example.org/a`, `/c/s/example.org/a`. None: the address
/// is of no such copy.
std::optional<std::string> page_behind_copy(const Url& url);

}  // namespace matterlint::urls
