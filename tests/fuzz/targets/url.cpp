// An address. Its parts follow each other and are all of it, and what one strictness allows the next one does.
#include "urls/url.h"

#include <array>

#include "target.h"
#include "text/utf8.h"
#include "urls/host_name.h"
#include "urls/idna.h"
#include "urls/looks_like_url.h"
#include "urls/page.h"
#include "urls/parameter_removal.h"
#include "urls/tracking.h"

namespace matterlint::fuzz {
namespace {

using namespace urls;

std::string put_together(const Url& url) {
  std::string text;
  if (url.is_absolute()) text += std::string(url.part(url.scheme)) + ":";
  if (url.has_authority) text += "//";
  if (!url.userinfo.empty()) text += std::string(url.part(url.userinfo)) + "@";
  text += url.part(url.host);
  if (!url.port.empty()) text += ":" + std::string(url.part(url.port));
  text += url.part(url.path);
  if (url.has_query) text += "?" + std::string(url.part(url.query));
  if (url.has_fragment) text += "#" + std::string(url.part(url.fragment));
  return text;
}

/// Hosts of the web are names of the Internet, those of other schemes any names.
void check_host(const Url& url) {
  const std::string_view scheme = url.part(url.scheme);
  const bool is_web = equal_ignoring_ascii_case(scheme, "http") || equal_ignoring_ascii_case(scheme, "https");
  if (!is_web || url.host_kind != HostKind::name) return;
  const auto name = ascii_host_name(url.ascii_host);
  expect(name.has_value(), "`" + url.ascii_host + "` is no name of a host");
  expect(*name == url.ascii_host, "the name of the host `" + url.ascii_host + "` is `" + *name + "`");
  const std::string registered = registered_domain(*name);
  expect(name->ends_with(registered), "`" + registered + "` is no end of `" + *name + "`");
  expect(name->ends_with(clipper_domain(*name)), "the clipper's domain is no end of `" + *name + "`");
}

void check_parameters(const Url& url, Strictness strictness) {
  for (const Parameter& parameter : url.parameters) {
    expect(url.query.contains(parameter.span) && parameter.span.contains(parameter.name) &&
               parameter.span.contains(parameter.value),
           "a parameter is not in the query");
    std::string without(url.text);
    const Span removed = removal_of(url, parameter);
    without.erase(removed.begin, removed.size());
    const auto rest = parse(without, strictness);
    expect(rest && rest->parameters.size() + 1 == url.parameters.size(),
           "a parameter can not be removed from " + without);
    name_of(url, parameter);
  }
}

void check_url(std::string_view text, const Url& url, Strictness strictness) {
  // An empty port or user has no place, but a sign.
  const bool has_empty_parts = put_together(url).size() < text.size();
  expect(has_empty_parts || put_together(url) == text, "the parts of an address are not all of it");
  std::uint32_t at = 0;
  for (const Span part : {url.scheme, url.userinfo, url.host, url.port, url.path, url.query, url.fragment}) {
    if (part.empty()) continue;
    expect(part.begin >= at && part.end <= text.size(), "the parts of an address overlap");
    at = part.end;
  }
  check_host(url);
  check_parameters(url, strictness);
}

}  // namespace

void check(std::string_view input) {
  bool is_allowed = false;
  for (const Strictness strictness : {Strictness::uri, Strictness::iri, Strictness::web}) {
    Error error;
    const auto url = parse(input, strictness, &error);
    expect(url || !is_allowed, "an address that is stricter is refused: " + error.message);
    expect(url || (!error.message.empty() && error.span.end <= input.size()), "an address is refused without a reason");
    // Only browsers know of an address without a scheme that its host is one of the web.
    is_allowed = url && (url->is_absolute() || !url->has_authority);
    if (url) check_url(input, *url, strictness);
    if (url && url->is_absolute() && url->host_kind == HostKind::name) page_of(*url), is_signed(*url);
  }
  looks_like_url(input);
  lacks_scheme(input);
  is_windows_path(input);
  is_idna_host_name(input);
  is_domain_name(input);
  expect(size_of_misspelt_scheme(input) <= input.size(), "a scheme is longer than its address");
}

}  // namespace matterlint::fuzz
