#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "markdown/flavor.h"
#include "source/span.h"

namespace matterlint::tests {

enum class LinkSort : std::uint8_t { link, image, wikilink };

/// A link as md4c tells it.
struct Md4cLink {
  LinkSort sort = LinkSort::link;
  std::string destination;   ///< With escapes resolved; of a wikilink what stands before the `|`.
  Span text;                 ///< From its first letter to its last; empty where it has none.
  std::uint32_t behind = 0;  ///< Where the text ends that md4c told before this link.
};

/// How md4c is shown a body.
struct Md4cView {
  std::uint32_t shift = 0;          ///< So many line feeds stand before it.
  bool has_math = true;             ///< Whether dollars mean mathematics where the flavor has it.
  bool has_indented_fences = true;  ///< Whether backticks four columns in are shown.
};

/// The links, images, autolinks and wikilinks that md4c finds in a body, by the extensions that the flavor knows, in
/// the order of their openers. It shares no code with the product. Places are those in the body. Embeds, which md4c
/// does not know, are told as wikilinks.
std::vector<Md4cLink> links_by_md4c(std::string body, Flavor flavor, Md4cView view);

}  // namespace matterlint::tests
