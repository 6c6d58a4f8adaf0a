#pragma once

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "markdown/body.h"

// Parts of a body as the words that they are, each between `«` and `»`, for tests.

namespace matterlint::markdown {

inline Body read_body(std::string_view text, Flavor flavor = Flavor::commonmark) {
  Body body;
  body.read(text, span_of(0, text.size()), flavor);
  REQUIRE(body.is_read());
  return body;
}

inline std::string quoted(std::string_view text, Span span) {
  return "«" + std::string(slice(text, span)) + "»";
}

inline std::string links_of(std::string_view text, Flavor flavor) {
  std::string out;
  const Body body = read_body(text, flavor);
  for (const Link& link : body.links())
    out += quoted(text, link.whole) + quoted(text, link.text) + quoted(text, link.destination) + "\n";
  return out;
}

inline std::string_view name_of(RegionKind kind) {
  constexpr std::array<std::string_view, 9> names = {"code",       "span",  "html",    "comment", "math",
                                                     "expression", "field", "callout", "footnote"};
  return names[static_cast<std::size_t>(kind)];
}

inline std::string regions_of(std::string_view text, Flavor flavor) {
  std::string out;
  const Body body = read_body(text, flavor);
  for (const Region& region : body.regions())
    out += std::string(name_of(region.kind)) + quoted(text, region.span) + "\n";
  return out;
}

inline std::string text_of(std::string_view text, Flavor flavor = Flavor::commonmark) {
  std::string out;
  const Body body = read_body(text, flavor);
  for (const Span run : body.text()) out += quoted(text, run);
  return out;
}

}  // namespace matterlint::markdown
