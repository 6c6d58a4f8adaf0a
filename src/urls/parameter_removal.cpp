#include "urls/parameter_removal.h"

#include "urls/tracking.h"

namespace matterlint::urls {

Span removal_of(const Url& url, const Parameter& parameter) {
  if (url.parameters.size() == 1) return {url.query.begin - 1, url.query.end};
  if (parameter.span.end >= url.query.end) return {parameter.span.begin - 1, parameter.span.end};
  const std::string_view behind = url.part({parameter.span.end + 1, url.query.end});
  const bool is_first = parameter.span.begin == url.query.begin;
  const auto size =
      static_cast<std::uint32_t>(is_first && behind.starts_with(escaped_ampersand) ? escaped_ampersand.size() : 0);
  return {parameter.span.begin, parameter.span.end + 1 + size};
}

}  // namespace matterlint::urls
