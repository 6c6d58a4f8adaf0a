#include "urls/phone_page.h"

#include <algorithm>
#include <string_view>

#include "text/npos.h"
#include "text/utf8.h"
#include "urls/parameter_removal.h"

namespace matterlint::urls {
namespace {

/// `m.example.org`, `en.m.example.org`: a label with the dot behind it.
std::optional<PhoneMark> mark_in_host(const Url& url) {
  const std::string_view host = url.part(url.host);
  const std::size_t first = std::min(host.find('.'), host.size());
  const std::size_t labels = 1 + static_cast<std::size_t>(std::count(host.begin(), host.end(), '.'));
  const auto is_label = [&](std::string_view name) {
    return first == name.size() && equal_ignoring_ascii_case(host.substr(0, first), name);
  };
  const auto mark = [&](std::size_t begin, std::size_t size) {
    const std::size_t at = url.host.begin + begin;
    return PhoneMark{span_of(at, at + size), span_of(at, at + size + 1)};
  };
  if (labels > 2 && (is_label("m") || is_label("mobile") || is_label("amp"))) return mark(0, first);
  if (labels > 3 && equal_ignoring_ascii_case(host.substr(first, 3), ".m.")) return mark(first + 1, 1);
  return std::nullopt;
}

/// `/amp/` at either end of a path, `.amp` or `.amp.html` at its end.
std::optional<PhoneMark> mark_in_path(const Url& url) {
  const std::string_view path = url.part(url.path);
  const auto mark = [&](std::size_t begin, std::size_t size, Span around) {
    const std::size_t at = url.path.begin + begin;
    return PhoneMark{span_of(at, at + size), span_of(at - around.begin, at + size + around.end)};
  };
  if (path.ends_with("/amp/")) return mark(path.size() - 4, 3, {0, 1});
  if (path.ends_with("/amp")) return mark(path.size() - 3, 3, {path.size() > 4 ? 1U : 0U, 0});
  if (path.starts_with("/amp/") && path.size() > 5) return mark(1, 3, {0, 1});
  if (path.ends_with(".amp")) return mark(path.size() - 3, 3, {1, 0});
  if (path.ends_with(".amp.html")) return mark(path.size() - 8, 3, {1, 0});
  return std::nullopt;
}

std::optional<PhoneMark> mark_in_query(const Url& url) {
  for (const urls::Parameter& parameter : url.parameters) {
    const std::string_view name = url.part(parameter.name);
    const std::string_view value = url.part(parameter.value);
    const bool is_amp = name == "amp" && (value.empty() || value == "1" || value == "true");
    if (is_amp || (name == "outputType" && value == "amp"))
      return PhoneMark{parameter.span, removal_of(url, parameter)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<PhoneMark> find_phone_mark(const Url& url) {
  std::optional<PhoneMark> mark = mark_in_host(url);
  if (!mark) mark = mark_in_path(url);
  return mark ? mark : mark_in_query(url);
}

std::optional<std::string> page_behind_copy(const Url& url) {
  constexpr std::string_view cache = ".cdn.ampproject.org";
  std::string_view path = url.part(url.path);
  const std::string& host = url.ascii_host;
  const bool is_search = host.starts_with("www.google.") && path.starts_with("/amp/");
  if (!is_search && (!host.ends_with(cache) || (!path.starts_with("/c/") && !path.starts_with("/v/"))))
    return std::nullopt;
  path.remove_prefix(is_search ? 5 : 3);
  const bool is_secure = path.starts_with("s/");
  if (is_secure) path.remove_prefix(2);
  std::string page = (is_secure ? "https://" : "http://") + std::string(path);
  const auto inner = parse(page, Strictness::web);
  if (!inner || inner->ascii_host.find('.') == npos) return std::nullopt;
  return page;
}

}  // namespace matterlint::urls
