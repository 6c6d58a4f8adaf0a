#pragma once

#include "urls/url.h"

namespace matterlint::urls {

/// What to delete to be rid of a parameter: it with the `&` behind it, else with the one before it; the only one with
/// all of the query.
Span removal_of(const Url& url, const Parameter& parameter);

}  // namespace matterlint::urls
