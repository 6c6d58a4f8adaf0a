#include "urls/parameter_removal.h"

#include "urls/tracking.h"

namespace matterlint::urls {

Span removal_of(const Url& url, const Parameter& parameter) {
  if (url.parameters.size() == 1) return {url.query.begin - 1, url.query.end};
  if (parameter.span.end >= url.query.end) return {parameter.span.begin - 1, parameter.span.end};
  const std::string_view behind = url.part({parameter.span.end + 1, url.query.end});
  const bool is_first = parameter.span.begin == url.query.begin;
  const std::size_t escapes = is_first ? behind.size() - without_escapes(behind).size() : 0;
  return span_of(parameter.span.begin, parameter.span.end + 1 + escapes);
}

}  // namespace matterlint::urls
