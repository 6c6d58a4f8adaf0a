#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace matterlint::schema {

/// A reference against a base (RFC 3986, section 5.2). Neither need have a scheme: against "schemas/post.json" the
/// reference "tag.json" is "schemas/tag.json". The base's fragment is dropped.
std::string resolve_uri(std::string_view base, std::string_view reference);

struct SplitUri {
  std::string_view document;  ///< What stands before the `#`.
  std::string_view fragment;  ///< What stands behind it; empty where there is none.
};
SplitUri split_fragment(std::string_view uri);

/// How much of a text is a scheme with its colon: 6 of `https://example.org`. 0: it has none.
std::size_t scheme_size(std::string_view uri);

}  // namespace matterlint::schema
