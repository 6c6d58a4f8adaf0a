#include "urls/looks_like_url.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"
#include "text/edit_distance.h"
#include "text/npos.h"
#include "text/utf8.h"
#include "urls/host_name.h"

namespace matterlint::urls {
namespace {

/// What a name must end with to be taken for a host where no scheme says so: `index.html` and `node.js` are none.
constexpr std::array<std::string_view, 36> common_domains = {
    ".com", ".org", ".net", ".edu", ".gov", ".io", ".dev", ".app", ".ai", ".co",  ".uk",   ".de",
    ".fr",  ".eu",  ".be",  ".me",  ".ca",  ".au", ".jp",  ".cn",  ".in", ".us",  ".ch",   ".at",
    ".nl",  ".it",  ".es",  ".se",  ".no",  ".pl", ".br",  ".ru",  ".tv", ".xyz", ".info", ".news"};

template <class Endings>
bool ends_with_one_of(std::string_view text, const Endings& endings) {
  return std::any_of(endings.begin(), endings.end(), [text](std::string_view ending) {
    return text.size() > ending.size() && equal_ignoring_ascii_case(text.substr(text.size() - ending.size()), ending);
  });
}

constexpr bool is_scheme_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

bool begins_with_scheme(std::string_view text) {
  const std::size_t colon = text.find("://");
  if (colon == npos || colon == 0) return false;
  const std::string_view scheme = text.substr(0, colon);
  return std::all_of(scheme.begin(), scheme.end(), is_scheme_character);
}

}  // namespace

bool is_windows_path(std::string_view text) {
  const bool has_drive = text.size() > 2 && ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
  return has_drive && text[1] == ':' && (text[2] == '\\' || text[2] == '/');
}

bool lacks_scheme(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of("/?#:"), text.size());
  const std::string_view host = text.substr(0, end);
  const bool is_web = equal_ignoring_ascii_case(host.substr(0, 4), "www.") || ends_with_one_of(host, common_domains);
  const bool ends_there = end == text.size() || text[end] == '/';
  return is_web && ends_there && text.find(' ') == npos && is_domain_name(host);
}

std::size_t size_of_misspelt_scheme(std::string_view text) {
  // A curly quote or a blank before a scheme is no slip in it.
  if (text.empty() || !ascii::is_letter(text.front())) return 0;
  const std::size_t end = std::min(text.find_first_of(":/"), text.size());
  const std::size_t host = std::min(text.find_first_not_of(":/", end), text.size());
  const std::string name = ascii_lower(text.substr(0, end));
  const std::string_view mark = text.substr(end, host - end);
  const bool is_scheme = name == "http" || name == "https";
  const bool is_nearly = edit_distance(name, "http", 1) == 1 || edit_distance(name, "https", 1) == 1;
  if (mark.empty() || mark == "/" || (is_scheme ? mark == "://" || mark == ":///" : !is_nearly || mark != "://"))
    return 0;
  const std::string_view behind = text.substr(host, text.find_first_of("/?#:", host) - host);
  return is_domain_name(behind) ? host : 0;
}

bool looks_like_url(std::string_view text) {
  text = trim(text);
  if (text.starts_with('<')) text.remove_prefix(1);
  if (const std::size_t target = text.find("]("); text.starts_with('[') && target != npos)
    text.remove_prefix(target + 2);
  return begins_with_scheme(text) || is_windows_path(text) || lacks_scheme(text) || size_of_misspelt_scheme(text) > 0;
}

}  // namespace matterlint::urls
