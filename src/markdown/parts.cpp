#include "markdown/parts.h"

#include <algorithm>

namespace matterlint::markdown {
namespace {

/// `span_of_part` says what a part takes up.
template <class Part, class SpanOfPart>
bool is_in_part(std::span<const Part> parts, std::uint32_t offset, SpanOfPart span_of_part) {
  const auto behind =
      std::upper_bound(parts.begin(), parts.end(), offset,
                       [&span_of_part](std::uint32_t at, const Part& part) { return at < span_of_part(part).begin; });
  return behind != parts.begin() && span_of_part(*(behind - 1)).contains(offset);
}

}  // namespace

void Parts::clear() {
  blocks.clear();
  regions.clear();
  links.clear();
  wikilinks.clear();
  emphases.clear();
  definitions.clear();
  text.clear();
  hard_breaks.clear();
}

bool is_in(std::span<const Span> spans, std::uint32_t offset) {
  return is_in_part(spans, offset, [](Span span) { return span; });
}

bool is_in(std::span<const Region> regions, std::uint32_t offset) {
  return is_in_part(regions, offset, [](const Region& region) { return region.span; });
}

bool is_in(std::span<const Link> links, std::uint32_t offset) {
  return is_in_part(links, offset, [](const Link& link) { return link.whole; });
}

}  // namespace matterlint::markdown
